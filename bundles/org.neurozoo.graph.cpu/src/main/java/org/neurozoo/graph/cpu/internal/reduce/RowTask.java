package org.neurozoo.graph.cpu.internal.reduce;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.neurozoo.graph.cpu.internal.Location;
import org.neurozoo.graph.cpu.internal.expression.Body;
import org.neurozoo.graph.cpu.internal.expression.Loops;
import org.neurozoo.graph.cpu.internal.pool.Pool;
import org.neurozoo.graph.cpu.internal.pool.Task;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Kernel;

/**
 * {@link Kernel.Row}: all stages of a block of rows, then the next block, so that what stages leave
 * for each other stays in the cache; parts are ranges of blocks. Each stage runs the loops that it
 * would have as a kernel of its own, which makes the bits the same.
 */
public final class RowTask extends Task {
  private final int blocks;
  private final RowPart[] parts;

  private RowTask(Pool pool, double work, int blocks, Supplier<RowPart> part) {
    super(pool, work, blocks);
    this.blocks = blocks;
    parts = IntStream.range(0, parts()).mapToObj(_ -> part.get()).toArray(RowPart[]::new);
  }

  /** Compiles a kernel. */
  public static RowTask of(
      Kernel.Row kernel, Function<Buffer, Location> locations, Loops loops, Pool pool) {
    double work = kernel.stages().stream().mapToDouble(RowTask::work).sum();
    RowLayout layout = RowLayout.of(kernel, pool.parts(work, kernel.rows().count()));
    List<Kernel> stages = kernel.stages().stream().map(layout::placed).toList();
    return new RowTask(
        pool, work, layout.blocks(), () -> new RowPart(stages, layout, locations, loops));
  }

  /** About how long a stage takes in vectors, in nanoseconds. */
  private static double work(Kernel stage) {
    return switch (stage) {
      case Kernel.Map map -> map.extent().count() * Body.of(map.body()).cost();
      case Kernel.Reduce reduce ->
          (double) reduce.outer().count() * reduce.inner().count() * Body.of(reduce.body()).cost();
      default -> throw new IllegalArgumentException("no stage: " + stage);
    };
  }

  @Override
  protected void part(int part) {
    int end = begin(part + 1, blocks);
    for (int block = begin(part, blocks); block < end; block++) {
      parts[part].compute(block);
    }
  }
}
