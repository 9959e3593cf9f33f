package org.neurozoo.data.internal.generator;

import org.neurozoo.graph.Philox;

/**
 * The random numbers of one sample. They depend on the key and the sample's index only, so a sample
 * is the same however many others are drawn. StrictMath, so that every machine draws equal bits.
 */
final class Draws {
  private final long key;
  private final long sample;
  private int next;

  Draws(long key, int sample) {
    this.key = key;
    this.sample = (long) sample << Integer.SIZE;
  }

  int word() {
    return Philox.word(key, sample | next++);
  }

  /** Uniform in [0, 1). */
  double uniform() {
    return Philox.uniform(word());
  }

  double between(double least, double most) {
    return least + (most - least) * uniform();
  }

  /** Uniform among 0 … bound - 1. */
  int below(int bound) {
    return (int) (uniform() * bound);
  }

  /** Normal with mean 0 and deviation 1, by Box and Muller (1958). */
  double normal() {
    double radius = Math.sqrt(-2 * StrictMath.log(1 - uniform()));
    return radius * StrictMath.cos(2 * Math.PI * uniform());
  }

  /**
   * Nearly normal with mean 0 and deviation 1, never beyond 3.5, at the cost of one word: the sum
   * of its four bytes. For the grain of many pixels.
   */
  float grain() {
    int word = word();
    int sum = (word & 0xFF) + (word >>> 8 & 0xFF) + (word >>> 16 & 0xFF) + (word >>> 24);
    return (sum - 510) / 147.8f;
  }
}
