package org.neurozoo.graph.formula;

import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Tensor;

/** Activation functions of a neuron's net input x, and of rows of them. */
public final class Activations {
  private Activations() {}

  /** 1 / (1 + e⁻ˣ). */
  public static Tensor logistic(Tensor x) {
    return x.literal(1).over(x.negate().unary(UnaryOp.EXP).plus(1));
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

  /** x where positive, else α · (eˣ - 1) (Clevert et al. 2015). */
  public static Tensor elu(Tensor x, double alpha) {
    Tensor below = x.min(x.literal(0)).unary(UnaryOp.EXP).minus(1).times(alpha);
    return x.greater(x.literal(0)).select(x, below);
  }

  /** ln(1 + eˣ), written so that large x do not overflow. */
  public static Tensor softplus(Tensor x) {
    Tensor decay = x.unary(UnaryOp.ABS).negate().unary(UnaryOp.EXP);
    return x.max(x.literal(0)).plus(decay.plus(1).unary(UnaryOp.LOG));
  }

  /** 1 where x ≥ 0, else 0: the threshold element (McCulloch and Pitts 1943). */
  public static Tensor step(Tensor x) {
    return x.less(x.literal(0)).select(x.literal(0), x.literal(1));
  }

  /** eˣⁱ / Σⱼ eˣʲ along the last axis, shifted by the greatest x so that nothing overflows. */
  public static Tensor softmax(Tensor x) {
    Tensor e = shifted(x).unary(UnaryOp.EXP);
    return e.over(e.sum(-1));
  }

  /** xᵢ - ln Σⱼ eˣʲ along the last axis. */
  public static Tensor logSoftmax(Tensor x) {
    Tensor shifted = shifted(x);
    return shifted.minus(shifted.unary(UnaryOp.EXP).sum(-1).unary(UnaryOp.LOG));
  }

  private static Tensor shifted(Tensor x) {
    return x.minus(x.reduce(Reduction.MAXIMUM, -1).stopGradient());
  }
}
