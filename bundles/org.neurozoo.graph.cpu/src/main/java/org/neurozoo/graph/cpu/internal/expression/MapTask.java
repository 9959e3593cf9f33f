package org.neurozoo.graph.cpu.internal.expression;

import java.util.List;
import java.util.function.Function;
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
    List<Access> accesses = Way.accesses(body, kernel.stores());
    List<Axis> given = Axis.of(kernel.extent(), 0, accesses);
    List<Axis> merged = Axis.merged(Way.ordered(given), accesses.size());
    Way plain = Way.plain(body, accesses, merged, kernel);
    Way way =
        Way.flat(body, accesses, given, kernel)
            .filter(flat -> isBetter(flat, plain, loops.lanes()))
            .orElse(plain);
    BoundLoop bound = way.bound(loops, locations);
    double work = kernel.extent().count() * body.cost() * (bound.loop().isVector() ? 1 : 8);
    return new MapTask(pool, work, bound, way.axes(), way.axes().size() == 1 ? GRAIN : 1);
  }

  /** Whether only the flat way has vectors, or far fewer of them. */
  private static boolean isBetter(Way flat, Way plain, int lanes) {
    return lanes > 1
        && flat.isVectorizable()
        && (!plain.isVectorizable() || 2 * flat.rounds(lanes) < plain.rounds(lanes));
  }

  private static int grains(int extent, int grain) {
    return (extent + grain - 1) / grain;
  }

  @Override
  protected void part(int part) {
    int grains = grains(extent, grain);
    int from = begin(part, grains) * grain;
    int to = Math.min(extent, begin(part + 1, grains) * grain);
    bound.loop().run(bound.arrays(), bound.offsets(), from, to, length, 0);
  }
}
