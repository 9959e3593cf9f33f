package org.neurozoo.picture;

import java.util.List;

/**
 * Points in a plane, coloured by class.
 *
 * @param title empty for none
 * @param x the axis from left to right
 * @param y the axis from bottom to top
 * @param xs one coordinate a point
 * @param ys one coordinate a point
 * @param classes the index of each point's class, or none if there are no classes
 * @param classNames the names of the classes
 * @param rows the row of the data set that each point comes from, or none
 */
public record Scatter(
    String title,
    Axis x,
    Axis y,
    Numbers xs,
    Numbers ys,
    Indices classes,
    List<String> classNames,
    Indices rows)
    implements Planar {

  /** Copies the names and checks that everything is given for every point. */
  public Scatter {
    classNames = List.copyOf(classNames);
    Require.that(xs.size() == ys.size(), "points with %d x and %d y", xs.size(), ys.size());
    Require.noneOr(xs.size(), classes.size(), "class indices");
    Require.within(classNames.size(), classes, "class index");
    Require.noneOr(xs.size(), rows.size(), "rows of origin");
  }

  /** Points without classes and without origin. */
  public Scatter(String title, Axis x, Axis y, Numbers xs, Numbers ys) {
    this(title, x, y, xs, ys, Indices.NONE, List.of(), Indices.NONE);
  }
}
