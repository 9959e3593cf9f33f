package org.neurozoo.graph.cpu.internal.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.View;

/**
 * A position that moves with the loop axes: of an element, or a number for its own sake.
 *
 * @param buffer null for a number
 * @param offset the position at all indices 0
 * @param strides one for each loop axis
 */
public record Access(Storage storage, @Nullable Buffer buffer, int offset, List<Integer> strides) {
  public static Access of(View view) {
    return new Access(
        Storage.of(view.buffer().type()), view.buffer(), view.offset(), view.strides());
  }

  public static Access of(Instruction.Index index) {
    return new Access(Storage.NUMBER, null, index.offset(), index.strides());
  }
}
