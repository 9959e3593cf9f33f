package org.neurozoo.graph.formula;

import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Tensor;

/** Elementary functions of each number that are no primitives. */
public final class Elementary {
  private Elementary() {}

  /** x between two bounds; where it meets one, the derivative is that of x. */
  public static Tensor clip(Tensor x, double low, double high) {
    return x.max(x.literal(low)).min(x.literal(high));
  }

  /** 1 / x. */
  public static Tensor reciprocal(Tensor x) {
    return x.literal(1).over(x);
  }

  /** The least whole number not below x; its derivative is 0. */
  public static Tensor ceil(Tensor x) {
    return x.negate().unary(UnaryOp.FLOOR).negate();
  }

  /** Towards zero; its derivative is 0. */
  public static Tensor truncate(Tensor x) {
    return x.unary(UnaryOp.ABS).unary(UnaryOp.FLOOR).times(x.unary(UnaryOp.SIGN));
  }

  /** The nearest whole number, of two equally near the even one; its derivative is 0. */
  public static Tensor round(Tensor x) {
    Tensor below = x.unary(UnaryOp.FLOOR);
    Tensor rest = x.minus(below).stopGradient();
    Tensor half = rest.literal(0.5);
    Tensor up = rest.greater(half).or(rest.same(half).and(isOdd(below)));
    return up.select(below.plus(1), below);
  }

  /** a - b · ⌊a / b⌋, which has the sign of b. */
  public static Tensor remainder(Tensor a, Tensor b) {
    return a.minus(a.over(b).unary(UnaryOp.FLOOR).times(b));
  }

  /** a - b · truncate(a / b), which has the sign of a. */
  public static Tensor truncatedRemainder(Tensor a, Tensor b) {
    return a.minus(truncate(a.over(b)).times(b));
  }

  /**
   * xʸ as e^(y ln |x|). A negative x needs a whole y, else the result is NaN. At x = 0 the
   * derivatives are 0.
   */
  public static Tensor power(Tensor x, Tensor y) {
    Tensor size = x.unary(UnaryOp.ABS);
    Tensor zero = x.same(x.literal(0));
    Tensor power = zero.select(x.literal(1), size).unary(UnaryOp.LOG).times(y).unary(UnaryOp.EXP);
    Tensor whole = y.same(y.unary(UnaryOp.FLOOR));
    Tensor sign = isOdd(y).select(y.literal(-1), y.literal(1));
    Tensor negative = whole.select(power.times(sign), power.literal(Double.NaN));
    return zero.select(ofZero(y), x.less(x.literal(0)).select(negative, power));
  }

  private static Tensor ofZero(Tensor y) {
    Tensor vast = y.less(y.literal(0)).select(y.literal(Double.POSITIVE_INFINITY), y.literal(0));
    return y.same(y.literal(0)).select(y.literal(1), vast);
  }

  /** xʸ; small whole exponents are products and halves roots. */
  public static Tensor power(Tensor x, double y) {
    if (y == Math.rint(y) && y > 0 && y <= 16) {
      return product(x, (int) y);
    }
    if (y == 0.5) {
      return x.unary(UnaryOp.SQRT);
    }
    return y < 0 ? reciprocal(power(x, -y)) : power(x, x.literal(y));
  }

  private static Tensor product(Tensor x, int factors) {
    Tensor half = factors == 1 ? x : product(x, factors / 2);
    Tensor even = factors == 1 ? x : half.square();
    return factors > 1 && factors % 2 == 1 ? even.times(x) : even;
  }

  private static Tensor isOdd(Tensor whole) {
    Tensor half = whole.times(0.5);
    return half.same(half.unary(UnaryOp.FLOOR)).unary(UnaryOp.NOT);
  }
}
