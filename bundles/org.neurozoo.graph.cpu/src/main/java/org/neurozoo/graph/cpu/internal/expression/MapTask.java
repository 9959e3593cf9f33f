package org.neurozoo.graph.cpu.internal.expression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.neurozoo.graph.cpu.internal.Location;
import org.neurozoo.graph.cpu.internal.pool.Pool;
import org.neurozoo.graph.cpu.internal.pool.Task;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Kernel;

/** {@link Kernel.Map}: parts are ranges of the outermost loop. */
public final class MapTask extends Task {
  /** Elements of the outermost loop, where it is the only one, that stay together. */
  private static final int GRAIN = 64;

  private final BoundLoop bound;
  private final int grain;
  private final int extent;
  private final int length;

  private MapTask(Pool pool, double work, BoundLoop bound, List<Axis> axes, int grain) {
    super(pool, work, grains(axes.getFirst().extent(), grain));
    this.bound = bound;
    this.grain = grain;
    extent = axes.getFirst().extent();
    length = axes.size() == 1 ? 1 : axes.getLast().extent();
  }

  /** Compiles a kernel. */
  public static MapTask of(
      Kernel.Map kernel, Function<Buffer, Location> locations, Loops loops, Pool pool) {
    Body body = Body.of(kernel.body());
    List<Access> accesses =
        body.and(kernel.stores().stream().map(store -> Access.of(store.target())).toList());
    List<Axis> axes = Axis.merged(ordered(Axis.of(kernel.extent(), 0, accesses)), accesses.size());
    BoundLoop bound =
        BoundLoop.of(loops.of(expression(kernel, body, accesses, axes)), accesses, locations);
    double work = kernel.extent().count() * body.cost() * (bound.loop().isVector() ? 1 : 8);
    return new MapTask(pool, work, bound, axes, axes.size() == 1 ? GRAIN : 1);
  }

  private static int grains(int extent, int grain) {
    return (extent + grain - 1) / grain;
  }

  /** The axis along which most accesses are contiguous or repeat becomes the innermost. */
  private static List<Axis> ordered(List<Axis> axes) {
    if (axes.isEmpty()) {
      return axes;
    }
    List<Axis> ordered = new ArrayList<>(axes);
    Axis innermost =
        axes.reversed().stream().max(Comparator.comparingLong(MapTask::evenAccesses)).orElseThrow();
    ordered.remove(innermost);
    ordered.add(innermost);
    return ordered;
  }

  private static long evenAccesses(Axis axis) {
    return axis.strides().stream().filter(stride -> stride == 0 || stride == 1).count();
  }

  private static Expression expression(
      Kernel.Map kernel, Body body, List<Access> accesses, List<Axis> axes) {
    int first = body.accesses().size();
    List<Target> targets =
        IntStream.range(0, kernel.stores().size())
            .mapToObj(i -> new Target(first + i, kernel.stores().get(i).value(), Combination.SET))
            .toList();
    return Expression.of(body, accesses, axes, targets, -1);
  }

  @Override
  protected void part(int part) {
    int grains = grains(extent, grain);
    int from = begin(part, grains) * grain;
    int to = Math.min(extent, begin(part + 1, grains) * grain);
    bound.loop().run(bound.arrays(), bound.offsets(), from, to, length, 0);
  }
}
