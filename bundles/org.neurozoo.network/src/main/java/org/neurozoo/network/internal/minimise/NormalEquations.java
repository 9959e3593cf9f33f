package org.neurozoo.network.internal.minimise;

import java.util.Optional;

/** Sums of squares of residuals r with derivatives J, gathered row by row: Jᵀ J, Jᵀ r and r². */
public final class NormalEquations {
  private final int width;
  private final double[] squares;
  private final double[] products;
  private double residual;

  /** Sums of nothing, for so many unknowns. */
  public NormalEquations(int width) {
    this.width = width;
    this.squares = new double[width * width];
    this.products = new double[width];
  }

  /** Adds a residual and its derivatives. */
  public void add(double r, double[] derivatives) {
    for (int i = 0; i < width; i++) {
      double d = derivatives[i];
      products[i] += d * r;
      for (int j = 0; d != 0 && j <= i; j++) {
        squares[i * width + j] += d * derivatives[j];
      }
    }
    residual += r * r;
  }

  /** Σ r². */
  public double residual() {
    return residual;
  }

  /** δ with (Jᵀ J + μ I) δ = -Jᵀ r; empty if rounding left no positive definite matrix. */
  public Optional<double[]> step(double damping) {
    double[] l = squares.clone();
    for (int i = 0; i < width; i++) {
      l[i * width + i] += damping;
    }
    return factor(l) ? Optional.of(solved(l)) : Optional.empty();
  }

  /** Cholesky in place, in the lower triangle. */
  private boolean factor(double[] l) {
    for (int i = 0; i < width; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = l[i * width + j];
        for (int k = 0; k < j; k++) {
          sum -= l[i * width + k] * l[j * width + k];
        }
        if (i == j && !(sum > 0)) {
          return false;
        }
        l[i * width + j] = i == j ? Math.sqrt(sum) : sum / l[j * width + j];
      }
    }
    return true;
  }

  private double[] solved(double[] l) {
    double[] x = Vectors.negated(products);
    for (int i = 0; i < width; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= l[i * width + k] * x[k];
      }
      x[i] /= l[i * width + i];
    }
    for (int i = width - 1; i >= 0; i--) {
      for (int k = i + 1; k < width; k++) {
        x[i] -= l[k * width + i] * x[k];
      }
      x[i] /= l[i * width + i];
    }
    return x;
  }
}
