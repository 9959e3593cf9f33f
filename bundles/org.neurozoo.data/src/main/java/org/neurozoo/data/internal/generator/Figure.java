package org.neurozoo.data.internal.generator;

/** A way to strew points of several classes over the plane, within about −2 … 2. */
@FunctionalInterface
interface Figure {
  /**
   * Draws one point without noise.
   *
   * @param sample its index; figures take turns between their classes where they can
   * @param point receives x and y
   * @return its class
   */
  int draw(Draws random, int sample, double[] point);
}
