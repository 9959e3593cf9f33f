package org.neurozoo.graph.formula;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.Borders.Mode;
import org.neurozoo.graph.reference.Interpreter;
import org.neurozoo.schema.FaultException;

/** By hand. */
class RearrangementsTest {
  @ParameterizedTest
  @CsvSource({
    "REFLECT, 3 2 1 2 3 2",
    "MIRROR, 2 1 1 2 3 3",
    "EDGE, 1 1 1 2 3 3",
    "WRAP, 2 3 1 2 3 1"
  })
  void bordersHoldWhatTheirModeSays(Mode mode, String expected) {
    assertEquals(expected, run(Borders.pad(numbers(1, 2, 3), mode, 0, 2, 1)));
  }

  @Test
  void bordersOfNothingAreNone() {
    assertEquals("1 2", run(Borders.pad(numbers(1, 2), Mode.REFLECT, 0, 0, 0)));
  }

  @Test
  void mirrorsWiderThanTheirImageAreRefused() {
    assertThrows(FaultException.class, () -> Borders.pad(numbers(1, 2, 3), Mode.REFLECT, 0, 3, 0));
  }

  @Test
  void tilesAndRepeats() {
    assertEquals("1 2 1 2", run(Rearrangements.tile(numbers(1, 2), 0, 2)));
    assertEquals("1 1 2 2", run(Rearrangements.repeat(numbers(1, 2), 0, 2)));
  }

  @Test
  void channelsBecomeBlocks() {
    Tensor x = numbers(1, 2, 3, 4, 5, 6, 7, 8).reshape(1, 4, 1, 2);
    assertEquals("1 3 2 4 5 7 6 8", run(Rearrangements.depthToSpace(x, 2, true)));
    Tensor back = Rearrangements.spaceToDepth(Rearrangements.depthToSpace(x, 2, false), 2);
    assertEquals(run(x), run(back));
  }

  @Test
  void onesStandWhereIndicesPoint() {
    Tensor indices = numbers(2, 0).to(ElementType.I32);
    assertEquals("0 0 1 1 0 0", run(Rearrangements.oneHot(indices, 3, ElementType.F64)));
  }

  @Test
  void trianglesKeepTheirSide() {
    Tensor x = numbers(1, 2, 3, 4, 5, 6).reshape(2, 3);
    assertEquals("1 0 0 4 5 0", run(Matrices.lowerTriangle(x, 0)));
    assertEquals("0 2 3 0 0 6", run(Matrices.upperTriangle(x, 1)));
  }

  /** Σ (x w - y)² + λ w² is least at w = Σ x y / (Σ x² + λ). */
  @Test
  void ridgeOfOneColumnIsAQuotient() {
    Tensor x = numbers(1, 2, 3).reshape(3, 1);
    Tensor y = numbers(2, 3, 5).reshape(3, 1);
    double[] w = values(Matrices.ridge(x, y, x.literal(2)));
    assertArrayEquals(new double[] {23.0 / 16}, w, 1e-15);
  }

  @Test
  void sumsNeedAsManyTensorsAsTerms() {
    assertThrows(IllegalArgumentException.class, () -> Einsum.of("ij,jk->ik", numbers(1)));
  }

  private static Tensor numbers(double... numbers) {
    return Tensor.constant(NdArray.of(Shape.of(numbers.length), numbers));
  }

  private static double[] values(Tensor tensor) {
    return new Interpreter(Map.of(), Map.of(), 0).evaluate(List.of(tensor)).getFirst().elements();
  }

  private static String run(Tensor tensor) {
    StringBuilder text = new StringBuilder();
    for (double value : values(tensor)) {
      text.append(text.isEmpty() ? "" : " ").append((int) value);
    }
    return text.toString();
  }
}
