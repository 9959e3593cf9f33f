package org.neurozoo.graph.cpu.internal.reduce;

import java.util.function.Function;
import org.neurozoo.graph.ElementType;
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
  private final boolean floats;
  private final boolean greatest;
  private final float[] floatRow;
  private final int[] intRow;
  private final Location into;
  private final int target;
  private final Prefix outerPrefix;
  private final Axis outer;
  private final int first;
  private final int last;
  private final int[] offsets;

  PositionPart(Kernel.Reduce kernel, Nest nest, Loop loop, Function<Buffer, Location> locations) {
    int elements = kernel.inner().count();
    floats = kernel.body().get(kernel.value()).type().isFloat();
    greatest = kernel.op() == Reduction.ARG_MAXIMUM;
    floatRow = new float[floats ? elements : 0];
    intRow = new int[floats ? 0 : elements];
    bound = BoundLoop.of(loop, nest.accesses(), locations);
    bound.bind(nest.temporary(), new Location(ElementType.I32, elements, floatRow, intRow, 0));
    into = locations.apply(kernel.target().buffer());
    target = nest.target();
    outerPrefix = new Prefix(nest.outer());
    outer = nest.outer().getLast();
    first = nest.inner().getFirst().extent();
    last = nest.inner().getLast().extent();
    offsets = bound.offsets().clone();
  }

  /** Finds one position. */
  void find(int result) {
    System.arraycopy(bound.offsets(), 0, offsets, 0, offsets.length);
    outerPrefix.move(result / outer.extent(), offsets);
    outer.move(result % outer.extent(), offsets);
    bound.loop().run(bound.floats(), bound.ints(), offsets, 0, first, last, 0);
    into.ints()[offsets[target]] = floats ? positionOfFloat() : positionOfInt();
  }

  /** A NaN stays the best where it is the first, and is passed over elsewhere. */
  private int positionOfFloat() {
    int position = 0;
    for (int i = 1; i < floatRow.length; i++) {
      boolean better =
          greatest ? floatRow[i] > floatRow[position] : floatRow[i] < floatRow[position];
      position = better ? i : position;
    }
    return position;
  }

  private int positionOfInt() {
    int position = 0;
    for (int i = 1; i < intRow.length; i++) {
      boolean better = greatest ? intRow[i] > intRow[position] : intRow[i] < intRow[position];
      position = better ? i : position;
    }
    return position;
  }
}
