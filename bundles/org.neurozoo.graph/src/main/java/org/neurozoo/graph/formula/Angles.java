package org.neurozoo.graph.formula;

import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Tensor;

/** Circular and hyperbolic functions and their inverses, of each number. */
public final class Angles {
  /** Terms of the arc tangent's series: the next is below 2e-18 of the sum at 0.2. */
  private static final int TERMS = 12;

  private Angles() {}

  /** sin x / cos x. */
  public static Tensor tan(Tensor x) {
    return x.unary(UnaryOp.SIN).over(x.unary(UnaryOp.COS));
  }

  /** tanh x · cosh x, which is exact near 0. */
  public static Tensor sinh(Tensor x) {
    return x.unary(UnaryOp.TANH).times(cosh(x));
  }

  /** ½ (eˣ + e⁻ˣ). */
  public static Tensor cosh(Tensor x) {
    return x.unary(UnaryOp.EXP).plus(x.negate().unary(UnaryOp.EXP)).times(0.5);
  }

  /** The arc tangent to about 1e-16: halved twice, then x - x³/3 + x⁵/5 - … (Gregory's series). */
  public static Tensor arcTan(Tensor x) {
    Tensor one = x.literal(1);
    Tensor steep = x.unary(UnaryOp.ABS).greater(one);
    Tensor small = steep.select(one.over(steep.select(x, one)), x);
    Tensor angle = series(halved(halved(small))).times(4);
    Tensor right = x.unary(UnaryOp.SIGN).times(Math.PI / 2);
    return steep.select(right.minus(angle), angle);
  }

  /** The tangent of half the angle. */
  private static Tensor halved(Tensor tangent) {
    return tangent.over(tangent.square().plus(1).unary(UnaryOp.SQRT).plus(1));
  }

  private static Tensor series(Tensor x) {
    Tensor square = x.square();
    Tensor sum = x.literal(coefficient(TERMS - 1));
    for (int n = TERMS - 2; n >= 0; n--) {
      sum = sum.times(square).plus(coefficient(n));
    }
    return sum.times(x);
  }

  private static double coefficient(int n) {
    return (n % 2 == 0 ? 1.0 : -1.0) / (2 * n + 1);
  }

  /** 2 arctan(x / (1 + √(1 - x²))); NaN beyond ±1, where the derivative is infinite. */
  public static Tensor arcSin(Tensor x) {
    Tensor cosine = x.square().subtractedFrom(1).unary(UnaryOp.SQRT);
    return arcTan(x.over(cosine.plus(1))).times(2);
  }

  /** π/2 - arcsin x. */
  public static Tensor arcCos(Tensor x) {
    return arcSin(x).subtractedFrom(Math.PI / 2);
  }

  /** ±ln(|x| + √(x² + 1)). */
  public static Tensor areaSinh(Tensor x) {
    Tensor zero = x.literal(0);
    Tensor above = areaSinhAbove(x.max(zero));
    return x.less(zero).select(areaSinhAbove(x.negate().max(zero)).negate(), above);
  }

  private static Tensor areaSinhAbove(Tensor x) {
    return x.plus(x.square().plus(1).unary(UnaryOp.SQRT)).unary(UnaryOp.LOG);
  }

  /** ln(x + √(x² - 1)); NaN below 1. */
  public static Tensor areaCosh(Tensor x) {
    return x.plus(x.square().minus(1).unary(UnaryOp.SQRT)).unary(UnaryOp.LOG);
  }

  /** ½ ln((1 + x) / (1 - x)); NaN beyond ±1. */
  public static Tensor areaTanh(Tensor x) {
    return x.plus(1).over(x.subtractedFrom(1)).unary(UnaryOp.LOG).times(0.5);
  }
}
