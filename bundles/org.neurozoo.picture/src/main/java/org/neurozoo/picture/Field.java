package org.neurozoo.picture;

import java.util.List;

/**
 * A function over a box of the plane, sampled in the middles of a grid of equal cells (see {@link
 * Box#x} and {@link Box#y}): a number, or the index of a class (decision regions).
 *
 * @param title empty for none
 * @param x the axis from left to right
 * @param y the axis from bottom to top
 * @param box where it was sampled
 * @param values [rows, columns], row 0 at the bottom, column 0 on the left; NaN where unknown
 * @param valueLabel what the values are; empty for none
 * @param range the ends of the colour scale; without meaning for classes
 * @param classNames the names of the classes whose indices the values are, or none for numbers
 */
public record Field(
    String title,
    Axis x,
    Axis y,
    Box box,
    Matrix values,
    String valueLabel,
    Range range,
    List<String> classNames)
    implements Planar {

  /** Copies the names and checks the class indices. */
  public Field {
    classNames = List.copyOf(classNames);
    if (!classNames.isEmpty()) {
      checkClasses(values, classNames.size());
    }
  }

  /** A field of numbers, its colours spread over all of them. */
  public static Field numbers(
      String title, Axis x, Axis y, Box box, Matrix values, String valueLabel) {
    Range range = Range.of(values.values());
    return new Field(title, x, y, box, values, valueLabel, range, List.of());
  }

  /** A field of class indices. */
  public static Field classes(
      String title, Axis x, Axis y, Box box, Matrix classes, List<String> classNames) {
    return new Field(title, x, y, box, classes, "", Range.UNIT, classNames);
  }

  private static void checkClasses(Matrix values, int count) {
    for (int i = 0; i < values.values().size(); i++) {
      double value = values.values().at(i);
      Require.that(
          Double.isNaN(value) || (value >= 0 && value < count && value == Math.rint(value)),
          "class index %s in a field of %d classes",
          value,
          count);
    }
  }
}
