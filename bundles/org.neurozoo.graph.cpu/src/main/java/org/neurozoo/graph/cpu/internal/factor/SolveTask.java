package org.neurozoo.graph.cpu.internal.factor;

import java.util.function.Function;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.cpu.internal.Location;
import org.neurozoo.graph.cpu.internal.Starts;
import org.neurozoo.graph.cpu.internal.pool.Pool;
import org.neurozoo.graph.cpu.internal.pool.Task;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.View;

/** {@link Kernel.Solve}; parts are ranges of columns, counted through the batch. */
public final class SolveTask extends Task {
  /** About how long one multiplication takes, in nanoseconds. */
  private static final double COST = 1;

  private final Kernel.Solve kernel;
  private final Location l;
  private final Location b;
  private final Location x;
  private final int[] left;
  private final int[] right;
  private final int[] to;

  private SolveTask(Kernel.Solve kernel, Location l, Location b, Location x, Pool pool) {
    super(pool, COST * columns(kernel) * Math.pow(kernel.n(), 2) / 2, Math.max(1, columns(kernel)));
    this.kernel = kernel;
    this.l = l;
    this.b = b;
    this.x = x;
    left = Starts.of(kernel.l(), kernel.batch(), l);
    right = Starts.of(kernel.b(), kernel.batch(), b);
    to = Starts.of(kernel.x(), kernel.batch(), x);
  }

  private static int columns(Kernel.Solve kernel) {
    return kernel.batch().count() * kernel.m();
  }

  /** Makes a kernel ready to run. */
  public static SolveTask of(Kernel.Solve kernel, Function<Buffer, Location> locations, Pool pool) {
    return new SolveTask(
        kernel,
        locations.apply(kernel.l().buffer()),
        locations.apply(kernel.b().buffer()),
        locations.apply(kernel.x().buffer()),
        pool);
  }

  @Override
  protected void part(int part) {
    int end = begin(part + 1, columns(kernel));
    for (int column = begin(part, columns(kernel)); column < end; column++) {
      int batch = column / kernel.m();
      int from = right[batch] + column % kernel.m() * stride(kernel.b(), 1);
      int into = to[batch] + column % kernel.m() * stride(kernel.x(), 1);
      if (x.type() == ElementType.F64) {
        column(l.doubles(), left[batch], b.doubles(), from, x.doubles(), into);
      } else {
        column(l.floats(), left[batch], b.floats(), from, x.floats(), into);
      }
    }
  }

  private static int stride(View view, int fromLast) {
    return view.strides().get(view.strides().size() - fromLast);
  }

  /** How far apart elements lie that one row of equations takes from the triangle. */
  private int along() {
    return stride(kernel.l(), kernel.transposed() ? 2 : 1);
  }

  private int rows() {
    return stride(kernel.l(), kernel.transposed() ? 1 : 2);
  }

  private void column(float[] l, int left, float[] b, int from, float[] x, int into) {
    int apart = stride(kernel.x(), 2);
    int n = kernel.n();
    for (int step = 0; step < n; step++) {
      int i = kernel.transposed() ? n - 1 - step : step;
      float rest = b[from + i * stride(kernel.b(), 2)];
      for (int done = 0; done < step; done++) {
        int k = kernel.transposed() ? n - 1 - done : done;
        rest = Math.fma(-l[left + i * rows() + k * along()], x[into + k * apart], rest);
      }
      x[into + i * apart] = rest / l[left + i * rows() + i * along()];
    }
  }

  private void column(double[] l, int left, double[] b, int from, double[] x, int into) {
    int apart = stride(kernel.x(), 2);
    int n = kernel.n();
    for (int step = 0; step < n; step++) {
      int i = kernel.transposed() ? n - 1 - step : step;
      double rest = b[from + i * stride(kernel.b(), 2)];
      for (int done = 0; done < step; done++) {
        int k = kernel.transposed() ? n - 1 - done : done;
        rest = Math.fma(-l[left + i * rows() + k * along()], x[into + k * apart], rest);
      }
      x[into + i * apart] = rest / l[left + i * rows() + i * along()];
    }
  }
}
