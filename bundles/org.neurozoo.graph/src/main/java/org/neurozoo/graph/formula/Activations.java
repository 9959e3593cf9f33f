package org.neurozoo.graph.formula;

import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Tensor;

/** Activation functions of a neuron's net input x, and of rows of them. */
public final class Activations {
  private Activations() {}

  /**
   * 1 / (1 + e⁻ˣ); constant below x = -87 (F64: -709), where e⁻ˣ nears the greatest number of its
   * type, so below 1e-37.
   */
  public static Tensor logistic(Tensor x) {
    Tensor bounded = x.max(x.literal(x.type() == ElementType.F64 ? -709 : -87));
    return x.literal(1).over(bounded.negate().unary(UnaryOp.EXP).plus(1));
  }

  /** (eˣ - e⁻ˣ) / (eˣ + e⁻ˣ). */
  public static Tensor tanh(Tensor x) {
    return x.unary(UnaryOp.TANH);
  }

  /** max(x, 0); its derivative at 0 is 0 (Nair and Hinton 2010). */
  public static Tensor relu(Tensor x) {
    return x.greater(x.literal(0)).select(x, x.literal(0));
  }

  /** x where positive, else slope · x (Maas et al. 2013). */
  public static Tensor leakyRelu(Tensor x, double slope) {
    return x.greater(x.literal(0)).select(x, x.times(slope));
  }

  /** x where positive, else slope · x, the slope learnt and repeated as needed (He et al. 2015). */
  public static Tensor parametricRelu(Tensor x, Tensor slope) {
    return x.greater(x.literal(0)).select(x, x.times(slope));
  }

  /** x above a threshold, else 0 (Konda et al. 2014). */
  public static Tensor thresholdedRelu(Tensor x, double threshold) {
    return x.greater(x.literal(threshold)).select(x, x.literal(0));
  }

  /** x moved towards 0 by a bias beyond ±threshold, else 0: the shrinkage of sparse coding. */
  public static Tensor shrink(Tensor x, double threshold, double bias) {
    Tensor below = x.less(x.literal(-threshold)).select(x.plus(bias), x.literal(0));
    return x.greater(x.literal(threshold)).select(x.minus(bias), below);
  }

  /** x where positive, else α · (eˣ - 1) (Clevert et al. 2015). */
  public static Tensor elu(Tensor x, double alpha) {
    Tensor below = x.min(x.literal(0)).unary(UnaryOp.EXP).minus(1).times(alpha);
    return x.greater(x.literal(0)).select(x, below);
  }

  /** λ · elu(x, α), whose constants keep mean 0 and variance 1 (Klambauer et al. 2017). */
  public static Tensor selu(Tensor x) {
    return elu(x, 1.6732632423543772).times(1.0507009873554805);
  }

  /** x where positive, else α · (e^(x/α) - 1), so that the slope at 0 is 1 (Barron 2017). */
  public static Tensor celu(Tensor x, double alpha) {
    Tensor below = x.min(x.literal(0)).over(alpha).unary(UnaryOp.EXP).minus(1).times(alpha);
    return x.greater(x.literal(0)).select(x, below);
  }

  /** x · logistic(x) (Elfwing et al. 2018). */
  public static Tensor silu(Tensor x) {
    return x.times(logistic(x));
  }

  /** x · hardSigmoid(x) (Howard et al. 2019). */
  public static Tensor hardSwish(Tensor x) {
    return x.times(hardSigmoid(x));
  }

  /** x · tanh(softplus(x)) (Misra 2019). */
  public static Tensor mish(Tensor x) {
    return x.times(tanh(softplus(x)));
  }

  /** x · Φ(x) = x · ½ (1 + erf(x/√2)) (Hendrycks and Gimpel 2016). */
  public static Tensor gelu(Tensor x) {
    return x.times(x.times(Math.sqrt(0.5)).unary(UnaryOp.ERF).plus(1).times(0.5));
  }

  /** Nearly {@link #gelu}: x · ½ (1 + tanh(√(2/π) · (x + 0.044715 x³))), from the same source. */
  public static Tensor geluTanh(Tensor x) {
    Tensor cubed = x.square().times(x).times(0.044715);
    Tensor share = tanh(x.plus(cubed).times(Math.sqrt(2 / Math.PI))).plus(1).times(0.5);
    return x.times(share);
  }

  /**
   * ln(1 + eˣ) as ½ (x + |x|) + ln(1 + e^-|x|), so that large x do not overflow and the derivative
   * at 0 is ½.
   */
  public static Tensor softplus(Tensor x) {
    Tensor size = x.unary(UnaryOp.ABS);
    Tensor decay = size.negate().unary(UnaryOp.EXP);
    return x.plus(size).times(0.5).plus(decay.plus(1).unary(UnaryOp.LOG));
  }

  /** x / (1 + |x|) (Turian et al. 2009). */
  public static Tensor softsign(Tensor x) {
    return x.over(x.unary(UnaryOp.ABS).plus(1));
  }

  /** x / 6 + ½ between 0 and 1 (Howard et al. 2019). */
  public static Tensor hardSigmoid(Tensor x) {
    return clamped(x.over(6).plus(0.5));
  }

  /** slope · x + offset between 0 and 1. */
  public static Tensor hardSigmoid(Tensor x, double slope, double offset) {
    return clamped(x.times(slope).plus(offset));
  }

  /** x + ½ between 0 and 1: the semilinear function (Kruse et al., Computational Intelligence). */
  public static Tensor semilinear(Tensor x) {
    return clamped(x.plus(0.5));
  }

  /** ½ (1 + sin x) up to saturation at ±π/2 (Kruse et al., Computational Intelligence). */
  public static Tensor sineToSaturation(Tensor x) {
    Tensor bounded = x.max(x.literal(-Math.PI / 2)).min(x.literal(Math.PI / 2));
    return bounded.unary(UnaryOp.SIN).plus(1).times(0.5);
  }

  private static Tensor clamped(Tensor x) {
    return x.max(x.literal(0)).min(x.literal(1));
  }

  /** 1 where x ≥ 0, else 0: the threshold element (McCulloch and Pitts 1943). */
  public static Tensor step(Tensor x) {
    return x.less(x.literal(0)).select(x.literal(0), x.literal(1));
  }

  /** eˣⁱ / Σⱼ eˣʲ along the last axis, shifted by the greatest x so that nothing overflows. */
  public static Tensor softmax(Tensor x) {
    return softmax(x, -1);
  }

  /** eˣⁱ / Σⱼ eˣʲ along axes together. */
  public static Tensor softmax(Tensor x, int... axes) {
    Tensor e = shifted(x, axes).unary(UnaryOp.EXP);
    return e.over(e.sum(axes));
  }

  /** xᵢ - ln Σⱼ eˣʲ along the last axis. */
  public static Tensor logSoftmax(Tensor x) {
    return logSoftmax(x, -1);
  }

  /** xᵢ - ln Σⱼ eˣʲ along axes together. */
  public static Tensor logSoftmax(Tensor x, int... axes) {
    Tensor shifted = shifted(x, axes);
    return shifted.minus(shifted.unary(UnaryOp.EXP).sum(axes).unary(UnaryOp.LOG));
  }

  private static Tensor shifted(Tensor x, int... axes) {
    return x.minus(x.reduce(Reduction.MAXIMUM, axes).stopGradient());
  }

  /** 1 for the greatest along an axis, of equals the first, else 0: winner-takes-all. */
  public static Tensor winner(Tensor x, int axis) {
    Tensor position = Tensor.iota(x.shape(), axis);
    return position.same(x.reduce(Reduction.ARG_MAXIMUM, axis)).to(x.type());
  }
}
