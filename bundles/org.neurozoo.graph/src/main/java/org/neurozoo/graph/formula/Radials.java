package org.neurozoo.graph.formula;

import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Tensor;

/**
 * Activations of a radial neuron, whose net input is a distance r ≥ 0 from its centre; each falls
 * from 1 at 0 (Kruse et al., Computational Intelligence). The width, a tensor or a number of its
 * type, is repeated as needed.
 */
public final class Radials {
  private Radials() {}

  /** 1 up to the width, then 0; no derivative flows. */
  public static Tensor rectangle(Tensor r, Tensor width) {
    return r.greater(width).select(r.literal(0), r.literal(1));
  }

  /** 1 - r / width down to 0. */
  public static Tensor triangle(Tensor r, Tensor width) {
    return r.over(width).subtractedFrom(1).max(r.literal(0));
  }

  /** ½ (1 + cos(π r / (2 · width))) down to 0 at twice the width. */
  public static Tensor cosineToZero(Tensor r, Tensor width) {
    Tensor angle = r.over(width).times(Math.PI / 2).min(r.literal(Math.PI));
    return angle.unary(UnaryOp.COS).plus(1).times(0.5);
  }

  /** e^(-r² / (2 · width²)). */
  public static Tensor gaussian(Tensor r, Tensor width) {
    return gaussianOfSquare(r.square(), width);
  }

  /** e^(-s / (2 · width²)) of the squared distance s, which has a slope at 0. */
  public static Tensor gaussianOfSquare(Tensor s, Tensor width) {
    return s.over(width.square().times(-2)).unary(UnaryOp.EXP);
  }
}
