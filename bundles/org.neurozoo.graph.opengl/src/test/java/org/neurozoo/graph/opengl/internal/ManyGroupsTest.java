package org.neurozoo.graph.opengl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;

/** More threads than one dispatch takes. */
class ManyGroupsTest {
  /** Beyond 65,535 groups of 64, the last of them not full. */
  private static final int COUNT = 4_200_001;

  @Test
  void everyElementIsComputedOnce() {
    float[] numbers = new float[COUNT];
    for (int i = 0; i < COUNT; i++) {
      numbers[i] = i;
    }
    Computation computation = new Computation();
    Tensor x = computation.given(NdArray.of(Shape.of(COUNT), numbers));
    NdArray actual = computation.on(Graphics.BACKEND, x.times(2));
    for (int i = 0; i < COUNT; i++) {
      numbers[i] *= 2;
    }
    assertEquals(NdArray.of(Shape.of(COUNT), numbers), actual);
  }
}
