package org.neurozoo.graph.formula;

import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Philox;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Primitive.BinaryOp;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;

/**
 * Random tensors, new in every step. What is drawn depends on the seed, the path of its user and
 * the step alone.
 */
public final class Randoms {
  private Randoms() {}

  /** Words of 32 random bits, I32. */
  public static Tensor bits(Shape shape, long seed, String path) {
    long key = Philox.key(seed, path);
    Tensor words = Tensor.constant(NdArray.of(Shape.of(2), (int) key, (int) (key >>> 32)));
    return Tensor.of(new Primitive.RandomBits(shape), words, Tensor.counter());
  }

  /** Uniform in [0, 1): multiples of 2⁻²⁴. */
  public static Tensor uniform(Shape shape, long seed, String path) {
    Tensor bits = bits(shape, seed, path);
    return bits.binary(BinaryOp.SHIFT_RIGHT, bits.literal(8)).to(ElementType.F32).times(0x1p-24);
  }

  /** Standard normal: √(-2 ln u) cos 2πv for uniform u > 0 and v (Box and Muller 1958). */
  public static Tensor normal(Shape shape, long seed, String path) {
    Tensor u = uniform(shape, seed, path + "/radius").subtractedFrom(1);
    Tensor v = uniform(shape, seed, path + "/angle");
    Tensor radius = u.unary(UnaryOp.LOG).times(-2).unary(UnaryOp.SQRT);
    return radius.times(v.times(2 * Math.PI).unary(UnaryOp.COS));
  }

  /**
   * A class for each row, with probability softmax(scores): argmax of scores plus Gumbel noise.
   *
   * @param scores [rows, classes]
   * @return I32 [rows]
   */
  public static Tensor categorical(Tensor scores, long seed, String path) {
    Tensor u = uniform(scores.shape(), seed, path).to(scores.type()).subtractedFrom(1);
    Tensor exponential = u.unary(UnaryOp.LOG).negate().max(scores.literal(1e-12));
    Tensor gumbel = exponential.unary(UnaryOp.LOG).negate();
    return scores.plus(gumbel).reduce(Reduction.ARG_MAXIMUM, -1).drop(-1);
  }
}
