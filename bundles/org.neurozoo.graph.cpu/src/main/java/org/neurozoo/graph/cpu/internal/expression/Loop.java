package org.neurozoo.graph.cpu.internal.expression;

import org.jspecify.annotations.Nullable;

/**
 * An expression compiled for scalars and, where that can be, for vectors; both yield equal bits.
 */
public final class Loop {
  private final ExpressionLoop scalar;
  private volatile ExpressionLoop best;

  Loop(ExpressionLoop scalar, @Nullable ExpressionLoop vector) {
    this.scalar = scalar;
    best = vector == null ? scalar : vector;
  }

  /** Whether elements next to each other are computed at once. */
  public boolean isVector() {
    return best != scalar;
  }

  /** See {@link ExpressionLoop#run}. */
  public void run(
      float[][] floats, int[][] ints, int[] offsets, int from, int to, int length, int phase) {
    best.run(floats, ints, offsets, from, to, length, phase);
  }

  /** The same, for a phase that does not fall on a vector's first lane. */
  public void runScalar(
      float[][] floats, int[][] ints, int[] offsets, int from, int to, int length, int phase) {
    scalar.run(floats, ints, offsets, from, to, length, phase);
  }
}
