package org.neurozoo.data.internal.generator;

import java.util.Arrays;

/** The recursion of NARMA tasks. */
final class Narma {
  private Narma() {}

  /** y(t + 1) for each u(t), before which all is 0; fewer if y grows beyond 1. */
  static float[] of(float[] u, int order) {
    float[] next = new float[u.length];
    double[] y = new double[u.length + 1];
    double sum = 0;
    for (int t = 0; t < u.length; t++) {
      sum += y[t] - (t >= order ? y[t - order] : 0);
      double first = t >= order - 1 ? u[t - order + 1] : 0;
      y[t + 1] = 0.3 * y[t] + 0.05 * y[t] * sum + 1.5 * first * u[t] + 0.1;
      if (!(y[t + 1] <= 1)) {
        return Arrays.copyOf(next, t);
      }
      next[t] = (float) y[t + 1];
    }
    return next;
  }
}
