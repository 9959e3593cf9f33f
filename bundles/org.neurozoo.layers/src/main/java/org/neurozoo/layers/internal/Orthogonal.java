package org.neurozoo.layers.internal;

/** Orthonormal vectors, in double precision. */
final class Orthogonal {
  private Orthogonal() {}

  /**
   * Orthonormal vectors: Q of the QR decomposition of normal ones, by Gram and Schmidt's method as
   * modified, each made orthogonal twice, which is enough (Giraud, Langou and Rozložník 2005).
   *
   * @param count at most {@code length}
   */
  static double[][] vectors(int count, int length, long key) {
    Distribution normal = Distribution.normal(1);
    double[][] vectors = new double[count][length];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < length; j++) {
        vectors[i][j] = normal.at(key, (long) i * length + j);
      }
      for (int times = 0; times < 2; times++) {
        for (int before = 0; before < i; before++) {
          add(vectors[i], -dot(vectors[i], vectors[before]), vectors[before]);
        }
      }
      scale(vectors[i], 1 / Math.sqrt(dot(vectors[i], vectors[i])));
    }
    return vectors;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static void add(double[] a, double factor, double[] b) {
    for (int i = 0; i < a.length; i++) {
      a[i] += factor * b[i];
    }
  }

  private static void scale(double[] a, double factor) {
    for (int i = 0; i < a.length; i++) {
      a[i] *= factor;
    }
  }
}
