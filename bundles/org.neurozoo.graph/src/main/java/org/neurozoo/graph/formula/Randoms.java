package org.neurozoo.graph.formula;

import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;

/**
 * Random tensors, new in every step. What is drawn depends on the seed, the path of its user and
 * the step alone; within a scan take a {@link RandomSource} at the round's index.
 */
public final class Randoms {
  private Randoms() {}

  /** Words of 32 random bits, I32. */
  public static Tensor bits(Shape shape, long seed, String path) {
    return new RandomSource(seed, path).bits(shape);
  }

  /** Uniform in [0, 1): multiples of 2⁻²⁴. */
  public static Tensor uniform(Shape shape, long seed, String path) {
    return new RandomSource(seed, path).uniform(shape);
  }

  /** Standard normal. */
  public static Tensor normal(Shape shape, long seed, String path) {
    return new RandomSource(seed, path).normal(shape);
  }

  /** 1 with the given probabilities, else 0, of their type and shape. */
  public static Tensor bernoulli(Tensor probabilities, long seed, String path) {
    return new RandomSource(seed, path).bernoulli(probabilities);
  }

  /**
   * A class for each row, with probability softmax(scores).
   *
   * @param scores [rows…, classes]
   * @return I32 [rows…]
   */
  public static Tensor categorical(Tensor scores, long seed, String path) {
    return new RandomSource(seed, path).categorical(scores);
  }

  /** The numbers below a count in random order, I32 [count]. */
  public static Tensor permutation(int count, long seed, String path) {
    return new RandomSource(seed, path).permutation(count);
  }
}
