package org.neurozoo.graph.reference;

/** Primitives of linear algebra. */
final class Factors {
  private Factors() {}

  static double[] cholesky(DoubleArray a) {
    int n = a.shape().extent(-1);
    double[] l = new double[a.elements().length];
    for (int start = 0; start < l.length; start += n * n) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j <= i; j++) {
          double rest = a.elements()[start + i * n + j];
          for (int k = 0; k < j; k++) {
            rest -= l[start + i * n + k] * l[start + j * n + k];
          }
          l[start + i * n + j] = i == j ? Math.sqrt(rest) : rest / l[start + j * n + j];
        }
      }
    }
    return l;
  }

  static double[] solve(boolean transposed, DoubleArray l, DoubleArray b) {
    int n = l.shape().extent(-1);
    int m = b.shape().extent(-1);
    double[] x = b.elements().clone();
    for (int column = 0; column < x.length / Math.max(1, n); column++) {
      int matrix = column / m * n * n;
      int first = column / m * n * m + column % m;
      for (int step = 0; step < n; step++) {
        int i = transposed ? n - 1 - step : step;
        double rest = x[first + i * m];
        for (int done = 0; done < step; done++) {
          int k = transposed ? n - 1 - done : done;
          double factor = l.elements()[matrix + (transposed ? k * n + i : i * n + k)];
          rest -= factor * x[first + k * m];
        }
        x[first + i * m] = rest / l.elements()[matrix + i * n + i];
      }
    }
    return x;
  }
}
