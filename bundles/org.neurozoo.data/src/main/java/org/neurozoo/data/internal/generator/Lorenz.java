package org.neurozoo.data.internal.generator;

/** The equations of Lorenz with σ = 10, ρ = 28, β = 8/3, by the classical Runge-Kutta method. */
final class Lorenz {
  private static final double SIGMA = 10;
  private static final double RHO = 28;
  private static final double BETA = 8.0 / 3;

  private Lorenz() {}

  /** Goes on by a step. */
  static void advance(double[] at, double step) {
    double[] k1 = slope(at);
    double[] k2 = slope(beside(at, k1, step / 2));
    double[] k3 = slope(beside(at, k2, step / 2));
    double[] k4 = slope(beside(at, k3, step));
    for (int i = 0; i < 3; i++) {
      at[i] += step / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
    }
  }

  private static double[] beside(double[] at, double[] slope, double step) {
    double[] moved = at.clone();
    for (int i = 0; i < 3; i++) {
      moved[i] += step * slope[i];
    }
    return moved;
  }

  private static double[] slope(double[] at) {
    return new double[] {
      SIGMA * (at[1] - at[0]), at[0] * (RHO - at[2]) - at[1], at[0] * at[1] - BETA * at[2]
    };
  }
}
