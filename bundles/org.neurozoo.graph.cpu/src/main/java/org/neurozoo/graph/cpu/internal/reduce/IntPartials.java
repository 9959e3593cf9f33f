package org.neurozoo.graph.cpu.internal.reduce;

import java.util.Arrays;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.cpu.internal.Location;

/** Partial results that are whole numbers; their order does not matter. */
final class IntPartials implements Partials {
  private final Reduction op;
  private final int neutral;
  private final int resultStride;
  private final int partialStride;
  private final int[] partials;
  private final int[] totals;

  IntPartials(Reduction op, int results, int resultStride, int partialStride) {
    this.op = op;
    neutral = (int) op.neutral();
    this.resultStride = resultStride;
    this.partialStride = partialStride;
    partials = new int[results * COUNT];
    totals = new int[results];
  }

  @Override
  public void clear() {
    Arrays.fill(partials, neutral);
    Arrays.fill(totals, neutral);
  }

  @Override
  public void join(int results, boolean first) {
    for (int result = 0; result < results; result++) {
      for (int j = 0; j < COUNT; j++) {
        int partial = partials[result * resultStride + j * partialStride];
        totals[result] = combine(totals[result], partial);
      }
    }
    Arrays.fill(partials, neutral);
  }

  private int combine(int a, int b) {
    return switch (op) {
      case SUM -> a + b;
      case PRODUCT -> a * b;
      case MAXIMUM -> Math.max(a, b);
      default -> Math.min(a, b);
    };
  }

  @Override
  public void write(int results, Location target, int offset, int stride) {
    int[] into = target.ints();
    for (int result = 0; result < results; result++) {
      into[offset + result * stride] = totals[result];
    }
  }

  @Override
  public Location location() {
    return new Location(ElementType.I32, partials.length, partials, 0);
  }
}
