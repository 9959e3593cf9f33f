package org.neurozoo.graph.cpu.internal.reduce;

import java.util.Arrays;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.cpu.internal.Location;

/** Partial results that are doubles. */
final class DoublePartials implements Partials {
  private final Reduction op;
  private final double neutral;
  private final int resultStride;
  private final int partialStride;
  private final double[] partials;
  private final double[] totals;

  DoublePartials(Reduction op, int results, int resultStride, int partialStride) {
    this.op = op;
    neutral = op.neutral();
    this.resultStride = resultStride;
    this.partialStride = partialStride;
    partials = new double[results * COUNT];
    totals = new double[results];
  }

  @Override
  public void clear() {
    Arrays.fill(partials, neutral);
    Arrays.fill(totals, neutral);
  }

  @Override
  public void join(int results, boolean first) {
    for (int result = 0; result < results; result++) {
      double joined = joined(result * resultStride);
      totals[result] = first ? joined : combine(totals[result], joined);
    }
    Arrays.fill(partials, neutral);
  }

  private double joined(int start) {
    for (int half = COUNT / 2; half > 0; half /= 2) {
      for (int j = 0; j < half; j++) {
        int into = start + j * partialStride;
        partials[into] = combine(partials[into], partials[into + half * partialStride]);
      }
    }
    return partials[start];
  }

  private double combine(double a, double b) {
    return switch (op) {
      case SUM -> a + b;
      case PRODUCT -> a * b;
      case MAXIMUM -> Math.max(a, b);
      default -> Math.min(a, b);
    };
  }

  @Override
  public void write(int results, Location target, int offset, int stride) {
    double[] into = target.doubles();
    for (int result = 0; result < results; result++) {
      into[offset + result * stride] = totals[result];
    }
  }

  @Override
  public Location location() {
    return new Location(ElementType.F64, partials.length, partials, 0);
  }
}
