package org.neurozoo.graph.cpu.internal.expression;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.neurozoo.graph.cpu.internal.warm.Candidate;
import org.neurozoo.graph.plan.Instruction;

/** Runs the two forms of a loop over arrays of ones and zeros. */
final class LoopRehearsal implements Candidate.Rehearsal {
  /** Some whole vectors and a rest, so that no part of the code is new in earnest. */
  private static final int LENGTH = 16 * 16 + 7;

  private static final int MOST = 1 << 22;

  private static final int ROUNDS = 3;

  private final ExpressionLoop scalar;
  private final ExpressionLoop vector;
  private final Object[] arrays;
  private final int[] offsets;
  private final int to;

  LoopRehearsal(Expression expression, ExpressionLoop scalar, ExpressionLoop vector) {
    this.scalar = scalar;
    this.vector = vector;
    to = expression.axes().size() == 1 ? LENGTH : ROUNDS;
    int accesses = expression.accesses().size();
    offsets = new int[accesses];
    arrays = new Object[accesses];
    for (int access = 0; access < accesses; access++) {
      int reach = Math.toIntExact(reach(expression, access));
      arrays[access] = array(expression.accesses().get(access), reach);
    }
  }

  private static Object array(Storage storage, int length) {
    return switch (storage) {
      case FLOATS -> ones(length);
      case DOUBLES -> new double[length];
      case HALVES -> new short[length];
      case INTS, NUMBER -> new int[length];
    };
  }

  private static float[] ones(int length) {
    float[] ones = new float[length];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** Whether the arrays to be thrown away are small enough. */
  static boolean isPossible(Expression expression) {
    return IntStream.range(0, expression.accesses().size())
        .allMatch(access -> reach(expression, access) <= MOST);
  }

  /** How many elements an access can touch. */
  private static long reach(Expression expression, int access) {
    long reach = 1;
    for (int axis = 0; axis < expression.axes().size(); axis++) {
      reach += (long) expression.axes().get(axis).stride(access) * extent(expression, axis);
    }
    for (int i = 0; i < expression.body().size(); i++) {
      if (expression.accessOf().get(i) == access
          && expression.body().get(i) instanceof Instruction.LoadRow load) {
        reach += (long) load.rows() * load.stride();
      }
    }
    return reach;
  }

  private static int extent(Expression expression, int axis) {
    if (axis == expression.cycle()) {
      return Expression.PARTIALS + LENGTH;
    }
    if (axis == expression.innermost()) {
      return LENGTH;
    }
    return axis == 0 ? ROUNDS : expression.axes().get(axis).extent();
  }

  @Override
  public void slow() {
    scalar.run(arrays, offsets, 0, to, LENGTH, 0);
  }

  @Override
  public void fast() {
    vector.run(arrays, offsets, 0, to, LENGTH, 0);
  }
}
