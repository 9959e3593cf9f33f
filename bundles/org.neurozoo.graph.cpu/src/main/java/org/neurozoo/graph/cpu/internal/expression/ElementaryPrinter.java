package org.neurozoo.graph.cpu.internal.expression;

import org.neurozoo.graph.ElementType;

/**
 * Prints elementary functions of floats, made of correctly rounded operations only. Polynomials
 * after S. Moshier's Cephes library. Errors are relative, as the tests measure them.
 */
record ElementaryPrinter(Calculator c) {
  private static final int SIGN = 0x80000000;
  private static final int EXPONENT = 23;

  /** Added and taken away again, it leaves the nearest whole number, held in the low bits too. */
  private static final float ROUND = 12582912f;

  /** From here on all floats are whole. */
  private static final float WHOLE = 0x1p23f;

  /** The greatest number whose exponential is finite. */
  private static final float EXP_MAX = 0x1.62e42ep6f;

  /** The least number whose exponential is not denormal. */
  private static final float EXP_MIN = -87.33654f;

  private static final int SQRT_HALF = 0x3F3504F3;
  private static final float HALF_PI_HIGH = 1.57079637f;
  private static final float HALF_PI_MIDDLE = -4.37113883e-8f;
  private static final float HALF_PI_LOW = -1.71512489e-15f;

  /** Up to here angles are reduced in three steps. */
  private static final float LARGE_ANGLE = 0x1p18f;

  /** eˣ, error below 1.2e-7; results that would be denormal are 0. */
  Value exp(Value x) {
    Value rounded = c.fma(x, 1.44269504f, ROUND);
    Value n = c.minus(rounded, ROUND);
    Value r = c.fma(n, -1.42860677e-6f, c.fma(n, -0.693145752f, x));
    Value p = c.fma(r, 1.9875691e-4f, 1.3981999e-3f);
    p = c.fma(p, r, 8.3334519e-3f);
    p = c.fma(p, r, 4.1665795e-2f);
    p = c.fma(p, r, 1.6666665e-1f);
    p = c.fma(p, r, 0.5f);
    Value y = c.plus(c.fma(c.times(p, r), r, r), 1);
    Value scale = c.shiftLeft(c.bits(rounded), EXPONENT);
    Value scaled = c.ofBits(c.plus(c.bits(y), scale));
    Value bounded = c.blend(scaled, Float.POSITIVE_INFINITY, c.less(c.literal(EXP_MAX), x));
    bounded = c.blend(bounded, 0, c.less(x, EXP_MIN));
    return c.blend(x, bounded, c.equal(x, x));
  }

  /** ln x, error below 1.2e-7; -∞ at 0, NaN below. */
  Value log(Value x) {
    Value denormal = c.less(x, Float.MIN_NORMAL);
    Value bits = c.bits(c.blend(x, c.times(x, c.literal(0x1p23f)), denormal));
    Value exponent = c.shiftSigned(c.minus(bits, c.literal(SQRT_HALF)), EXPONENT);
    Value e = c.apply(Operation.TO_F32, ElementType.F32, exponent);
    e = c.plus(c.blend(c.literal(0f), -EXPONENT, denormal), e);
    Value m = c.minus(c.ofBits(c.minus(bits, c.shiftLeft(exponent, EXPONENT))), 1);
    Value square = c.times(m, m);
    Value y = c.fma(e, -2.12194440e-4f, c.times(c.times(logPolynomial(m), m), square));
    Value result = c.fma(e, 0.693359375f, c.plus(c.fma(square, -0.5f, y), m));
    Value bounded = c.blend(x, result, c.less(x, Float.POSITIVE_INFINITY));
    bounded = c.blend(bounded, Float.NEGATIVE_INFINITY, c.equal(x, c.literal(0f)));
    return c.blend(bounded, Float.NaN, c.less(x, 0));
  }

  private Value logPolynomial(Value m) {
    Value p = c.fma(m, 7.0376836292e-2f, -1.1514610310e-1f);
    p = c.fma(p, m, 1.1676998740e-1f);
    p = c.fma(p, m, -1.2420140846e-1f);
    p = c.fma(p, m, 1.4249322787e-1f);
    p = c.fma(p, m, -1.6668057665e-1f);
    p = c.fma(p, m, 2.0000714765e-1f);
    p = c.fma(p, m, -2.4999993993e-1f);
    return c.fma(p, m, 3.3333331174e-1f);
  }

  /** The hyperbolic tangent, error below 1.2e-7. */
  Value tanh(Value x) {
    Value a = c.abs(x);
    Value square = c.times(x, x);
    Value p = c.fma(square, -5.70498872745e-3f, 2.06390887954e-2f);
    p = c.fma(p, square, -5.37397155531e-2f);
    p = c.fma(p, square, 1.33314422036e-1f);
    p = c.fma(p, square, -3.33332819422e-1f);
    Value near = c.fma(c.times(p, square), x, x);
    Value e = c.plus(exp(c.plus(a, a)), 1);
    Value far = c.minus(c.literal(1f), c.over(c.literal(2f), e));
    return c.blend(withSign(far, x), near, c.less(a, 0.625f));
  }

  /** The error function, error below 2e-7: polynomials fitted by least squares. */
  Value erf(Value x) {
    Value a = c.abs(x);
    Value square = c.times(x, x);
    Value p = c.fma(square, 8.1850815e-5f, -8.0977002e-4f);
    p = c.fma(p, square, 5.1969518e-3f);
    p = c.fma(p, square, -2.6857705e-2f);
    p = c.fma(p, square, 1.1283664e-1f);
    p = c.fma(p, square, -3.7612632e-1f);
    p = c.fma(p, square, 0.12837917f);
    Value near = c.fma(p, x, x);
    Value complement = exp(tail(c.apply(Operation.MINIMUM, ElementType.F32, a, c.literal(4f))));
    Value far = c.minus(c.literal(1f), complement);
    Value y = c.blend(withSign(far, x), near, c.less(a, 0.93f));
    return c.blend(x, y, c.equal(x, x));
  }

  /** ln(1 - erf x) for x in [0.9, 4]. */
  private Value tail(Value x) {
    Value p = c.fma(x, -2.0828919e-5f, 4.3139682e-4f);
    p = c.fma(p, x, -4.1562697e-3f);
    p = c.fma(p, x, 2.5080653e-2f);
    p = c.fma(p, x, -1.0822044e-1f);
    p = c.fma(p, x, -6.3340081e-1f);
    p = c.fma(p, x, -1.1294884f);
    return c.fma(p, x, 1.6920912e-4f);
  }

  /** A number that is not negative with the sign of another. */
  private Value withSign(Value number, Value sign) {
    return c.ofBits(c.or(c.bits(number), c.and(c.bits(sign), SIGN)));
  }

  /** The sine, error below 2e-7. */
  Value sin(Value x) {
    return wave(x, 0, Operation.SLOW_SINE);
  }

  /** The cosine, error below 2e-7. */
  Value cos(Value x) {
    return wave(x, 1, Operation.SLOW_COSINE);
  }

  /** The sine of x and so many quarter turns. */
  private Value wave(Value x, int quarters, Operation slow) {
    Value rounded = c.fma(x, 0.636619747f, ROUND);
    Value n = c.minus(rounded, ROUND);
    Value r = c.fma(n, -HALF_PI_MIDDLE, c.fma(n, -HALF_PI_HIGH, x));
    r = c.fma(n, -HALF_PI_LOW, r);
    Value square = c.times(r, r);
    Value s = c.fma(square, -1.9515295891e-4f, 8.3321608736e-3f);
    s = c.fma(s, square, -1.6666654611e-1f);
    s = c.fma(c.times(s, square), r, r);
    Value k = c.fma(square, 2.443315711809948e-5f, -1.388731625493765e-3f);
    k = c.fma(k, square, 4.166664568298827e-2f);
    k = c.fma(c.times(k, square), square, c.fma(square, -0.5f, 1));
    Value turn = c.plus(c.bits(rounded), c.literal(quarters));
    Value y = c.blend(s, k, c.equal(c.and(turn, 1), c.literal(1)));
    Value negative = c.apply(Operation.NEGATE, ElementType.F32, y);
    y = c.blend(y, negative, c.equal(c.and(turn, 2), c.literal(2)));
    c.repair(y, c.less(c.abs(x), LARGE_ANGLE), slow, x);
    return y;
  }

  /** -1, 0 or 1. */
  Value sign(Value x) {
    Value zero = number(x.type(), 0);
    Value above = c.blend(x, number(x.type(), 1), c.less(zero, x));
    return c.blend(above, number(x.type(), -1), c.less(x, zero));
  }

  private Value number(ElementType type, int number) {
    return switch (type) {
      case F32 -> c.literal((float) number);
      case F64 -> c.literal((double) number);
      case I32 -> c.literal(number);
      case F16, BOOL -> throw new IllegalArgumentException("no arithmetic: " + type);
    };
  }

  /** Truncated, then one less where that is above; the sign is kept for the sake of -0. */
  Value floor(Value x) {
    Value whole = c.apply(Operation.TO_I32, ElementType.I32, x);
    Value truncated = c.apply(Operation.TO_F32, ElementType.F32, whole);
    Value below = c.blend(truncated, c.minus(truncated, 1), c.less(x, truncated));
    return c.blend(x, withSign(below, x), c.less(c.abs(x), WHOLE));
  }
}
