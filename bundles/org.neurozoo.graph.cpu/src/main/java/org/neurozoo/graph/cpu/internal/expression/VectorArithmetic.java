package org.neurozoo.graph.cpu.internal.expression;

import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.F2I;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.I2F;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.NE;
import static jdk.incubator.vector.VectorOperators.SQRT;
import static jdk.incubator.vector.VectorOperators.XOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** {@link Arithmetic} for vectors, bit for bit; truths are masks of floats. */
final class VectorArithmetic {
  private VectorArithmetic() {}

  /** The same truth in every lane. */
  static VectorMask<Float> spread(VectorSpecies<Float> species, boolean truth) {
    return species.maskAll(truth);
  }

  /** First, first + stride, first + 2 stride … */
  static IntVector number(VectorSpecies<Integer> species, int first, int stride) {
    return IntVector.broadcast(species, first).addIndex(stride);
  }

  static FloatVector negate(FloatVector x) {
    return x.neg();
  }

  static IntVector negate(IntVector x) {
    return x.neg();
  }

  static FloatVector exp(FloatVector x) {
    return VectorElementary.exp(x);
  }

  static FloatVector log(FloatVector x) {
    return VectorElementary.log(x);
  }

  static FloatVector tanh(FloatVector x) {
    return VectorElementary.tanh(x);
  }

  static FloatVector sqrt(FloatVector x) {
    return x.lanewise(SQRT);
  }

  static FloatVector sin(FloatVector x) {
    return VectorElementary.sin(x);
  }

  static FloatVector cos(FloatVector x) {
    return VectorElementary.cos(x);
  }

  static FloatVector abs(FloatVector x) {
    return x.abs();
  }

  static IntVector abs(IntVector x) {
    return x.abs();
  }

  static FloatVector sign(FloatVector x) {
    return x.blend(1f, x.compare(GT, 0f)).blend(-1f, x.compare(LT, 0f));
  }

  static IntVector sign(IntVector x) {
    return x.blend(1, x.compare(GT, 0)).blend(-1, x.compare(LT, 0));
  }

  static FloatVector floor(FloatVector x) {
    FloatVector truncated = toF32(toI32(x));
    FloatVector below = truncated.blend(truncated.sub(1f), truncated.compare(GT, x));
    IntVector sign = x.reinterpretAsInts().and(Elementary.SIGN);
    FloatVector signed = below.reinterpretAsInts().or(sign).reinterpretAsFloats();
    return x.blend(signed, x.abs().compare(LT, Arithmetic.WHOLE));
  }

  static VectorMask<Float> not(VectorMask<Float> x) {
    return x.not();
  }

  static FloatVector add(FloatVector a, FloatVector b) {
    return a.add(b);
  }

  static IntVector add(IntVector a, IntVector b) {
    return a.add(b);
  }

  static FloatVector subtract(FloatVector a, FloatVector b) {
    return a.sub(b);
  }

  static IntVector subtract(IntVector a, IntVector b) {
    return a.sub(b);
  }

  static FloatVector multiply(FloatVector a, FloatVector b) {
    return a.mul(b);
  }

  static IntVector multiply(IntVector a, IntVector b) {
    return a.mul(b);
  }

  static FloatVector divide(FloatVector a, FloatVector b) {
    return a.div(b);
  }

  static FloatVector maximum(FloatVector a, FloatVector b) {
    return a.max(b);
  }

  static IntVector maximum(IntVector a, IntVector b) {
    return a.max(b);
  }

  static FloatVector minimum(FloatVector a, FloatVector b) {
    return a.min(b);
  }

  static IntVector minimum(IntVector a, IntVector b) {
    return a.min(b);
  }

  static IntVector and(IntVector a, IntVector b) {
    return a.and(b);
  }

  static VectorMask<Float> and(VectorMask<Float> a, VectorMask<Float> b) {
    return a.and(b);
  }

  static IntVector or(IntVector a, IntVector b) {
    return a.or(b);
  }

  static VectorMask<Float> or(VectorMask<Float> a, VectorMask<Float> b) {
    return a.or(b);
  }

  static IntVector xor(IntVector a, IntVector b) {
    return a.lanewise(XOR, b);
  }

  static VectorMask<Float> xor(VectorMask<Float> a, VectorMask<Float> b) {
    return a.xor(b);
  }

  static IntVector shiftLeft(IntVector a, IntVector b) {
    return a.lanewise(LSHL, b);
  }

  static IntVector shiftRight(IntVector a, IntVector b) {
    return a.lanewise(LSHR, b);
  }

  static VectorMask<Float> less(FloatVector a, FloatVector b) {
    return a.compare(LT, b);
  }

  static VectorMask<Float> less(IntVector a, IntVector b) {
    return ofFloats(a.compare(LT, b), a);
  }

  static VectorMask<Float> lessOrEqual(FloatVector a, FloatVector b) {
    return a.compare(LE, b);
  }

  static VectorMask<Float> lessOrEqual(IntVector a, IntVector b) {
    return ofFloats(a.compare(LE, b), a);
  }

  static VectorMask<Float> equal(FloatVector a, FloatVector b) {
    return a.compare(EQ, b);
  }

  static VectorMask<Float> equal(IntVector a, IntVector b) {
    return ofFloats(a.compare(EQ, b), a);
  }

  private static VectorMask<Float> ofFloats(VectorMask<Integer> mask, IntVector like) {
    return mask.cast(like.reinterpretAsFloats().species());
  }

  static FloatVector select(VectorMask<Float> condition, FloatVector then, FloatVector otherwise) {
    return otherwise.blend(then, condition);
  }

  static IntVector select(VectorMask<Float> condition, IntVector then, IntVector otherwise) {
    return otherwise.blend(then, condition.cast(then.species()));
  }

  static VectorMask<Float> select(
      VectorMask<Float> condition, VectorMask<Float> then, VectorMask<Float> otherwise) {
    return then.and(condition).or(otherwise.andNot(condition));
  }

  static FloatVector toF32(IntVector x) {
    return x.convert(I2F, 0).reinterpretAsFloats();
  }

  static FloatVector toF32(VectorMask<Float> x) {
    return FloatVector.zero(x.vectorSpecies()).blend(1f, x);
  }

  static IntVector toI32(FloatVector x) {
    return x.convert(F2I, 0).reinterpretAsInts();
  }

  static IntVector toI32(VectorMask<Float> x) {
    return toI32(toF32(x));
  }

  static VectorMask<Float> toBool(FloatVector x) {
    return x.compare(NE, 0f);
  }

  static VectorMask<Float> toBool(IntVector x) {
    return ofFloats(x.compare(NE, 0), x);
  }
}
