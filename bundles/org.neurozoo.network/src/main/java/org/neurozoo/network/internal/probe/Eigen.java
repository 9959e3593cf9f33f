package org.neurozoo.network.internal.probe;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix, the greatest first, by rotations (C.
 * Jacobi 1846).
 *
 * @param values the eigenvalues
 * @param vectors [row][column], the eigenvector of value i in column i
 */
record Eigen(double[] values, double[][] vectors) {
  private static final int SWEEPS = 60;

  static Eigen of(double[][] symmetric) {
    int n = symmetric.length;
    double[][] a = Arrays.stream(symmetric).map(double[]::clone).toArray(double[][]::new);
    double[][] v = new double[n][n];
    for (int i = 0; i < n; i++) {
      v[i][i] = 1;
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          rotate(a, v, p, q);
        }
      }
    }
    Integer[] order = new Integer[n];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> -a[i][i]));
    double[] values = new double[n];
    double[][] vectors = new double[n][n];
    for (int i = 0; i < n; i++) {
      values[i] = a[order[i]][order[i]];
      for (int row = 0; row < n; row++) {
        vectors[row][i] = v[row][order[i]];
      }
    }
    return new Eigen(values, vectors);
  }

  /** Turns the plane of two axes so that their product in the matrix becomes 0. */
  private static void rotate(double[][] a, double[][] v, int p, int q) {
    if (a[p][q] == 0) {
      return;
    }
    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
    double c = 1 / Math.hypot(t, 1);
    double s = t * c;
    for (int k = 0; k < a.length; k++) {
      double left = a[k][p];
      a[k][p] = c * left - s * a[k][q];
      a[k][q] = s * left + c * a[k][q];
    }
    for (int k = 0; k < a.length; k++) {
      double left = a[p][k];
      a[p][k] = c * left - s * a[q][k];
      a[q][k] = s * left + c * a[q][k];
      double before = v[k][p];
      v[k][p] = c * before - s * v[k][q];
      v[k][q] = s * before + c * v[k][q];
    }
  }

  /** One eigenvector. */
  double[] vector(int index) {
    return Arrays.stream(vectors).mapToDouble(row -> row[index]).toArray();
  }
}
