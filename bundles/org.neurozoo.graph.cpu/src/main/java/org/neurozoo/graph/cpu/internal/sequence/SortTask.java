package org.neurozoo.graph.cpu.internal.sequence;

import java.util.function.Function;
import java.util.stream.IntStream;
import org.neurozoo.graph.cpu.internal.Location;
import org.neurozoo.graph.cpu.internal.Starts;
import org.neurozoo.graph.cpu.internal.pool.Pool;
import org.neurozoo.graph.cpu.internal.pool.Task;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Kernel;

/** {@link Kernel.Sort}; parts are ranges of the outer axes. */
public final class SortTask extends Task {
  /** About how long one comparison takes, in nanoseconds. */
  private static final double COST = 5;

  private final Kernel.Sort kernel;
  private final Location source;
  private final Location target;
  private final int[] from;
  private final int[] to;
  private final StableSort[] sorts;

  private SortTask(Kernel.Sort kernel, Location source, Location target, Pool pool) {
    super(
        pool,
        COST * kernel.outer().count() * kernel.length() * Math.log(kernel.length() + 2),
        kernel.outer().count());
    this.kernel = kernel;
    this.source = source;
    this.target = target;
    from = Starts.of(kernel.source(), kernel.outer(), source);
    to = Starts.of(kernel.target(), kernel.outer(), target);
    sorts =
        IntStream.range(0, parts())
            .mapToObj(_ -> new StableSort(kernel.length(), kernel.descending()))
            .toArray(StableSort[]::new);
  }

  /** Makes a kernel ready to run. */
  public static SortTask of(Kernel.Sort kernel, Function<Buffer, Location> locations, Pool pool) {
    return new SortTask(
        kernel,
        locations.apply(kernel.source().buffer()),
        locations.apply(kernel.target().buffer()),
        pool);
  }

  @Override
  protected void part(int part) {
    int end = begin(part + 1, from.length);
    for (int row = begin(part, from.length); row < end; row++) {
      row(row, sorts[part]);
    }
  }

  private void row(int row, StableSort sort) {
    int step = kernel.source().strides().getLast();
    for (int i = 0; i < kernel.length(); i++) {
      sort.keys()[i] = key(from[row] + i * step);
    }
    int[] order = sort.order();
    int apart = kernel.target().strides().getLast();
    for (int i = 0; i < kernel.count(); i++) {
      target.ints()[to[row] + i * apart] = order[i];
    }
  }

  /** A double holds every element exactly. */
  private double key(int position) {
    return switch (source.type().storage()) {
      case FLOATS -> source.floats()[position];
      case DOUBLES -> source.doubles()[position];
      case INTS -> source.ints()[position];
      case HALVES -> throw new IllegalArgumentException("no order: " + source.type());
    };
  }
}
