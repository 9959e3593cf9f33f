package org.neurozoo.graph.cpu.internal.reduce;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.neurozoo.graph.cpu.internal.Location;
import org.neurozoo.graph.cpu.internal.expression.Axis;
import org.neurozoo.graph.cpu.internal.expression.Combination;
import org.neurozoo.graph.cpu.internal.expression.Expression;
import org.neurozoo.graph.cpu.internal.expression.Loop;
import org.neurozoo.graph.cpu.internal.expression.Loops;
import org.neurozoo.graph.cpu.internal.expression.Target;
import org.neurozoo.graph.cpu.internal.pool.Pool;
import org.neurozoo.graph.cpu.internal.pool.Task;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Kernel;

/**
 * {@link Kernel.Reduce} of positions: the values of some results are computed into rows, then each
 * row is searched.
 */
public final class PositionTask extends Task {
  /** About how long one comparison takes, in nanoseconds. */
  private static final double COST = 1;

  private final int results;
  private final PositionPart[] parts;

  private PositionTask(Pool pool, double work, int results, Supplier<PositionPart> part) {
    super(pool, work, results);
    this.results = results;
    parts = IntStream.range(0, parts()).mapToObj(_ -> part.get()).toArray(PositionPart[]::new);
  }

  /** Compiles a kernel. */
  public static PositionTask of(
      Kernel.Reduce kernel, Function<Buffer, Location> locations, Loops loops, Pool pool) {
    Nest nest = Nest.of(kernel);
    Loop loop = loops.of(expression(kernel, nest));
    double work = (double) kernel.outer().count() * kernel.inner().count() * COST;
    return new PositionTask(
        pool, work, kernel.outer().count(), () -> new PositionPart(kernel, nest, loop, locations));
  }

  /** The innermost axis runs over a row; there is but one row at a time. */
  static Expression expression(Kernel.Reduce kernel, Nest nest) {
    List<Axis> axes = new ArrayList<>();
    int stride = 1;
    for (Axis axis : nest.inner().reversed()) {
      axes.addFirst(nest.withTemporary(axis, stride));
      stride *= axis.extent();
    }
    List<Target> targets = List.of(new Target(nest.temporary(), kernel.value(), Combination.SET));
    return Expression.of(nest.body(), nest.accesses(), axes, targets, -1);
  }

  @Override
  protected void part(int part) {
    int end = begin(part + 1, results);
    for (int result = begin(part, results); result < end; result++) {
      parts[part].find(result);
    }
  }
}
