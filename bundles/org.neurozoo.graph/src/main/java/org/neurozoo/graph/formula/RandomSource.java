package org.neurozoo.graph.formula;

import java.util.Optional;
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
 * Where random tensors come from, new in every step. What is drawn depends on the seed, the path,
 * the step and, where there is one, the index alone.
 *
 * @param seed of the run
 * @param path of the user in the document
 * @param index I32 [], such as the round of a scan, so that each draws anew
 */
public record RandomSource(long seed, String path, Optional<Tensor> index) {
  /** A source that depends on no index. */
  public RandomSource(long seed, String path) {
    this(seed, path, Optional.empty());
  }

  /** Another source for each index, I32 []. */
  public RandomSource at(Tensor of) {
    return new RandomSource(seed, path, Optional.of(of));
  }

  /** Another source with a part of its own in the path. */
  public RandomSource within(String part) {
    return new RandomSource(seed, path + "/" + part, index);
  }

  /** Words of 32 random bits, I32. */
  public Tensor bits(Shape shape) {
    return words(shape, key(), Tensor.counter());
  }

  private Tensor key() {
    return index.map(i -> words(Shape.of(2), key(path + "/index"), counter(i))).orElse(key(path));
  }

  private Tensor key(String of) {
    long key = Philox.key(seed, of);
    return Tensor.constant(NdArray.of(Shape.of(2), (int) key, (int) (key >>> 32)));
  }

  private static Tensor counter(Tensor index) {
    return Tensor.iota(Shape.of(2), 0).plus(1).times(index);
  }

  private static Tensor words(Shape shape, Tensor key, Tensor counter) {
    return Tensor.of(new Primitive.RandomBits(shape), key, counter);
  }

  /** Uniform in [0, 1): multiples of 2⁻²⁴, F32. */
  public Tensor uniform(Shape shape) {
    Tensor bits = bits(shape);
    return bits.binary(BinaryOp.SHIFT_RIGHT, bits.literal(8)).to(ElementType.F32).times(0x1p-24);
  }

  /** Standard normal: √(-2 ln u) cos 2πv for uniform u > 0 and v (Box and Muller 1958), F32. */
  public Tensor normal(Shape shape) {
    Tensor u = within("radius").uniform(shape).subtractedFrom(1);
    Tensor v = within("angle").uniform(shape);
    Tensor radius = u.unary(UnaryOp.LOG).times(-2).unary(UnaryOp.SQRT);
    return radius.times(v.times(2 * Math.PI).unary(UnaryOp.COS));
  }

  /** 1 with the given probabilities, else 0, of their type and shape. */
  public Tensor bernoulli(Tensor probabilities) {
    Tensor uniform = uniform(probabilities.shape()).to(probabilities.type());
    return uniform.less(probabilities).to(probabilities.type());
  }

  /**
   * A class for each row, with probability softmax(scores): argmax of scores plus Gumbel noise.
   *
   * @param scores [rows…, classes]
   * @return I32 [rows…]
   */
  public Tensor categorical(Tensor scores) {
    Tensor u = uniform(scores.shape()).to(scores.type()).subtractedFrom(1);
    Tensor exponential = u.unary(UnaryOp.LOG).negate().max(scores.literal(1e-12));
    Tensor gumbel = exponential.unary(UnaryOp.LOG).negate();
    return scores.plus(gumbel).reduce(Reduction.ARG_MAXIMUM, -1).drop(-1);
  }

  /** The numbers below a count in random order: the order of as many random words, I32 [count]. */
  public Tensor permutation(int count) {
    return bits(Shape.of(count)).argSort(false, count);
  }
}
