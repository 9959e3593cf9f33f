package org.neurozoo.graph.cpu.internal.whole;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.cpu.internal.warm.Candidate;

/** The vector code of a plan; it is printed when its first turn comes. */
final class StepsCandidate implements Candidate {
  private static final int STEPS = 16;

  private final StepsCode code;
  private final Supplier<Steps> printer;
  private final float[][] floats;
  private final int[][] ints;
  private final int steps;
  private @Nullable Steps vectors;

  /** Rehearses on copies of the arrays of a burst of so many steps. */
  StepsCandidate(
      StepsCode code, Supplier<Steps> printer, float[][] floats, int[][] ints, int count) {
    this.code = code;
    this.printer = printer;
    this.floats = floats;
    this.ints = ints;
    steps = Math.min(count, STEPS);
  }

  private Steps vectors() {
    if (vectors == null) {
      vectors = printer.get();
    }
    return vectors;
  }

  @Override
  public Rehearsal rehearsal() {
    Steps fast = vectors();
    return new Rehearsal() {
      @Override
      public void slow() {
        code.scalar().run(floats, ints, 0, steps);
      }

      @Override
      public void fast() {
        fast.run(floats, ints, 0, steps);
      }
    };
  }

  @Override
  public void adopt() {
    code.adopt(vectors());
  }
}
