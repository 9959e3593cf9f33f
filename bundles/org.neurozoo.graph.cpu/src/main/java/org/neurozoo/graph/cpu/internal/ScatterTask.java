package org.neurozoo.graph.cpu.internal;

import java.util.function.Function;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.ScatterMode;
import org.neurozoo.graph.cpu.internal.pool.Pool;
import org.neurozoo.graph.cpu.internal.pool.Task;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.View;

/**
 * {@link Kernel.Scatter}; parts are ranges of target rows, counted through the batch, each of which
 * looks at every index of the batches it reaches into.
 */
final class ScatterTask extends Task {
  /** About how long one element takes, in nanoseconds. */
  private static final double COST = 0.5;

  private static final int INDEX = 0;
  private static final int UPDATES = 1;
  private static final int TARGET = 2;

  private final Kernel.Scatter kernel;
  private final int[] index;

  /** Where index, updates and target begin. */
  private final int[] starts;

  private final Location updates;
  private final Location target;
  private final boolean addsNumbers;

  private ScatterTask(
      Kernel.Scatter kernel, Location index, Location updates, Location target, Pool pool) {
    super(pool, COST * kernel.batch() * kernel.count() * kernel.width(), rows(kernel));
    this.kernel = kernel;
    this.index = index.ints();
    this.updates = updates;
    this.target = target;
    starts = new int[] {index.offset(), updates.offset(), target.offset()};
    index.lead(starts, INDEX);
    updates.lead(starts, UPDATES);
    target.lead(starts, TARGET);
    addsNumbers =
        kernel.mode() == ScatterMode.ADD && kernel.width() == 1 && target.type() == ElementType.F32;
  }

  private static int rows(Kernel.Scatter kernel) {
    return kernel.batch() * kernel.rows();
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
    int first = begin(part, rows(kernel));
    int end = begin(part + 1, rows(kernel));
    for (int batch = first / kernel.rows(); batch * kernel.rows() < end; batch++) {
      int before = batch * kernel.rows();
      if (addsNumbers && before >= first && before + kernel.rows() <= end) {
        addNumbers(batch * kernel.count(), starts[TARGET] + before);
      } else {
        batch(batch, first, end);
      }
    }
  }

  /** Updates of single numbers, all of a batch: what the derivative of pooling is made of. */
  private void addNumbers(int first, int to) {
    float[] x = updates.floats();
    float[] y = target.floats();
    int last = kernel.rows() - 1;
    for (int i = first; i < first + kernel.count(); i++) {
      y[to + Math.max(0, Math.min(index[starts[INDEX] + i], last))] += x[starts[UPDATES] + i];
    }
  }

  private void batch(int batch, int first, int end) {
    for (int i = 0; i < kernel.count(); i++) {
      int number = batch * kernel.count() + i;
      int within = Math.clamp(index[starts[INDEX] + number], 0, kernel.rows() - 1);
      int row = batch * kernel.rows() + within;
      if (row >= first && row < end) {
        work(starts[UPDATES] + number * kernel.width(), starts[TARGET] + row * kernel.width());
      }
    }
  }

  private void work(int from, int to) {
    if (kernel.mode() == ScatterMode.SET) {
      System.arraycopy(updates.array(), from, target.array(), to, kernel.width());
      return;
    }
    switch (target.type().storage()) {
      case FLOATS -> work(updates.floats(), from, target.floats(), to);
      case DOUBLES -> work(updates.doubles(), from, target.doubles(), to);
      case INTS -> work(updates.ints(), from, target.ints(), to);
      case HALVES -> throw new IllegalArgumentException("no arithmetic: " + target.type());
    }
  }

  private void work(float[] x, int from, float[] y, int to) {
    boolean add = kernel.mode() == ScatterMode.ADD;
    for (int j = 0; j < kernel.width(); j++) {
      y[to + j] = add ? y[to + j] + x[from + j] : Math.max(y[to + j], x[from + j]);
    }
  }

  private void work(double[] x, int from, double[] y, int to) {
    boolean add = kernel.mode() == ScatterMode.ADD;
    for (int j = 0; j < kernel.width(); j++) {
      y[to + j] = add ? y[to + j] + x[from + j] : Math.max(y[to + j], x[from + j]);
    }
  }

  private void work(int[] x, int from, int[] y, int to) {
    boolean add = kernel.mode() == ScatterMode.ADD;
    for (int j = 0; j < kernel.width(); j++) {
      y[to + j] = add ? y[to + j] + x[from + j] : Math.max(y[to + j], x[from + j]);
    }
  }
}
