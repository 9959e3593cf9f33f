package org.neurozoo.graph.cpu.internal.expression;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.I2F;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.NE;
import static org.neurozoo.graph.cpu.internal.expression.Elementary.EXPONENT;
import static org.neurozoo.graph.cpu.internal.expression.Elementary.ROUND;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;

/** {@link Elementary} for vectors: the same operations, hence the same bits. */
final class VectorElementary {
  private VectorElementary() {}

  static FloatVector exp(FloatVector x) {
    FloatVector rounded = fma(x, Elementary.LOG2_E, ROUND);
    FloatVector n = rounded.sub(ROUND);
    FloatVector r = fma(n, -Elementary.LN_2_HIGH, x);
    r = fma(n, -Elementary.LN_2_LOW, r);
    FloatVector p = fma(r, 1.9875691e-4f, 1.3981999e-3f);
    p = fma(p, r, 8.3334519e-3f);
    p = fma(p, r, 4.1665795e-2f);
    p = fma(p, r, 1.6666665e-1f);
    p = fma(p, r, 0.5f);
    FloatVector y = p.mul(r).fma(r, r).add(1f);
    IntVector scale = rounded.reinterpretAsInts().lanewise(LSHL, EXPONENT);
    return y.reinterpretAsInts()
        .add(scale)
        .reinterpretAsFloats()
        .blend(Float.POSITIVE_INFINITY, x.compare(GT, Elementary.EXP_MAX))
        .blend(0f, x.compare(LT, Elementary.EXP_MIN))
        .blend(x, x.compare(NE, x));
  }

  static FloatVector log(FloatVector x) {
    VectorMask<Float> denormal = x.compare(LT, Float.MIN_NORMAL);
    IntVector bits = x.blend(x.mul(0x1p23f), denormal).reinterpretAsInts();
    IntVector exponent = bits.sub(Elementary.SQRT_HALF).lanewise(ASHR, EXPONENT);
    FloatVector e = exponent.convert(I2F, 0).reinterpretAsFloats();
    e = e.add(constant(x, 0f).blend(-23f, denormal));
    FloatVector m = bits.sub(exponent.lanewise(LSHL, EXPONENT)).reinterpretAsFloats().sub(1f);
    FloatVector square = m.mul(m);
    FloatVector y = fma(e, -2.12194440e-4f, logPolynomial(m).mul(m).mul(square));
    FloatVector z = fma(square, -0.5f, y).add(m);
    return x.blend(fma(e, 0.693359375f, z), x.compare(LT, Float.POSITIVE_INFINITY))
        .blend(Float.NEGATIVE_INFINITY, x.eq(0f))
        .blend(Float.NaN, x.compare(LT, 0f));
  }

  private static FloatVector logPolynomial(FloatVector m) {
    FloatVector p = fma(m, 7.0376836292e-2f, -1.1514610310e-1f);
    p = fma(p, m, 1.1676998740e-1f);
    p = fma(p, m, -1.2420140846e-1f);
    p = fma(p, m, 1.4249322787e-1f);
    p = fma(p, m, -1.6668057665e-1f);
    p = fma(p, m, 2.0000714765e-1f);
    p = fma(p, m, -2.4999993993e-1f);
    return fma(p, m, 3.3333331174e-1f);
  }

  static FloatVector tanh(FloatVector x) {
    FloatVector a = x.abs();
    FloatVector square = x.mul(x);
    FloatVector p = fma(square, -5.70498872745e-3f, 2.06390887954e-2f);
    p = fma(p, square, -5.37397155531e-2f);
    p = fma(p, square, 1.33314422036e-1f);
    p = fma(p, square, -3.33332819422e-1f);
    FloatVector near = p.mul(square).fma(x, x);
    FloatVector e = exp(a.add(a)).add(1f);
    FloatVector far = constant(e, 1f).sub(constant(e, 2f).div(e));
    IntVector sign = x.reinterpretAsInts().and(Elementary.SIGN);
    FloatVector signed = far.reinterpretAsInts().or(sign).reinterpretAsFloats();
    return signed.blend(near, a.compare(LT, 0.625f));
  }

  static FloatVector sin(FloatVector x) {
    return orLarge(x, wave(x, 0), false);
  }

  static FloatVector cos(FloatVector x) {
    return orLarge(x, wave(x, 1), true);
  }

  /** Lane by lane where an angle is large. */
  private static FloatVector orLarge(FloatVector x, FloatVector y, boolean cosine) {
    if (x.abs().compare(LT, Elementary.LARGE_ANGLE).allTrue()) {
      return y;
    }
    float[] angles = x.toArray();
    for (int lane = 0; lane < angles.length; lane++) {
      angles[lane] = cosine ? Elementary.cos(angles[lane]) : Elementary.sin(angles[lane]);
    }
    return FloatVector.fromArray(x.species(), angles, 0);
  }

  private static FloatVector wave(FloatVector x, int quarters) {
    FloatVector rounded = fma(x, Elementary.TWO_OVER_PI, ROUND);
    FloatVector n = rounded.sub(ROUND);
    FloatVector r = fma(n, -Elementary.HALF_PI_HIGH, x);
    r = fma(n, -Elementary.HALF_PI_MIDDLE, r);
    r = fma(n, -Elementary.HALF_PI_LOW, r);
    FloatVector square = r.mul(r);
    FloatVector s = fma(square, -1.9515295891e-4f, 8.3321608736e-3f);
    s = fma(s, square, -1.6666654611e-1f);
    s = s.mul(square).fma(r, r);
    FloatVector c = fma(square, 2.443315711809948e-5f, -1.388731625493765e-3f);
    c = fma(c, square, 4.166664568298827e-2f);
    c = c.mul(square).fma(square, fma(square, -0.5f, 1f));
    IntVector turn = rounded.reinterpretAsInts().add(quarters);
    FloatVector y = s.blend(c, turn.and(1).eq(1).cast(s.species()));
    return y.blend(y.neg(), turn.and(2).eq(2).cast(s.species()));
  }

  private static FloatVector fma(FloatVector a, float b, float c) {
    return a.fma(b, c);
  }

  private static FloatVector fma(FloatVector a, float b, FloatVector c) {
    return a.fma(constant(a, b), c);
  }

  private static FloatVector fma(FloatVector a, FloatVector b, float c) {
    return a.fma(b, constant(a, c));
  }

  /** A number in every lane of a vector like this. */
  private static FloatVector constant(FloatVector like, float number) {
    return FloatVector.broadcast(like.species(), number);
  }
}
