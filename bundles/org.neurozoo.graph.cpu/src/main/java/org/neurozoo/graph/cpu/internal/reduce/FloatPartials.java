package org.neurozoo.graph.cpu.internal.reduce;

import java.util.Arrays;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.cpu.internal.Location;

/** Partial results that are floats. */
final class FloatPartials implements Partials {
  private final Reduction op;
  private final float neutral;
  private final int resultStride;
  private final int partialStride;
  private final float[] partials;
  private final float[] totals;

  FloatPartials(Reduction op, int results, int resultStride, int partialStride) {
    this.op = op;
    neutral = (float) op.neutral();
    this.resultStride = resultStride;
    this.partialStride = partialStride;
    partials = new float[results * COUNT];
    totals = new float[results];
  }

  @Override
  public void clear() {
    Arrays.fill(partials, neutral);
    Arrays.fill(totals, neutral);
  }

  @Override
  public void join(int results, boolean first) {
    if (partialStride == 1) {
      joinEach(results, first);
    } else {
      joinAll(results, first);
    }
    Arrays.fill(partials, neutral);
  }

  private void joinAll(int results, boolean first) {
    for (int half = COUNT / 2; half > 0; half /= 2) {
      for (int j = 0; j < half; j++) {
        combine(j * partialStride, (j + half) * partialStride, results);
      }
    }
    for (int result = 0; result < results; result++) {
      total(result, first, partials[result * resultStride]);
    }
  }

  private void total(int result, boolean first, float joined) {
    totals[result] = first ? joined : combine(totals[result], joined);
  }

  /** Where the partials of a result are neighbours, its whole tree is in registers. */
  private void joinEach(int results, boolean first) {
    switch (op) {
      case SUM -> sumEach(results, first);
      case MAXIMUM -> maximumEach(results, first);
      default -> joinAll(results, first);
    }
  }

  private void sumEach(int results, boolean first) {
    for (int result = 0; result < results; result++) {
      total(result, first, sum(result * resultStride));
    }
  }

  private float sum(int at) {
    float[] p = partials;
    float p0 = p[at] + p[at + 8] + (p[at + 4] + p[at + 12]);
    float p1 = p[at + 1] + p[at + 9] + (p[at + 5] + p[at + 13]);
    float p2 = p[at + 2] + p[at + 10] + (p[at + 6] + p[at + 14]);
    float p3 = p[at + 3] + p[at + 11] + (p[at + 7] + p[at + 15]);
    return p0 + p2 + (p1 + p3);
  }

  private void maximumEach(int results, boolean first) {
    for (int result = 0; result < results; result++) {
      total(result, first, maximum(result * resultStride));
    }
  }

  private float maximum(int at) {
    float[] p = partials;
    float p0 = max(p[at], p[at + 8], p[at + 4], p[at + 12]);
    float p1 = max(p[at + 1], p[at + 9], p[at + 5], p[at + 13]);
    float p2 = max(p[at + 2], p[at + 10], p[at + 6], p[at + 14]);
    float p3 = max(p[at + 3], p[at + 11], p[at + 7], p[at + 15]);
    return max(p0, p2, p1, p3);
  }

  private static float max(float a, float b, float c, float d) {
    return Math.max(Math.max(a, b), Math.max(c, d));
  }

  /** One loop for each operation: the compiler makes vectors of them. */
  private void combine(int into, int from, int results) {
    switch (op) {
      case SUM -> add(into, from, results);
      case PRODUCT -> multiply(into, from, results);
      case MAXIMUM -> maximum(into, from, results);
      default -> minimum(into, from, results);
    }
  }

  private void add(int into, int from, int results) {
    for (int i = 0; i < results * resultStride; i += resultStride) {
      partials[into + i] += partials[from + i];
    }
  }

  private void multiply(int into, int from, int results) {
    for (int i = 0; i < results * resultStride; i += resultStride) {
      partials[into + i] *= partials[from + i];
    }
  }

  private void maximum(int into, int from, int results) {
    for (int i = 0; i < results * resultStride; i += resultStride) {
      partials[into + i] = Math.max(partials[into + i], partials[from + i]);
    }
  }

  private void minimum(int into, int from, int results) {
    for (int i = 0; i < results * resultStride; i += resultStride) {
      partials[into + i] = Math.min(partials[into + i], partials[from + i]);
    }
  }

  private float combine(float a, float b) {
    return switch (op) {
      case SUM -> a + b;
      case PRODUCT -> a * b;
      case MAXIMUM -> Math.max(a, b);
      default -> Math.min(a, b);
    };
  }

  @Override
  public void write(int results, Location target, int offset, int stride) {
    float[] into = target.floats();
    for (int result = 0; result < results; result++) {
      into[offset + result * stride] = totals[result];
    }
  }

  @Override
  public Location location() {
    return new Location(ElementType.F32, partials.length, partials, 0);
  }
}
