package org.neurozoo.layers.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurozoo.graph.Shape;

class MatrixInitializerTest {
  private static float[] draw(String id, int rows, int columns, Map<String, ?> values, long key) {
    MatrixInitializer initializer =
        MatrixInitializer.ALL.stream().filter(i -> i.id().equals(id)).findFirst().orElseThrow();
    return initializer
        .initial(Shape.of(rows, columns), columns, rows, initializer.schema().read(values, ""), key)
        .floats();
  }

  private static double dot(float[] w, int a, int b, int step, int stride, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += (double) w[a * stride + i * step] * w[b * stride + i * step];
    }
    return sum;
  }

  /** QᵀQ = g² I up to the rounding of each of up to 60 numbers to single precision. */
  @ParameterizedTest
  @CsvSource({"20, 20, 1", "60, 20, 1", "20, 60, 1.5", "1, 7, 1", "7, 1, 2"})
  void orthogonalVectorsAreOrthonormal(int rows, int columns, double gain) {
    float[] w = draw("orthogonal", rows, columns, Map.of("gain", gain), 5);
    boolean wide = rows <= columns;
    int count = Math.min(rows, columns);
    for (int a = 0; a < count; a++) {
      for (int b = 0; b < count; b++) {
        double product = wide ? dot(w, a, b, 1, columns, columns) : dot(w, a, b, columns, 1, rows);
        assertEquals(a == b ? gain * gain : 0, product, 1e-6 * gain * gain, a + " " + b);
      }
    }
  }

  @Test
  void sparseUnitsHaveSoManyConnections() {
    float[] w = draw("sparse", 10, 50, Map.of("connections", 7), 5);
    for (int row = 0; row < 10; row++) {
      int connections = 0;
      for (int i = 0; i < 50; i++) {
        connections += w[row * 50 + i] != 0 ? 1 : 0;
      }
      assertEquals(7, connections);
    }
    float[] first = java.util.Arrays.copyOf(w, 50);
    assertFalse(java.util.Arrays.equals(first, java.util.Arrays.copyOfRange(w, 50, 100)));
  }

  @Test
  void aUnitHasNoMoreConnectionsThanInputs() {
    for (float weight : draw("sparse", 4, 3, Map.of(), 5)) {
      assertNotEquals(0, weight);
    }
  }

  @Test
  void theIdentityPassesOn() {
    float[] expected = {2, 0, 0, 0, 2, 0};
    assertArrayEquals(expected, draw("identity", 2, 3, Map.of("gain", 2), 1));
  }

  @Test
  void theKeyAloneDecides() {
    for (String id : new String[] {"orthogonal", "sparse"}) {
      assertArrayEquals(draw(id, 5, 6, Map.of(), 1), draw(id, 5, 6, Map.of(), 1));
      assertNotEquals(
          java.util.Arrays.toString(draw(id, 5, 6, Map.of(), 1)),
          java.util.Arrays.toString(draw(id, 5, 6, Map.of(), 2)));
    }
  }
}
