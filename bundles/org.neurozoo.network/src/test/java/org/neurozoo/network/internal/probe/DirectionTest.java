package org.neurozoo.network.internal.probe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.FaultException;

class DirectionTest {
  /** Single precision: parts are kept as floats. */
  private static final double SINGLE = 1e-6;

  private static SequencedMap<String, NdArray> weights() {
    SequencedMap<String, NdArray> weights = new LinkedHashMap<>();
    weights.put("a/weight", NdArray.of(Shape.of(2, 3), 1f, 2f, 2f, 0f, 0f, 0f));
    weights.put("a/bias", NdArray.of(Shape.of(2), 5f, 6f));
    return weights;
  }

  private static SequencedMap<String, float[]> point(float... elements) {
    SequencedMap<String, float[]> point = new LinkedHashMap<>();
    point.put("w", elements);
    return point;
  }

  private static float[] part(SequencedMap<String, float[]> parts, String name) {
    return parts.getOrDefault(name, new float[0]);
  }

  @Test
  void principalDirectionsOfPointsOnACross() {
    // ±(3, 4) and ±(−0.4, 0.3): lengths 5 and 0.5 at right angles
    Direction.Principal found =
        Direction.principal(
            List.of(point(3, 4), point(-3, -4), point(-0.4f, 0.3f), point(0.4f, -0.3f)));
    float[] first = part(found.first(), "w");
    assertEquals(0.6, Math.abs(first[0]), SINGLE);
    assertEquals(0.8, Math.abs(first[1]), SINGLE);
    assertEquals(50 / 50.5, found.firstShare(), SINGLE);
    assertEquals(0.5 / 50.5, found.secondShare(), SINGLE);
    double along = new Direction("", found.first()).along(point(6, 8));
    assertEquals(10, Math.abs(along), 10 * SINGLE);
  }

  @Test
  void randomRowsAreAsLongAsTheWeightsAndBiasesStay() {
    Direction direction = Direction.random("1", weights(), 7);
    float[] rows = part(direction.parts(), "a/weight");
    assertEquals(9, rows[0] * rows[0] + rows[1] * rows[1] + rows[2] * rows[2], 1e-5);
    assertArrayEquals(new float[3], new float[] {rows[3], rows[4], rows[5]});
    assertArrayEquals(new float[2], part(direction.parts(), "a/bias"));
    Direction again = Direction.random("1", weights(), 7);
    assertArrayEquals(rows, part(again.parts(), "a/weight"));
  }

  @Test
  void elementsAreFoundByIndices() {
    Element element = Element.of("a/weight[1,2]", 0, weights(), "x");
    assertEquals(5, element.position());
    assertEquals("a/weight[0,1]", Element.of("", 1, weights(), "x").label());
    assertEquals("a/bias[0]", Element.of("", 6, weights(), "x").label());
    assertEquals(6, Element.of("a/bias[1]", 0, weights(), "x").in(weights()));
  }

  @Test
  void elementsThatAreNotThereAreNamed() {
    for (String text : List.of("b", "a/weight", "a/weight[2,0]", "a/weight[0]", "a/bias[-1]")) {
      FaultException fault =
          assertThrows(FaultException.class, () -> Element.of(text, 0, weights(), "x"));
      assertTrue(fault.getMessage().contains("a/weight[2, 3]"), fault.getMessage());
    }
  }
}
