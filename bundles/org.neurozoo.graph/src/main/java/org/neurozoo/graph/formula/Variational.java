package org.neurozoo.graph.formula;

import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Tensor;

/**
 * Parts of the evidence lower bound (Kingma and Welling 2014) for normal distributions of
 * independent numbers, given as means and logarithms of variances [batch, numbers].
 */
public final class Variational {
  private Variational() {}

  /** ½ Σ (μ² + σ² - 1 - ln σ²): divergence from the standard normal distribution, [batch]. */
  public static Tensor gaussianDivergence(Tensor mean, Tensor logVariance) {
    Tensor variance = logVariance.unary(UnaryOp.EXP);
    Tensor terms = mean.square().plus(variance).minus(1).minus(logVariance);
    return terms.sum(-1).times(0.5).drop(-1);
  }

  /** ½ Σ ((x - μ)² / σ² + ln σ² + ln 2π): -ln of the density at x, [batch]. */
  public static Tensor gaussianSurprise(Tensor x, Tensor mean, Tensor logVariance) {
    Tensor square = x.minus(mean).square().times(logVariance.negate().unary(UnaryOp.EXP));
    Tensor terms = square.plus(logVariance).plus(Math.log(2 * Math.PI));
    return terms.sum(-1).times(0.5).drop(-1);
  }

  /** μ + σ · noise, for standard normal noise: a sample that derivatives flow through. */
  public static Tensor sample(Tensor mean, Tensor logVariance, Tensor noise) {
    return mean.plus(logVariance.times(0.5).unary(UnaryOp.EXP).times(noise));
  }
}
