package org.neurozoo.network.internal;

import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;

/** A batch of which only the first samples count; the rest pads it. */
final class Counting {
  /** How many samples of a step count. */
  static final String COUNT = "count";

  private Counting() {}

  /** How many count, F32 []. */
  static Tensor count() {
    return input().to(ElementType.F32);
  }

  private static Tensor input() {
    return Tensor.input(COUNT, Spec.i32());
  }

  /** The sum over the samples that count, F32 []. */
  static Tensor sum(Tensor each) {
    return counts(each.shape()).select(each, each.literal(0)).sum().reshape(Shape.SCALAR);
  }

  /** 1 for each sample that counts, else 0: F32 [batch]. */
  static Tensor mask(int batch) {
    return counts(Shape.of(batch)).to(ElementType.F32);
  }

  private static Tensor counts(Shape batch) {
    return Tensor.iota(batch, 0).less(input());
  }
}
