package org.neurozoo.picture;

/**
 * A rectangle of a plane, in the units of its axes.
 *
 * @param left the lower end along x
 * @param right the upper end along x
 * @param bottom the lower end along y
 * @param top the upper end along y
 */
public record Box(double left, double right, double bottom, double top) {
  /** Checks that the ends are finite and in order. */
  public Box {
    Require.that(
        left < right && bottom < top && Double.isFinite(right - left + top - bottom),
        "a box from %s to %s and from %s to %s",
        left,
        right,
        bottom,
        top);
  }

  /** The middle of a column when the box is cut into so many. */
  public double x(int column, int columns) {
    return left + (column + 0.5) * (right - left) / columns;
  }

  /** The middle of a row, counted from the bottom, when the box is cut into so many. */
  public double y(int row, int rows) {
    return bottom + (row + 0.5) * (top - bottom) / rows;
  }
}
