package org.neurozoo.layers.internal;

import org.neurozoo.graph.Philox;

/**
 * Numbers on the host that depend only on a key and a position. StrictMath, so that every machine
 * draws equal bits.
 */
@FunctionalInterface
interface Distribution {
  /** The number at a position of the sequence of a key. */
  double at(long key, long position);

  /** Always the same number. */
  static Distribution constant(double value) {
    return (key, position) -> value;
  }

  /** Uniform from -range (included) to range (excluded). */
  static Distribution uniform(double range) {
    return (key, position) -> (2.0 * Philox.uniform(Philox.word(key, position)) - 1) * range;
  }

  /** Normal around 0, of two uniform numbers (Box and Muller 1958). */
  static Distribution normal(double deviation) {
    return (key, position) -> {
      double u = 1.0 - Philox.uniform(Philox.word(key, 2 * position));
      double v = Philox.uniform(Philox.word(key, 2 * position + 1));
      double radius = Math.sqrt(-2 * StrictMath.log(u));
      return deviation * radius * StrictMath.cos(2 * Math.PI * v);
    };
  }
}
