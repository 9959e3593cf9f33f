package org.neurozoo.plot;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.neurozoo.picture.Axis;

/**
 * Where a plane with two axes lies in a drawing.
 *
 * @param x the axis from left to right
 * @param y the axis from bottom to top
 * @param area in pixels of the drawing
 * @param shown the coordinates at the edges of the area
 */
public record Plane(Axis x, Axis y, Rectangle2D area, Rectangle2D shown) {
  /** The coordinates under a pixel, if it lies in the plane. */
  public Optional<Point2D> at(double left, double top) {
    if (!area.contains(left, top)) {
      return Optional.empty();
    }
    double right = (left - area.getX()) / area.getWidth();
    double up = (area.getMaxY() - top) / area.getHeight();
    return Optional.of(
        new Point2D.Double(
            along(x, shown.getMinX(), shown.getMaxX(), right),
            along(y, shown.getMinY(), shown.getMaxY(), up)));
  }

  private static double along(Axis axis, double least, double most, double share) {
    return axis.log() ? least * Math.pow(most / least, share) : least + share * (most - least);
  }
}
