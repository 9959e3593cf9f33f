package org.neurozoo.console.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;

class ConfusionTest {
  /** Counted by hand; of equal scores the first counts. */
  @Test
  void countsWhatWasTakenForWhat() {
    Target.Classes classes =
        new Target.Classes(List.of("a", "b", "c"), NdArray.of(Shape.of(4), 0, 0, 2, 1));
    NdArray scores =
        NdArray.of(
            Shape.of(4, 3), 0.1f, 0.8f, 0.1f, 0.9f, 0f, 0.1f, 0.2f, 0.3f, 0.5f, 0.4f, 0.4f, 0.2f);
    assertEquals(
        List.of(List.of(1, 1, 0), List.of(1, 0, 0), List.of(0, 0, 1)),
        Confusion.count(classes, scores).counts());
  }
}
