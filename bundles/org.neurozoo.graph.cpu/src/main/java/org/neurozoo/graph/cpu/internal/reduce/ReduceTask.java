package org.neurozoo.graph.cpu.internal.reduce;

import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.neurozoo.graph.cpu.internal.Location;
import org.neurozoo.graph.cpu.internal.expression.Loops;
import org.neurozoo.graph.cpu.internal.pool.Pool;
import org.neurozoo.graph.cpu.internal.pool.Task;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Kernel;

/** {@link Kernel.Reduce} of sums and extremes; parts are ranges of blocks of results. */
public final class ReduceTask extends Task {
  private final int blocks;
  private final ReducePart[] parts;

  private ReduceTask(Pool pool, double work, int blocks, Supplier<ReducePart> part) {
    super(pool, work, blocks);
    this.blocks = blocks;
    parts = IntStream.range(0, parts()).mapToObj(_ -> part.get()).toArray(ReducePart[]::new);
  }

  /** Compiles a kernel. */
  public static ReduceTask of(
      Kernel.Reduce kernel, Function<Buffer, Location> locations, Loops loops, Pool pool) {
    Nest nest = Nest.of(kernel);
    Layout layout = Layout.of(kernel, nest, loops);
    double work =
        (double) kernel.outer().count()
            * kernel.inner().count()
            * nest.body().cost()
            * (layout.loop().isVector() ? 1 : 8);
    int blocks = ReducePart.blocks(nest, layout);
    return new ReduceTask(
        pool, work, blocks, () -> new ReducePart(kernel, nest, layout, locations));
  }

  @Override
  protected void part(int part) {
    int end = begin(part + 1, blocks);
    for (int block = begin(part, blocks); block < end; block++) {
      parts[part].reduce(block);
    }
  }
}
