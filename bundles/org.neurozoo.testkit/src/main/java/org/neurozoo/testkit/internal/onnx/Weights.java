package org.neurozoo.testkit.internal.onnx;

import java.util.Arrays;

/**
 * What the old elements weigh in a new one that lies between them.
 *
 * @param mode nearest, linear or cubic
 * @param nearest how nearest rounds
 * @param a the slope of the cubic (Keys 1981)
 * @param excludes whether weights beyond the ends are dropped; else they go to the end's element
 * @param smooths whether shrinking takes in all elements that a new one covers
 */
record Weights(String mode, String nearest, double a, boolean excludes, boolean smooths) {
  double[] at(double x, int from, double scale) {
    double[] weights = new double[from];
    if (mode.equals("nearest")) {
      weights[Math.clamp(rounded(x), 0, from - 1)] = 1;
      return weights;
    }
    double narrow = smooths ? Math.min(1, scale) : 1;
    int reach = (int) Math.ceil((mode.equals("cubic") ? 2 : 1) / narrow);
    int first = (int) Math.floor(x) - reach;
    double sum = 0;
    for (int i = first; i <= first + 2 * reach + 1; i++) {
      double weight = kernel((x - i) * narrow);
      boolean beyond = i < 0 || i >= from;
      if (!(beyond && excludes)) {
        weights[Math.clamp(i, 0, from - 1)] += weight;
        sum += weight;
      }
    }
    double total = sum;
    return Arrays.stream(weights).map(weight -> weight / total).toArray();
  }

  private int rounded(double x) {
    return (int)
        switch (nearest) {
          case "round_prefer_ceil" -> Math.floor(x + 0.5);
          case "floor" -> Math.floor(x);
          case "ceil" -> Math.ceil(x);
          default -> Math.ceil(x - 0.5);
        };
  }

  private double kernel(double distance) {
    double d = Math.abs(distance);
    if (!mode.equals("cubic")) {
      return Math.max(0, 1 - d);
    }
    if (d <= 1) {
      return ((a + 2) * d - (a + 3)) * d * d + 1;
    }
    return d < 2 ? a * (((d - 5) * d + 8) * d - 4) : 0;
  }
}
