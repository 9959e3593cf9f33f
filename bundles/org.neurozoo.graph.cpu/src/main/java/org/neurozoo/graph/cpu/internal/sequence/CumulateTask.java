package org.neurozoo.graph.cpu.internal.sequence;

import java.util.function.Function;
import org.neurozoo.graph.Primitive.Cumulation;
import org.neurozoo.graph.cpu.internal.Location;
import org.neurozoo.graph.cpu.internal.Starts;
import org.neurozoo.graph.cpu.internal.pool.Pool;
import org.neurozoo.graph.cpu.internal.pool.Task;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Kernel;

/** {@link Kernel.Cumulate}; parts are ranges of the outer axes. */
public final class CumulateTask extends Task {
  /** About how long one element takes, in nanoseconds. */
  private static final double COST = 1.5;

  private final Kernel.Cumulate kernel;
  private final Location source;
  private final Location target;
  private final int[] from;
  private final int[] to;
  private final int sourceStep;
  private final int targetStep;

  private CumulateTask(Kernel.Cumulate kernel, Location source, Location target, Pool pool) {
    super(pool, COST * kernel.outer().count() * kernel.length(), kernel.outer().count());
    this.kernel = kernel;
    this.source = source;
    this.target = target;
    from = Starts.of(kernel.source(), kernel.outer(), source);
    to = Starts.of(kernel.target(), kernel.outer(), target);
    sourceStep = kernel.source().strides().getLast();
    targetStep = kernel.target().strides().getLast();
  }

  /** Makes a kernel ready to run. */
  public static CumulateTask of(
      Kernel.Cumulate kernel, Function<Buffer, Location> locations, Pool pool) {
    return new CumulateTask(
        kernel,
        locations.apply(kernel.source().buffer()),
        locations.apply(kernel.target().buffer()),
        pool);
  }

  @Override
  protected void part(int part) {
    int end = begin(part + 1, from.length);
    for (int row = begin(part, from.length); row < end; row++) {
      switch (source.type().storage()) {
        case FLOATS -> row(source.floats(), from[row], target.floats(), to[row]);
        case DOUBLES -> row(source.doubles(), from[row], target.doubles(), to[row]);
        case INTS -> row(source.ints(), from[row], target.ints(), to[row]);
        case HALVES -> throw new IllegalArgumentException("no arithmetic: " + source.type());
      }
    }
  }

  private void row(float[] x, int from, float[] y, int to) {
    float so = (float) kernel.op().neutral();
    for (int i = 0; i < kernel.length(); i++) {
      float next = join(kernel.op(), so, x[from + i * sourceStep]);
      y[to + i * targetStep] = kernel.exclusive() ? so : next;
      so = next;
    }
  }

  private static float join(Cumulation op, float so, float x) {
    return switch (op) {
      case SUM -> so + x;
      case PRODUCT -> so * x;
      case MAXIMUM -> Math.max(so, x);
    };
  }

  private void row(double[] x, int from, double[] y, int to) {
    double so = kernel.op().neutral();
    for (int i = 0; i < kernel.length(); i++) {
      double next = join(kernel.op(), so, x[from + i * sourceStep]);
      y[to + i * targetStep] = kernel.exclusive() ? so : next;
      so = next;
    }
  }

  private static double join(Cumulation op, double so, double x) {
    return switch (op) {
      case SUM -> so + x;
      case PRODUCT -> so * x;
      case MAXIMUM -> Math.max(so, x);
    };
  }

  private void row(int[] x, int from, int[] y, int to) {
    int so = (int) kernel.op().neutral();
    for (int i = 0; i < kernel.length(); i++) {
      int next = join(kernel.op(), so, x[from + i * sourceStep]);
      y[to + i * targetStep] = kernel.exclusive() ? so : next;
      so = next;
    }
  }

  private static int join(Cumulation op, int so, int x) {
    return switch (op) {
      case SUM -> so + x;
      case PRODUCT -> so * x;
      case MAXIMUM -> Math.max(so, x);
    };
  }
}
