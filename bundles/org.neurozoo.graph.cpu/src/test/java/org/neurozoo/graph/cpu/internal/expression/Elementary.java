package org.neurozoo.graph.cpu.internal.expression;

/** Elementary functions of one float in plain Java, the operations that the backend prints. */
final class Elementary {
  static final int SIGN = 0x80000000;
  static final int EXPONENT = 23;

  /** Added and taken away again, it leaves the nearest whole number, held in the low bits too. */
  static final float ROUND = 12582912f;

  static final float LOG2_E = 1.44269504f;
  static final float LN_2_HIGH = 0.693145752f;
  static final float LN_2_LOW = 1.42860677e-6f;

  /** The greatest number whose exponential is finite. */
  static final float EXP_MAX = 0x1.62e42ep6f;

  /** The least number whose exponential is not denormal. */
  static final float EXP_MIN = -87.33654f;

  static final int SQRT_HALF = 0x3F3504F3;
  static final float TWO_OVER_PI = 0.636619747f;
  static final float HALF_PI_HIGH = 1.57079637f;
  static final float HALF_PI_MIDDLE = -4.37113883e-8f;
  static final float HALF_PI_LOW = -1.71512489e-15f;

  /** From here on angles are reduced in double precision. */
  static final float LARGE_ANGLE = 0x1p18f;

  private Elementary() {}

  /** eˣ, error below 1.2e-7; results that would be denormal are 0. */
  static float exp(float x) {
    float rounded = Math.fma(x, LOG2_E, ROUND);
    float n = rounded - ROUND;
    float r = Math.fma(n, -LN_2_LOW, Math.fma(n, -LN_2_HIGH, x));
    float p = Math.fma(1.9875691e-4f, r, 1.3981999e-3f);
    p = Math.fma(p, r, 8.3334519e-3f);
    p = Math.fma(p, r, 4.1665795e-2f);
    p = Math.fma(p, r, 1.6666665e-1f);
    p = Math.fma(p, r, 0.5f);
    float y = Math.fma(p * r, r, r) + 1;
    int scale = Float.floatToRawIntBits(rounded) << EXPONENT;
    float scaled = Float.intBitsToFloat(Float.floatToRawIntBits(y) + scale);
    float bounded = x > EXP_MAX ? Float.POSITIVE_INFINITY : x < EXP_MIN ? 0 : scaled;
    return Float.isNaN(x) ? x : bounded;
  }

  /** ln x, error below 1.2e-7; -∞ at 0, NaN below. */
  static float log(float x) {
    boolean denormal = x < Float.MIN_NORMAL;
    int bits = Float.floatToRawIntBits(denormal ? x * 0x1p23f : x);
    int exponent = bits - SQRT_HALF >> EXPONENT;
    float e = (denormal ? -23f : 0f) + exponent;
    float m = Float.intBitsToFloat(bits - (exponent << EXPONENT)) - 1;
    float p = Math.fma(7.0376836292e-2f, m, -1.1514610310e-1f);
    p = Math.fma(p, m, 1.1676998740e-1f);
    p = Math.fma(p, m, -1.2420140846e-1f);
    p = Math.fma(p, m, 1.4249322787e-1f);
    p = Math.fma(p, m, -1.6668057665e-1f);
    p = Math.fma(p, m, 2.0000714765e-1f);
    p = Math.fma(p, m, -2.4999993993e-1f);
    p = Math.fma(p, m, 3.3333331174e-1f);
    float square = m * m;
    float y = Math.fma(e, -2.12194440e-4f, p * m * square);
    float z = Math.fma(square, -0.5f, y) + m;
    float result = Math.fma(e, 0.693359375f, z);
    float bounded = x < Float.POSITIVE_INFINITY ? result : x;
    return x < 0 ? Float.NaN : x == 0 ? Float.NEGATIVE_INFINITY : bounded;
  }

  /** The hyperbolic tangent, error below 1.2e-7. */
  static float tanh(float x) {
    float a = Math.abs(x);
    float square = x * x;
    float p = Math.fma(-5.70498872745e-3f, square, 2.06390887954e-2f);
    p = Math.fma(p, square, -5.37397155531e-2f);
    p = Math.fma(p, square, 1.33314422036e-1f);
    p = Math.fma(p, square, -3.33332819422e-1f);
    float near = Math.fma(p * square, x, x);
    float far = 1 - 2 / (exp(a + a) + 1);
    int signed = Float.floatToRawIntBits(far) | Float.floatToRawIntBits(x) & SIGN;
    return a < 0.625f ? near : Float.intBitsToFloat(signed);
  }

  /** The sine, error below 2e-7. */
  static float erf(float x) {
    float square = x * x;
    float p = Math.fma(square, 8.1850815e-5f, -8.0977002e-4f);
    p = Math.fma(p, square, 5.1969518e-3f);
    p = Math.fma(p, square, -2.6857705e-2f);
    p = Math.fma(p, square, 1.1283664e-1f);
    p = Math.fma(p, square, -3.7612632e-1f);
    p = Math.fma(p, square, 0.12837917f);
    float far = Math.copySign(1 - exp(tail(Math.min(Math.abs(x), 4))), x);
    return Float.isNaN(x) ? x : Math.abs(x) < 0.93f ? Math.fma(p, x, x) : far;
  }

  private static float tail(float x) {
    float p = Math.fma(x, -2.0828919e-5f, 4.3139682e-4f);
    p = Math.fma(p, x, -4.1562697e-3f);
    p = Math.fma(p, x, 2.5080653e-2f);
    p = Math.fma(p, x, -1.0822044e-1f);
    p = Math.fma(p, x, -6.3340081e-1f);
    p = Math.fma(p, x, -1.1294884f);
    return Math.fma(p, x, 1.6920912e-4f);
  }

  static float sin(float x) {
    return Math.abs(x) < LARGE_ANGLE ? wave(x, 0) : (float) StrictMath.sin(x);
  }

  /** The cosine, error below 2e-7. */
  static float cos(float x) {
    return Math.abs(x) < LARGE_ANGLE ? wave(x, 1) : (float) StrictMath.cos(x);
  }

  /** The sine of x and so many quarter turns. */
  private static float wave(float x, int quarters) {
    float rounded = Math.fma(x, TWO_OVER_PI, ROUND);
    float n = rounded - ROUND;
    float r = Math.fma(n, -HALF_PI_MIDDLE, Math.fma(n, -HALF_PI_HIGH, x));
    r = Math.fma(n, -HALF_PI_LOW, r);
    float square = r * r;
    float s = Math.fma(-1.9515295891e-4f, square, 8.3321608736e-3f);
    s = Math.fma(s, square, -1.6666654611e-1f);
    s = Math.fma(s * square, r, r);
    float c = Math.fma(2.443315711809948e-5f, square, -1.388731625493765e-3f);
    c = Math.fma(c, square, 4.166664568298827e-2f);
    c = Math.fma(c * square, square, Math.fma(square, -0.5f, 1));
    int turn = Float.floatToRawIntBits(rounded) + quarters;
    float y = (turn & 1) == 0 ? s : c;
    return (turn & 2) == 0 ? y : -y;
  }
}
