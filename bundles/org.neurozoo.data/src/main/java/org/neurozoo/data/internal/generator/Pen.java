package org.neurozoo.data.internal.generator;

/** A pen that follows curves with changing pressure. */
final class Pen {
  private static final int PIECES = 5;

  private final double radius;
  private final double sway;
  private final double frequency;
  private final double phase;

  /** Draws a pen; without distortion all pens are alike. */
  Pen(Draws random, double strength) {
    radius = Math.max(0.6, 1.15 + strength * random.between(-0.4, 0.6));
    sway = Math.min(0.9, strength * random.between(0, 0.3));
    frequency = random.between(0.1, 0.35);
    phase = random.between(0, 2 * Math.PI);
  }

  /** Follows a curve that Catmull and Rom's spline (1974) lays through points. */
  void draw(double[][] points, Paper paper) {
    double[] from = points[0];
    double way = 0;
    for (int i = 0; i + 1 < points.length; i++) {
      for (int piece = 1; piece <= PIECES; piece++) {
        double[] to = spline(points, i, (double) piece / PIECES);
        double dx = to[0] - from[0];
        double dy = to[1] - from[1];
        double length = Math.sqrt(dx * dx + dy * dy);
        paper.line(from, radius(way), to, radius(way + length));
        way += length;
        from = to;
      }
    }
  }

  private double radius(double way) {
    return radius * (1 + sway * StrictMath.sin(frequency * way + phase));
  }

  private static double[] spline(double[][] points, int i, double t) {
    double[] before = points[Math.max(i - 1, 0)];
    double[] after = points[Math.min(i + 2, points.length - 1)];
    return new double[] {
      spline(before[0], points[i][0], points[i + 1][0], after[0], t),
      spline(before[1], points[i][1], points[i + 1][1], after[1], t)
    };
  }

  private static double spline(double a, double b, double c, double d, double t) {
    double linear = c - a;
    double square = 2 * a - 5 * b + 4 * c - d;
    double cube = 3 * (b - c) + d - a;
    return b + 0.5 * t * (linear + t * (square + t * cube));
  }
}
