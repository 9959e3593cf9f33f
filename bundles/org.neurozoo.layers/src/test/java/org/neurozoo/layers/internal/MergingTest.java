package org.neurozoo.layers.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.schema.FaultException;

/** Layers that bring several inputs together or take one apart; all only move or add numbers. */
class MergingTest {
  private static final Shape SHAPE = Shape.of(2, 2, 3);
  private static final double[] NUMBERS = {0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15};

  private final Bench bench = new Bench();
  private final Tensor x = Bench.features(2, 2, 3);

  private static double[] run(Tensor tensor) {
    return Bench.run(List.of(tensor), NUMBERS, SHAPE, Map.of()).getFirst().elements();
  }

  @Test
  void concatenatesInTheOrderOfTheEdges() {
    Tensor part = bench.build("slice", Map.of("count", 1), x);
    Tensor both = bench.build("concatenate", Map.of(), part, x);
    assertArrayEquals(new double[] {0, 0, 1, 2, 3, 4, 5, 10, 10, 11, 12, 13, 14, 15}, run(both));
  }

  @Test
  void addsAllInputs() {
    assertArrayEquals(
        new double[] {0, 3, 6, 9, 12, 15, 30, 33, 36, 39, 42, 45},
        run(bench.build("add", Map.of(), x, x, x)));
  }

  @Test
  void takesAColumnOfAnImage() {
    Tensor column = bench.build("slice", Map.of("from", 1, "count", 2, "step", 3), x);
    assertEquals(Shape.of(2, 2), column.shape());
    assertArrayEquals(new double[] {1, 4, 11, 14}, run(column));
  }

  @Test
  void refusesWhatDoesNotFit() {
    Tensor part = bench.build("slice", Map.of("count", 4), x);
    FaultException unequal =
        assertThrows(FaultException.class, () -> bench.build("add", Map.of(), x, part));
    assertTrue(unequal.getMessage().contains("[2, 2, 3] and [2, 4]"), unequal.getMessage());
    FaultException beyond =
        assertThrows(
            FaultException.class, () -> bench.build("slice", Map.of("from", 5, "count", 2), x));
    assertTrue(beyond.getMessage().contains("only 6"), beyond.getMessage());
  }
}
