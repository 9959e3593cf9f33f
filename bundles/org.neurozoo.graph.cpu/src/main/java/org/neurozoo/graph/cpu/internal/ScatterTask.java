package org.neurozoo.graph.cpu.internal;

import java.util.Arrays;
import java.util.function.Function;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.cpu.internal.pool.Pool;
import org.neurozoo.graph.cpu.internal.pool.Task;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.View;

/** {@link Kernel.Scatter}; parts are ranges of target rows, each of which looks at every index. */
final class ScatterTask extends Task {
  /** About how long one element takes, in nanoseconds. */
  private static final double COST = 0.2;

  private final Kernel.Scatter kernel;
  private final Location index;
  private final Location updates;
  private final Location target;

  private ScatterTask(
      Kernel.Scatter kernel, Location index, Location updates, Location target, Pool pool) {
    super(pool, COST * kernel.width() * ((double) kernel.count() + kernel.rows()), kernel.rows());
    this.kernel = kernel;
    this.index = index;
    this.updates = updates;
    this.target = target;
  }

  static ScatterTask of(Kernel.Scatter kernel, Function<Buffer, Location> locations, Pool pool) {
    return new ScatterTask(
        kernel,
        start(kernel.index(), locations),
        start(kernel.updates(), locations),
        start(kernel.target(), locations),
        pool);
  }

  private static Location start(View view, Function<Buffer, Location> locations) {
    return locations.apply(view.buffer()).moved(view.offset());
  }

  @Override
  protected void part(int part) {
    int first = begin(part, kernel.rows());
    int end = begin(part + 1, kernel.rows());
    int width = kernel.width();
    int start = target.offset();
    boolean doubles = target.type() == ElementType.F64;
    if (doubles) {
      Arrays.fill(target.doubles(), start + first * width, start + end * width, 0);
    } else {
      Arrays.fill(target.floats(), start + first * width, start + end * width, 0);
    }
    for (int i = 0; i < kernel.count(); i++) {
      int row = Math.clamp(index.ints()[index.offset() + i], 0, kernel.rows() - 1);
      if (row >= first && row < end) {
        int from = updates.offset() + i * width;
        if (doubles) {
          add(updates.doubles(), from, target.doubles(), start + row * width);
        } else {
          add(updates.floats(), from, target.floats(), start + row * width);
        }
      }
    }
  }

  private void add(double[] added, int from, double[] sums, int to) {
    for (int j = 0; j < kernel.width(); j++) {
      sums[to + j] += added[from + j];
    }
  }

  private void add(float[] added, int from, float[] sums, int to) {
    for (int j = 0; j < kernel.width(); j++) {
      sums[to + j] += added[from + j];
    }
  }
}
