package org.neurozoo.data.internal.generator;

/**
 * The delay differential equation of Mackey and Glass (1977), x' = 0.2 x(t - τ) / (1 + x(t - τ)¹⁰)
 * - 0.1 x, by the classical Runge-Kutta method with {@value #STEPS} steps a unit of time. Between
 * two steps the past is interpolated by a cubic.
 */
final class MackeyGlass {
  static final int STEPS = 10;

  private static final double GROWTH = 0.2;
  private static final double DECAY = 0.1;
  private static final double H = 1.0 / STEPS;

  private final double[] past;
  private int newest;

  /**
   * Begins with a past.
   *
   * @param past x at every step from τ and one step ago until now, the oldest first
   */
  MackeyGlass(double[] past) {
    this.past = past.clone();
    newest = past.length - 1;
  }

  /** A past of τ units that never changed. */
  static MackeyGlass resting(int tau, double x) {
    double[] past = new double[tau * STEPS + 2];
    java.util.Arrays.fill(past, x);
    return new MackeyGlass(past);
  }

  /** x now. */
  double now() {
    return past[newest];
  }

  /** Goes on by a unit of time. */
  void advance() {
    for (int i = 0; i < STEPS; i++) {
      step();
    }
  }

  private void step() {
    // The oldest of the past lies one step before the delay.
    double before = back(past.length - 1);
    double begin = back(past.length - 2);
    double end = back(past.length - 3);
    double after = back(past.length - 4);
    double middle = (9 * (begin + end) - before - after) / 16;
    double x = now();
    double k1 = slope(x, begin);
    double k2 = slope(x + H / 2 * k1, middle);
    double k3 = slope(x + H / 2 * k2, middle);
    double k4 = slope(x + H * k3, end);
    newest = (newest + 1) % past.length;
    past[newest] = x + H / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
  }

  private double back(int steps) {
    return past[Math.floorMod(newest - steps, past.length)];
  }

  private static double slope(double x, double delayed) {
    double square = delayed * delayed;
    double fourth = square * square;
    return GROWTH * delayed / (1 + fourth * fourth * square) - DECAY * x;
  }
}
