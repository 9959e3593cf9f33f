package org.neurozoo.graph.cpu.internal.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.neurozoo.graph.ElementType;
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
    List<Axis> given = Axis.of(kernel.extent(), 0, accesses);
    Way plain = Way.plain(body, accesses, Axis.merged(ordered(given), accesses.size()));
    Way way =
        Flat.of(body, accesses, given)
            .map(Way::flat)
            .filter(flat -> isBetter(flat, plain, kernel, loops.lanes()))
            .orElse(plain);
    BoundLoop bound = BoundLoop.of(loops.of(expression(kernel, way)), way.accesses, locations);
    way.bindTables(bound);
    double work = kernel.extent().count() * body.cost() * (bound.loop().isVector() ? 1 : 8);
    return new MapTask(pool, work, bound, way.axes, way.axes.size() == 1 ? GRAIN : 1);
  }

  /** Loops over a body, and which tables it reads. */
  private record Way(
      Body body,
      List<Access> accesses,
      List<Axis> axes,
      List<Integer> tables,
      Map<Integer, int[]> numbers) {
    static Way plain(Body body, List<Access> accesses, List<Axis> axes) {
      return new Way(body, accesses, axes, Collections.nCopies(accesses.size(), -1), Map.of());
    }

    static Way flat(Flat flat) {
      return new Way(flat.body(), flat.accesses(), flat.axes(), flat.tables(), flat.numbers());
    }

    void bindTables(BoundLoop bound) {
      numbers.forEach(
          (access, table) ->
              bound.bind(access, new Location(ElementType.I32, table.length, table, 0)));
    }

    /** How many rounds the innermost loop takes in vectors, in fours and in scalars, in all. */
    long rounds(int lanes) {
      int extent = axes.getLast().extent();
      long count = axes.stream().mapToLong(Axis::extent).reduce(1, Math::multiplyExact);
      int rest = extent % lanes;
      return count / extent * (extent / lanes + rest / 4 + rest % 4);
    }
  }

  /** Whether only the flat way has vectors, or far fewer of them. */
  private static boolean isBetter(Way flat, Way plain, Kernel.Map kernel, int lanes) {
    boolean vectors = lanes > 1 && isVectorizable(kernel, flat);
    return vectors
        && (!isVectorizable(kernel, plain) || 2 * flat.rounds(lanes) < plain.rounds(lanes));
  }

  private static boolean isVectorizable(Kernel.Map kernel, Way way) {
    return new Uniformity(expression(kernel, way)).isVectorizable();
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

  private static Expression expression(Kernel.Map kernel, Way way) {
    int first = (int) way.body.accessOf().stream().filter(access -> access >= 0).count();
    List<Target> targets =
        IntStream.range(0, kernel.stores().size())
            .mapToObj(i -> new Target(first + i, kernel.stores().get(i).value(), Combination.SET))
            .toList();
    return Expression.of(way.body, way.accesses, way.axes, targets, -1, way.tables);
  }

  @Override
  protected void part(int part) {
    int grains = grains(extent, grain);
    int from = begin(part, grains) * grain;
    int to = Math.min(extent, begin(part + 1, grains) * grain);
    bound.loop().run(bound.arrays(), bound.offsets(), from, to, length, 0);
  }
}
