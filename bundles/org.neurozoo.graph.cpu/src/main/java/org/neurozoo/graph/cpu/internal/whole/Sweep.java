package org.neurozoo.graph.cpu.internal.whole;

import java.util.List;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.cpu.internal.expression.Combination;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.View;

/**
 * An expression at every index of an extent, as {@link Kernel.Map}, but for results that may be
 * combined with what they are stored to. An element that several indices combine with gets them in
 * row-major order.
 */
record Sweep(Shape extent, List<Instruction> body, List<Store> stores) implements Piece {
  /** Where a result goes. */
  record Store(View target, int value, Combination combination) {
    static Store of(View target, int value) {
      return new Store(target, value, Combination.SET);
    }
  }

  static Sweep of(Kernel.Map map) {
    return new Sweep(
        map.extent(),
        map.body(),
        map.stores().stream().map(store -> Store.of(store.target(), store.value())).toList());
  }

  /** Copies from one view to another. */
  static Sweep copy(Shape extent, View from, View to) {
    return new Sweep(extent, List.of(new Instruction.Load(from)), List.of(Store.of(to, 0)));
  }
}
