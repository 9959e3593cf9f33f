package org.neurozoo.layers.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.DoubleSummaryStatistics;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;

class WeightInitializerTest {
  private static final int IN = 300;
  private static final int OUT = 200;
  private static final int COUNT = IN * OUT;

  /**
   * With 60000 draws the mean deviates by σ / 245 and the variance by at most σ² · √2 / 245, once
   * in three; five times as much is never seen, and the key is fixed.
   */
  @ParameterizedTest
  @CsvSource({
    "normal, 0.01",
    "uniform, 0.00333333",
    "glorot, 0.004",
    "he, 0.00666667",
    "lecun, 0.00333333",
    "glorot-normal, 0.004",
    "he-uniform, 0.00666667",
    "lecun-uniform, 0.00333333"
  })
  void meanAndVarianceAreAsStated(String id, double variance) {
    float[] weights = draw(id, Map.of(), 1);
    double deviation = Math.sqrt(variance);
    double mean = IntStream.range(0, COUNT).mapToDouble(i -> weights[i]).average().orElseThrow();
    double squares =
        IntStream.range(0, COUNT).mapToDouble(i -> weights[i] * weights[i]).average().orElseThrow();
    assertEquals(0, mean, 5 * deviation / Math.sqrt(COUNT));
    assertEquals(variance, squares, 5 * variance * Math.sqrt(2.0 / COUNT));
  }

  @ParameterizedTest
  @CsvSource({"uniform, 0.1", "glorot, 0.10954451"})
  void uniformWeightsFillTheirRangeAndKeepWithinIt(String id, double range) {
    float[] weights = draw(id, Map.of(), 1);
    DoubleSummaryStatistics seen =
        IntStream.range(0, COUNT).mapToDouble(i -> weights[i]).summaryStatistics();
    assertTrue(seen.getMin() >= -range - 1e-8 && seen.getMin() < -0.999 * range);
    assertTrue(seen.getMax() <= range + 1e-8 && seen.getMax() > 0.999 * range);
  }

  /** Of a normal distribution 31.7 % lie beyond one deviation, 4.55 % beyond two: within 5 σ. */
  @Test
  void normalWeightsHaveNormalTails() {
    float[] weights = draw("normal", Map.of("deviation", 1), 3);
    assertEquals(0.3173, share(weights, 1), 5 * Math.sqrt(0.3173 * 0.6827 / COUNT));
    assertEquals(0.0455, share(weights, 2), 5 * Math.sqrt(0.0455 * 0.9545 / COUNT));
  }

  @Test
  void constantsAreConstant() {
    float[] zeros = draw("zeros", Map.of(), 1);
    float[] equal = draw("equal", Map.of("value", -0.5), 1);
    assertTrue(IntStream.range(0, COUNT).allMatch(i -> zeros[i] == 0 && equal[i] == -0.5f));
  }

  @Test
  void theKeyAloneDecides() {
    assertArrayEquals(draw("he", Map.of(), 1), draw("he", Map.of(), 1));
    assertNotEquals(draw("he", Map.of(), 1)[0], draw("he", Map.of(), 2)[0]);
  }

  private static double share(float[] weights, double beyond) {
    long count = IntStream.range(0, COUNT).filter(i -> Math.abs(weights[i]) > beyond).count();
    return (double) count / COUNT;
  }

  private static float[] draw(String id, Map<String, ?> values, long key) {
    WeightInitializer initializer =
        WeightInitializer.ALL.stream().filter(i -> i.id().equals(id)).findFirst().orElseThrow();
    Shape shape = Shape.of(OUT, IN);
    NdArray weights =
        initializer.initial(shape, IN, OUT, initializer.schema().read(values, ""), key);
    return weights.floats();
  }
}
