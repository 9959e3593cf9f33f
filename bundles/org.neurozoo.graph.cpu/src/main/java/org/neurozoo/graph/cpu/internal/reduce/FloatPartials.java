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
    for (int half = COUNT / 2; half > 0; half /= 2) {
      for (int j = 0; j < half; j++) {
        combine(j * partialStride, (j + half) * partialStride, results);
      }
    }
    for (int result = 0; result < results; result++) {
      float joined = partials[result * resultStride];
      totals[result] = first ? joined : combine(totals[result], joined);
    }
    Arrays.fill(partials, neutral);
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
