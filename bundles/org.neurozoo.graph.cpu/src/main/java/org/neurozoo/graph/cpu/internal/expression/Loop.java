package org.neurozoo.graph.cpu.internal.expression;

import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.cpu.internal.warm.Candidate;
import org.neurozoo.graph.cpu.internal.warm.Warmer;

/**
 * An expression compiled for scalars and, where that can be, for vectors; both yield equal bits.
 * Scalars are used until the vectors are worth it.
 */
public final class Loop implements Candidate {
  /** So many elements in scalars, then vectors are rehearsed. */
  private static final long PATIENCE = 1_000_000;

  private final Expression expression;
  private final ExpressionLoop scalar;
  private final @Nullable ExpressionLoop vector;
  private final Warmer warmer;
  private volatile ExpressionLoop best;

  /** How many elements may still be computed in scalars; threads that race here lose some. */
  private long patience = PATIENCE;

  Loop(
      Expression expression,
      ExpressionLoop scalar,
      @Nullable ExpressionLoop vector,
      Warmer warmer) {
    this.expression = expression;
    this.scalar = scalar;
    this.vector = vector;
    this.warmer = warmer;
    best = vector != null && warmer.isImmediate() ? vector : scalar;
  }

  /** Whether elements next to each other can be computed at once. */
  public boolean isVector() {
    return vector != null;
  }

  /** See {@link ExpressionLoop#run}. */
  public void run(Object[] arrays, int[] offsets, int from, int to, int length, int phase) {
    ExpressionLoop loop = best;
    if (loop == scalar && patience > 0) {
      use((long) (to - from) * length);
    }
    loop.run(arrays, offsets, from, to, length, phase);
  }

  private void use(long elements) {
    patience -= elements;
    if (patience <= 0 && vector != null) {
      if (LoopRehearsal.isPossible(expression)) {
        warmer.submit(this);
      } else {
        adopt();
      }
    }
  }

  /** The same, for a phase that does not fall on a vector's first lane. */
  public void runScalar(Object[] arrays, int[] offsets, int from, int to, int length, int phase) {
    scalar.run(arrays, offsets, from, to, length, phase);
  }

  @Override
  public Rehearsal rehearsal() {
    return new LoopRehearsal(expression, scalar, vector == null ? scalar : vector);
  }

  @Override
  public void adopt() {
    best = vector == null ? scalar : vector;
  }

  @Override
  public String toString() {
    return expression.toString();
  }
}
