package org.neurozoo.graph.cpu.internal.whole;

import org.neurozoo.graph.cpu.internal.expression.Definition;

/**
 * The code of plans that are printed alike: scalars at first, vectors when they have been
 * rehearsed.
 */
final class StepsCode {
  /** So much work in scalars, in nanoseconds by forecast, then vectors are rehearsed. */
  private static final double PATIENCE = 1_000_000;

  private final Steps scalar;
  private volatile Steps best;
  private double patience = PATIENCE;

  StepsCode(byte[] scalar) {
    this.scalar = Definition.of(scalar, Steps.class);
    best = this.scalar;
  }

  Steps scalar() {
    return scalar;
  }

  Steps best() {
    return best;
  }

  void adopt(Steps steps) {
    best = steps;
  }

  /** Takes work into account; whether it is time for vectors, which is so but once. */
  boolean isWorn(double work) {
    boolean fresh = patience > 0;
    patience -= work;
    return fresh && patience <= 0;
  }
}
