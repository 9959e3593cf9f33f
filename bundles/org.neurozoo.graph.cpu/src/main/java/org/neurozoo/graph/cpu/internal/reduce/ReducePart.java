package org.neurozoo.graph.cpu.internal.reduce;

import java.util.function.Function;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.cpu.internal.Location;
import org.neurozoo.graph.cpu.internal.expression.Axis;
import org.neurozoo.graph.cpu.internal.expression.BoundLoop;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Kernel;

/** What one thread needs to reduce blocks of results. */
final class ReducePart {
  /** Elements of a result that are summed apart from the others. */
  private static final int CHUNK = 16384;

  private final Layout layout;
  private final BoundLoop bound;
  private final Partials partials;
  private final Location into;
  private final int target;
  private final Prefix outerPrefix;
  private final Prefix innerPrefix;
  private final Axis outer;
  private final Axis start;
  private final Axis inner;
  private final int elements;

  /** Where each access is now. */
  private final int[] offsets;

  /** Where each access is when a block begins. */
  private final int[] blockOffsets;

  ReducePart(Kernel.Reduce kernel, Nest nest, Layout layout, Function<Buffer, Location> locations) {
    this.layout = layout;
    ElementType type = kernel.body().get(kernel.value()).type();
    partials =
        Partials.of(
            kernel.op(), type, layout.block(), layout.resultStride(), layout.partialStride());
    bound = BoundLoop.of(layout.loop(), nest.accesses(), locations);
    bound.bind(nest.temporary(), partials.location());
    into = locations.apply(kernel.target().buffer());
    target = nest.target();
    outerPrefix = new Prefix(nest.outer());
    innerPrefix = new Prefix(nest.inner());
    outer = nest.outer().getLast();
    inner = nest.inner().getLast();
    start = RowAxes.start(outer, nest.accesses());
    elements = kernel.inner().count();
    offsets = bound.offsets().clone();
    blockOffsets = bound.offsets().clone();
  }

  /** How many blocks of results there are. */
  static int blocks(Nest nest, Layout layout) {
    return new Prefix(nest.outer()).count() * blocksInRow(nest.outer().getLast(), layout);
  }

  private static int blocksInRow(Axis outer, Layout layout) {
    return (outer.extent() + layout.block() - 1) / layout.block();
  }

  /** Computes a block of results. */
  void reduce(int block) {
    int inRow = blocksInRow(outer, layout);
    int first = block % inRow * layout.block();
    int results = Math.min(layout.block(), outer.extent() - first);
    reduce(block / inRow, 0, first, results);
  }

  /** Computes the results of so many rows of a round, beginning with one. */
  void rows(int round, int row, int count) {
    for (int first = 0; first < count; first += layout.block()) {
      reduce(round, row, first, Math.min(layout.block(), count - first));
    }
  }

  private void reduce(int round, int row, int first, int results) {
    System.arraycopy(bound.offsets(), 0, blockOffsets, 0, offsets.length);
    outerPrefix.move(round, blockOffsets);
    start.move(row, blockOffsets);
    outer.move(first, blockOffsets);
    partials.clear();
    for (int element = 0; element < elements; ) {
      element = segment(element, results);
    }
    partials.write(results, into, blockOffsets[target], outer.stride(target));
  }

  /** Takes in elements up to the end of the innermost loop or of the chunk. */
  private int segment(int element, int results) {
    int index = element % inner.extent();
    System.arraycopy(blockOffsets, 0, offsets, 0, offsets.length);
    innerPrefix.move(element / inner.extent(), offsets);
    inner.move(index, offsets);
    int chunkEnd = element / CHUNK * CHUNK + CHUNK;
    int length = Math.min(inner.extent() - index, chunkEnd - element);
    accumulate(length, element % Partials.COUNT, results);
    int next = element + length;
    if (next == chunkEnd || next == elements) {
      partials.join(results, element < CHUNK);
    }
    return next;
  }

  /** Along partials, vectors begin with the first of them; what comes before are scalars. */
  private void accumulate(int length, int phase, int results) {
    int head = layout.along() && phase != 0 ? Math.min(length, Partials.COUNT - phase) : 0;
    if (head > 0) {
      bound.loop().runScalar(bound.arrays(), offsets, 0, results, head, phase);
      inner.move(head, offsets);
    }
    int rest = length - head;
    int to = layout.along() ? results : rest;
    int inmost = layout.along() ? rest : results;
    int rotated = (phase + head) % Partials.COUNT;
    bound.loop().run(bound.arrays(), offsets, 0, to, inmost, rotated);
  }
}
