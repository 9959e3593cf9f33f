package org.neurozoo.network.internal.minimise;

/** A function of many numbers with derivatives. */
@FunctionalInterface
public interface Smooth {
  /**
   * Value and derivatives at a point.
   *
   * @param x the point; may be moved to the nearest one that the function knows
   * @param gradient receives the derivatives
   */
  double at(double[] x, double[] gradient);
}
