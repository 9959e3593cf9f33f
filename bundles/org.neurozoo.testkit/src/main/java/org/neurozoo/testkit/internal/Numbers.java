package org.neurozoo.testkit.internal;

import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Philox;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;

/** What programs are tried on. */
final class Numbers {
  /** One, fewer than a vector, a multiple of vectors, and more than a tile with a rest. */
  static final int[] SIZES = {1, 13, 64, 207};

  private Numbers() {}

  /**
   * Floating-point numbers in [-2, 2), I32 in [-100, 100), BOOL either; the same for a name at
   * every call.
   */
  static NdArray random(String name, Spec spec) {
    NdArray numbers = NdArray.zeros(spec);
    long key = Philox.key(1, name);
    for (int i = 0; i < spec.shape().count(); i++) {
      float uniform = Philox.uniform(Philox.word(key, i));
      switch (spec.type()) {
        case F32, F64, F16 -> numbers.put(i, 4 * uniform - 2);
        case I32 -> numbers.put(i, Math.floor(200 * uniform) - 100);
        case BOOL -> numbers.put(i, uniform < 0.5 ? 0 : 1);
      }
    }
    return numbers;
  }

  /** What a title says of a type: nothing of F32. */
  static String named(ElementType type) {
    return type == ElementType.F32 ? "" : ", " + type;
  }

  static Tensor of(ElementType type, String name, int... extents) {
    return Tensor.variable(name, new Spec(type, Shape.of(extents)));
  }

  static Tensor f32(String name, int... extents) {
    return Tensor.variable(name, Spec.f32(extents));
  }

  static Tensor i32(String name, int... extents) {
    return Tensor.variable(name, Spec.i32(extents));
  }

  static Tensor whole(int... numbers) {
    return Tensor.constant(NdArray.of(Shape.of(numbers.length), numbers));
  }
}
