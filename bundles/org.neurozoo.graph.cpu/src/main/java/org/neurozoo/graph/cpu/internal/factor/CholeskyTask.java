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

/** {@link Kernel.Cholesky}; parts are ranges of the batch. */
public final class CholeskyTask extends Task {
  /** About how long one multiplication takes, in nanoseconds. */
  private static final double COST = 1;

  private final Kernel.Cholesky kernel;
  private final Location a;
  private final Location l;
  private final int[] from;
  private final int[] to;

  private CholeskyTask(Kernel.Cholesky kernel, Location a, Location l, Pool pool) {
    super(
        pool,
        COST * kernel.batch().count() * Math.pow(kernel.n(), 3) / 6,
        Math.max(1, kernel.batch().count()));
    this.kernel = kernel;
    this.a = a;
    this.l = l;
    from = Starts.of(kernel.a(), kernel.batch(), a);
    to = Starts.of(kernel.l(), kernel.batch(), l);
  }

  /** Makes a kernel ready to run. */
  public static CholeskyTask of(
      Kernel.Cholesky kernel, Function<Buffer, Location> locations, Pool pool) {
    return new CholeskyTask(
        kernel, locations.apply(kernel.a().buffer()), locations.apply(kernel.l().buffer()), pool);
  }

  @Override
  protected void part(int part) {
    int end = begin(part + 1, from.length);
    for (int i = begin(part, from.length); i < end; i++) {
      if (a.type() == ElementType.F64) {
        factor(a.doubles(), from[i], l.doubles(), to[i]);
      } else {
        factor(a.floats(), from[i], l.floats(), to[i]);
      }
    }
  }

  private static int stride(View view, int fromLast) {
    return view.strides().get(view.strides().size() - fromLast);
  }

  private void factor(float[] a, int from, float[] l, int to) {
    int n = kernel.n();
    int row = stride(kernel.l(), 2);
    int column = stride(kernel.l(), 1);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        int at = from + i * stride(kernel.a(), 2) + j * stride(kernel.a(), 1);
        float rest = j > i ? 0 : less(a[at], l, to + i * row, to + j * row, column, j);
        float pivot = l[to + j * row + j * column];
        l[to + i * row + j * column] = j > i ? 0 : i == j ? (float) Math.sqrt(rest) : rest / pivot;
      }
    }
  }

  /** An element less the products of what precedes it in two rows. */
  private static float less(float element, float[] l, int one, int other, int column, int count) {
    float rest = element;
    for (int k = 0; k < count; k++) {
      rest = Math.fma(-l[one + k * column], l[other + k * column], rest);
    }
    return rest;
  }

  private void factor(double[] a, int from, double[] l, int to) {
    int n = kernel.n();
    int row = stride(kernel.l(), 2);
    int column = stride(kernel.l(), 1);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        int at = from + i * stride(kernel.a(), 2) + j * stride(kernel.a(), 1);
        double rest = j > i ? 0 : less(a[at], l, to + i * row, to + j * row, column, j);
        double pivot = l[to + j * row + j * column];
        l[to + i * row + j * column] = j > i ? 0 : i == j ? Math.sqrt(rest) : rest / pivot;
      }
    }
  }

  /** An element less the products of what precedes it in two rows. */
  private static double less(
      double element, double[] l, int one, int other, int column, int count) {
    double rest = element;
    for (int k = 0; k < count; k++) {
      rest = Math.fma(-l[one + k * column], l[other + k * column], rest);
    }
    return rest;
  }
}
