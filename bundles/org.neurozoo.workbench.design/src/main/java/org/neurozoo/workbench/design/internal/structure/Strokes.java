package org.neurozoo.workbench.design.internal.structure;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;
import org.neurozoo.network.NodeDocument;
import org.neurozoo.plot.Theme;

/** What drawings of networks have in common, large and small. */
final class Strokes {
  /** So many class colours differ well from each other and from the text. */
  private static final int COLOURS = 6;

  private Strokes() {}

  /** The colour of a layer type, the same in every network; inputs are grey. */
  static Color colour(String type, Theme theme) {
    return type.equals(NodeDocument.INPUT)
        ? theme.missing()
        : theme.classColour((7 * type.length() + type.charAt(0) + 3) % COLOURS);
  }

  /** A smooth line through points that runs level where it passes one. */
  static Path2D curve(List<Point2D> points) {
    Path2D path = new Path2D.Double();
    Point2D last = points.getFirst();
    path.moveTo(last.getX(), last.getY());
    for (Point2D next : points.subList(1, points.size())) {
      double reach = (next.getX() - last.getX()) / 2;
      path.curveTo(
          last.getX() + reach,
          last.getY(),
          next.getX() - reach,
          next.getY(),
          next.getX(),
          next.getY());
      last = next;
    }
    return path;
  }
}
