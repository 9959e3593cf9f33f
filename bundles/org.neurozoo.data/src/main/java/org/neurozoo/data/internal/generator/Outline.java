package org.neurozoo.data.internal.generator;

import java.util.List;

/** Shapes around the origin that are about as large as the unit circle. */
enum Outline {
  CIRCLE,
  SQUARE,
  TRIANGLE,
  CROSS;

  /** What they are called. */
  static final List<String> NAMES = List.of("circle", "square", "triangle", "cross");

  private static final double HALF = 0.84;
  private static final double ARM = 0.32;

  /** Whether a point lies within. */
  boolean holds(double x, double y) {
    return switch (this) {
      case CIRCLE -> x * x + y * y <= 1;
      case SQUARE -> Math.abs(x) <= HALF && Math.abs(y) <= HALF;
      case TRIANGLE -> y <= 0.7 && y >= 1.9 * Math.abs(x) - 1.1;
      case CROSS ->
          Math.min(Math.abs(x), Math.abs(y)) <= ARM && Math.max(Math.abs(x), Math.abs(y)) <= 1;
    };
  }

  /**
   * The share of a pixel that lies within, from 3 · 3 points of it.
   *
   * @param x the pixel's left edge, in pixels from the middle of the shape
   */
  double cover(double x, double y, double radius, double turn) {
    double cos = StrictMath.cos(turn) / radius;
    double sin = StrictMath.sin(turn) / radius;
    int within = 0;
    for (int i = 0; i < 9; i++) {
      double px = x + (i % 3 + 0.5) / 3;
      double py = y + (i / 3 + 0.5) / 3;
      within += holds(cos * px + sin * py, cos * py - sin * px) ? 1 : 0;
    }
    return within / 9.0;
  }
}
