package org.neurozoo.graph.formula;

import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Tensor;

/**
 * What sums tell along axes. The axes stay with extent 1; along all if none is given, as with
 * {@link Tensor#sum}.
 */
public final class Statistics {
  private Statistics() {}

  /** The mean of (x - mean)². */
  public static Tensor variance(Tensor x, int... axes) {
    return x.minus(x.mean(axes)).square().mean(axes);
  }

  /** Σ (x - mean)² / (n - 1) of n numbers: without bias. */
  public static Tensor sampleVariance(Tensor x, int... axes) {
    Tensor sum = x.minus(x.mean(axes)).square().sum(axes);
    return sum.over((double) x.shape().count() / sum.shape().count() - 1);
  }

  /** √ of the variance. */
  public static Tensor deviation(Tensor x, int... axes) {
    return root(variance(x, axes));
  }

  /** ln Σ eˣ, shifted by the greatest x so that nothing overflows. */
  public static Tensor logSumExp(Tensor x, int... axes) {
    Tensor greatest = x.reduce(Reduction.MAXIMUM, axes).stopGradient();
    return x.minus(greatest).unary(UnaryOp.EXP).sum(axes).unary(UnaryOp.LOG).plus(greatest);
  }

  /** Σ |x|. */
  public static Tensor norm1(Tensor x, int... axes) {
    return x.unary(UnaryOp.ABS).sum(axes);
  }

  /** √ Σ x²; its derivative at 0 is 0. */
  public static Tensor norm2(Tensor x, int... axes) {
    return root(x.square().sum(axes));
  }

  /** (Σ |x|ᵖ)^(1/p) for p ≥ 1. */
  public static Tensor norm(double p, Tensor x, int... axes) {
    if (p == 2) {
      return norm2(x, axes);
    }
    Tensor sum = Elementary.power(x.unary(UnaryOp.ABS), p).sum(axes);
    return p == 1 ? sum : Elementary.power(sum, sum.literal(1 / p));
  }

  /** √x whose derivative at 0 is 0, for sums of squares that may vanish. */
  public static Tensor root(Tensor x) {
    Tensor positive = x.greater(x.literal(0));
    return positive.select(positive.select(x, x.literal(1)).unary(UnaryOp.SQRT), x.literal(0));
  }
}
