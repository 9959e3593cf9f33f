package org.neurozoo.graph.cpu.internal.reduce;

import java.util.function.Function;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.cpu.internal.Location;
import org.neurozoo.graph.cpu.internal.expression.Axis;
import org.neurozoo.graph.cpu.internal.expression.BoundLoop;
import org.neurozoo.graph.cpu.internal.expression.Loop;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Kernel;

/** What one thread needs to find positions. */
final class PositionPart {
  private final BoundLoop bound;
  private final boolean greatest;
  private final Row row;
  private final Location into;
  private final int target;
  private final Prefix outerPrefix;
  private final Axis outer;
  private final Axis start;
  private final int first;
  private final int last;
  private final int[] offsets;

  PositionPart(Kernel.Reduce kernel, Nest nest, Loop loop, Function<Buffer, Location> locations) {
    greatest = kernel.op() == Reduction.ARG_MAXIMUM;
    row = Row.of(kernel.body().get(kernel.value()).type(), kernel.inner().count());
    bound = BoundLoop.of(loop, nest.accesses(), locations);
    bound.bind(nest.temporary(), row.location());
    into = locations.apply(kernel.target().buffer());
    target = nest.target();
    outerPrefix = new Prefix(nest.outer());
    outer = nest.outer().getLast();
    start = RowAxes.start(outer, nest.accesses());
    first = nest.inner().getFirst().extent();
    last = nest.inner().getLast().extent();
    offsets = bound.offsets().clone();
  }

  /** Finds one position. */
  void find(int result) {
    find(result / outer.extent(), 0, result % outer.extent());
  }

  /** Finds the positions of so many rows of a round, beginning with one. */
  void rows(int round, int begin, int count) {
    for (int result = 0; result < count; result++) {
      find(round, begin, result);
    }
  }

  private void find(int round, int begin, int result) {
    System.arraycopy(bound.offsets(), 0, offsets, 0, offsets.length);
    outerPrefix.move(round, offsets);
    start.move(begin, offsets);
    outer.move(result, offsets);
    bound.loop().run(bound.arrays(), offsets, 0, first, last, 0);
    into.ints()[offsets[target]] = greatest ? row.greatest() : row.smallest();
  }
}
