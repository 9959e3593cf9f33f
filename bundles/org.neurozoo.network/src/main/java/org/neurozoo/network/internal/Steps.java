package org.neurozoo.network.internal;

import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.BinaryOp;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;

/**
 * How many steps a run takes.
 *
 * @param total in all
 * @param perEpoch how many make an epoch
 */
record Steps(long total, long perEpoch) {
  /** The number of the step at hand, F32 []; exact up to 2²⁴, then to 6e-8 of itself. */
  static Tensor now() {
    Tensor words = Tensor.counter();
    Tensor low = words.slice(0, 0, 1).reshape(Shape.SCALAR);
    Tensor high = words.slice(0, 1, 2).reshape(Shape.SCALAR).to(ElementType.F32);
    Tensor upper = low.binary(BinaryOp.SHIFT_RIGHT, low.literal(16)).to(ElementType.F32);
    Tensor lower = low.and(low.literal(0xFFFF)).to(ElementType.F32);
    return high.times(0x1p32).plus(upper.times(0x1p16)).plus(lower);
  }
}
