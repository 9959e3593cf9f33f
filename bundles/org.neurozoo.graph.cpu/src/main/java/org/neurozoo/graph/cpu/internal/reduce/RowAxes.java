package org.neurozoo.graph.cpu.internal.reduce;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.cpu.internal.expression.Access;
import org.neurozoo.graph.cpu.internal.expression.Axis;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Buffer.Region;

/** The loops that count rows, of which the last is run in blocks. */
final class RowAxes {
  private RowAxes() {}

  /** The same loops for every stage: none that runs once, but at least one. */
  static List<Axis> of(Shape rows, List<Access> accesses) {
    List<Axis> axes = Axis.of(rows, 0, accesses);
    return axes.isEmpty() ? List.of(new Axis(1, Collections.nCopies(accesses.size(), 0))) : axes;
  }

  /** How accesses move from row to row before a block begins: a block has its own row buffers. */
  static Axis start(Axis rows, List<Access> accesses) {
    List<Integer> strides =
        IntStream.range(0, accesses.size())
            .map(access -> isOwn(accesses.get(access)) ? 0 : rows.stride(access))
            .boxed()
            .toList();
    return new Axis(rows.extent(), strides);
  }

  private static boolean isOwn(Access access) {
    Buffer buffer = access.buffer();
    return buffer != null && buffer.region() == Region.ROW;
  }
}
