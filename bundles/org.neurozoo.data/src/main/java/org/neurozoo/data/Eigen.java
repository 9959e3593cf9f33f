package org.neurozoo.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Eigenvalues of a symmetric matrix, greatest first, and its eigenvectors, the principal axes of
 * data: reduction to tridiagonal form by Householder reflections, then implicitly shifted QL
 * rotations (Golub and Van Loan, "Matrix computations", sections 8.3.1 and 8.3.3). Of a matrix with
 * a number that is not finite all is NaN.
 *
 * @param values the eigenvalues
 * @param vectors [k] is the unit vector of the k-th eigenvalue; its greatest number is positive
 */
public record Eigen(double[] values, double[][] vectors) {
  private static final int MOST_ROTATIONS = 100;

  /** Those of a matrix, [n][n], which stays as it is. */
  public static Eigen of(double[][] matrix) {
    int n = matrix.length;
    if (!Arrays.stream(matrix).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite)) {
      return unknown(n);
    }
    double[][] a = new double[n][];
    for (int i = 0; i < n; i++) {
      a[i] = matrix[i].clone();
    }
    double[][] basis = new double[n][n];
    for (int i = 0; i < n; i++) {
      basis[i][i] = 1;
    }
    reduce(a, basis);
    double[] diagonal = new double[n];
    double[] beside = new double[n];
    for (int i = 0; i < n; i++) {
      diagonal[i] = a[i][i];
      beside[i] = i + 1 < n ? a[i + 1][i] : 0;
    }
    for (int first = 0; first < n; first++) {
      rotate(first, diagonal, beside, basis);
    }
    return sorted(diagonal, basis);
  }

  private static Eigen unknown(int n) {
    double[][] vectors = new double[n][n];
    for (double[] vector : vectors) {
      Arrays.fill(vector, Double.NaN);
    }
    return new Eigen(vectors[0].clone(), vectors);
  }

  /** Makes {@code a} tridiagonal; the rows of {@code basis} take part in every reflection. */
  private static void reduce(double[][] a, double[][] basis) {
    int n = a.length;
    for (int k = 0; k < n - 2; k++) {
      double[] v = reflection(a, k);
      if (v.length == 0) {
        continue;
      }
      double[] p = product(a, v, k + 1);
      double half = 0;
      for (int i = k + 1; i < n; i++) {
        half += v[i] * p[i];
      }
      for (int i = k + 1; i < n; i++) {
        p[i] -= half * v[i];
      }
      for (int i = k + 1; i < n; i++) {
        for (int j = k + 1; j < n; j++) {
          a[i][j] -= 2 * (v[i] * p[j] + p[i] * v[j]);
        }
      }
      reflect(basis, v, k + 1);
    }
  }

  /** The unit vector that mirrors column {@code k} onto its first number below the diagonal. */
  private static double[] reflection(double[][] a, int k) {
    int n = a.length;
    double[] v = new double[n];
    double rest = 0;
    for (int i = k + 2; i < n; i++) {
      rest += a[i][k] * a[i][k];
    }
    if (rest == 0) {
      return new double[0];
    }
    double norm = Math.sqrt(rest + a[k + 1][k] * a[k + 1][k]);
    double image = a[k + 1][k] > 0 ? -norm : norm;
    double size = Math.sqrt(rest + (a[k + 1][k] - image) * (a[k + 1][k] - image));
    for (int i = k + 1; i < n; i++) {
      v[i] = (a[i][k] - (i == k + 1 ? image : 0)) / size;
      a[i][k] = i == k + 1 ? image : 0;
      a[k][i] = a[i][k];
    }
    return v;
  }

  private static double[] product(double[][] a, double[] v, int from) {
    double[] product = new double[v.length];
    for (int i = from; i < v.length; i++) {
      double sum = 0;
      for (int j = from; j < v.length; j++) {
        sum += a[i][j] * v[j];
      }
      product[i] = sum;
    }
    return product;
  }

  /** The k-th row of the basis is to become the k-th eigenvector, so reflections mix rows. */
  private static void reflect(double[][] basis, double[] v, int from) {
    double[] sum = new double[v.length];
    for (int i = from; i < v.length; i++) {
      for (int j = 0; j < v.length; j++) {
        sum[j] += v[i] * basis[i][j];
      }
    }
    for (int i = from; i < v.length; i++) {
      for (int j = 0; j < v.length; j++) {
        basis[i][j] -= 2 * v[i] * sum[j];
      }
    }
  }

  /** Rotates until {@code beside[first]} is nothing next to the diagonal. */
  private static void rotate(int first, double[] diagonal, double[] beside, double[][] basis) {
    for (int tries = 0; tries < MOST_ROTATIONS; tries++) {
      int end = first;
      while (end + 1 < diagonal.length && !small(end, diagonal, beside)) {
        end++;
      }
      if (end == first) {
        return;
      }
      sweep(first, end, diagonal, beside, basis);
    }
    throw new IllegalStateException("the eigenvalues of a matrix do not settle");
  }

  private static boolean small(int i, double[] diagonal, double[] beside) {
    double scale = Math.abs(diagonal[i]) + Math.abs(diagonal[i + 1]);
    return scale + Math.abs(beside[i]) == scale;
  }

  /** One implicit QL sweep from {@code end} up to {@code first}, with Wilkinson's shift. */
  private static void sweep(
      int first, int end, double[] diagonal, double[] beside, double[][] basis) {
    double g = (diagonal[first + 1] - diagonal[first]) / (2 * beside[first]);
    double r = Math.hypot(g, 1);
    g = diagonal[end] - diagonal[first] + beside[first] / (g + (g >= 0 ? r : -r));
    double sine = 1;
    double cosine = 1;
    double p = 0;
    for (int i = end - 1; i >= first; i--) {
      double f = sine * beside[i];
      double b = cosine * beside[i];
      r = Math.hypot(f, g);
      beside[i + 1] = r;
      if (r == 0) {
        diagonal[i + 1] -= p;
        beside[end] = 0;
        return;
      }
      sine = f / r;
      cosine = g / r;
      g = diagonal[i + 1] - p;
      r = (diagonal[i] - g) * sine + 2 * cosine * b;
      p = sine * r;
      diagonal[i + 1] = g + p;
      g = cosine * r - b;
      turn(basis[i], basis[i + 1], sine, cosine);
    }
    diagonal[first] -= p;
    beside[first] = g;
    beside[end] = 0;
  }

  private static void turn(double[] low, double[] high, double sine, double cosine) {
    for (int j = 0; j < low.length; j++) {
      double h = high[j];
      high[j] = sine * low[j] + cosine * h;
      low[j] = cosine * low[j] - sine * h;
    }
  }

  private static Eigen sorted(double[] diagonal, double[][] basis) {
    int[] order =
        IntStream.range(0, diagonal.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -diagonal[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] values = IntStream.of(order).mapToDouble(i -> diagonal[i]).toArray();
    double[][] vectors = new double[order.length][];
    for (int k = 0; k < order.length; k++) {
      vectors[k] = upright(basis[order[k]]);
    }
    return new Eigen(values, vectors);
  }

  private static double[] upright(double[] vector) {
    double greatest = 0;
    for (double each : vector) {
      greatest = Math.abs(each) > Math.abs(greatest) ? each : greatest;
    }
    double sign = greatest < 0 ? -1 : 1;
    double[] upright = new double[vector.length];
    for (int i = 0; i < vector.length; i++) {
      upright[i] = sign * vector[i];
    }
    return upright;
  }
}
