package org.neurozoo.network.internal.minimise;

/** Sums over vectors, always in the same order. */
final class Vectors {
  private Vectors() {}

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** a + factor · b. */
  static double[] sum(double[] a, double factor, double[] b) {
    double[] sum = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      sum[i] = a[i] + factor * b[i];
    }
    return sum;
  }

  /** a ← a + factor · b. */
  static void add(double[] a, double factor, double[] b) {
    for (int i = 0; i < a.length; i++) {
      a[i] += factor * b[i];
    }
  }

  static double[] negated(double[] a) {
    double[] negated = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      negated[i] = -a[i];
    }
    return negated;
  }

  static double length(double[] a) {
    return Math.sqrt(dot(a, a));
  }
}
