package org.neurozoo.plot.internal;

import java.awt.BasicStroke;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;

/** Lines with a head. */
final class Arrow {
  private static final double HEAD = 7;

  private Arrow() {}

  /** From one box to another, straight between their middles, to where it meets the box. */
  static void between(Area from, Area to, List<Point2D> points) {
    points.add(rim(from, to.middleX(), to.middleY()));
    points.add(rim(to, from.middleX(), from.middleY()));
  }

  private static Point2D rim(Area box, double x, double y) {
    double dx = x - box.middleX();
    double dy = y - box.middleY();
    double share =
        Math.min(
            dx == 0 ? 1 : box.width() / 2 / Math.abs(dx),
            dy == 0 ? 1 : box.height() / 2 / Math.abs(dy));
    double s = Math.min(1, share);
    return new Point2D.Double(box.middleX() + s * dx, box.middleY() + s * dy);
  }

  static void draw(Canvas canvas, List<Point2D> points, boolean across, boolean bent) {
    Path2D path = new Path2D.Double();
    Point2D last = points.getFirst();
    path.moveTo(last.getX(), last.getY());
    for (Point2D next : points.subList(1, points.size())) {
      if (!bent) {
        path.lineTo(next.getX(), next.getY());
      } else if (across) {
        double half = (last.getX() + next.getX()) / 2;
        path.curveTo(half, last.getY(), half, next.getY(), next.getX(), next.getY());
      } else {
        double half = (last.getY() + next.getY()) / 2;
        path.curveTo(last.getX(), half, next.getX(), half, next.getX(), next.getY());
      }
      last = next;
    }
    canvas.g().setColor(canvas.theme().missing());
    canvas.g().setStroke(new BasicStroke((float) canvas.px(1.2)));
    canvas.g().draw(path);
    head(canvas, points, across, bent);
  }

  private static void head(Canvas canvas, List<Point2D> points, boolean across, boolean bent) {
    Point2D tip = points.getLast();
    Point2D from = points.get(points.size() - 2);
    double angle =
        bent
            ? across ? 0 : Math.PI / 2
            : Math.atan2(tip.getY() - from.getY(), tip.getX() - from.getX());
    double size = canvas.px(HEAD);
    Path2D head = new Path2D.Double();
    head.moveTo(tip.getX(), tip.getY());
    for (double side : new double[] {-0.4, 0.4}) {
      head.lineTo(
          tip.getX() - size * Math.cos(angle + side), tip.getY() - size * Math.sin(angle + side));
    }
    head.closePath();
    canvas.g().fill(head);
  }
}
