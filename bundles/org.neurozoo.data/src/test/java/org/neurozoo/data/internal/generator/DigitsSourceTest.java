package org.neurozoo.data.internal.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Samples;
import org.neurozoo.data.Target;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.FaultException;

class DigitsSourceTest {
  private static final int PIXELS = 784;

  private final DigitsSource source = new DigitsSource();

  private Samples load(Map<String, Object> values, long seed) {
    return source.load("", source.schema().read(values, "digits"), seed);
  }

  private static int[] labels(DataSet data) {
    return ((Target.Classes) data.target()).labels().ints();
  }

  @Test
  void seedDecidesAndSamplesDoNotDependOnTheirNumber() {
    Samples few = load(Map.of("n", 30, "test", 20), 5);
    assertEquals(few.train().hash(), load(Map.of("n", 30, "test", 20), 5).train().hash());
    assertEquals(few.train(), load(Map.of("n", 60, "test", 1), 5).train().take(30));
    assertNotEquals(few.train(), load(Map.of("n", 30), 6).train());
    assertNotEquals(few.train().take(20), few.test().orElseThrow());
  }

  @Test
  void bitsAreThoseOfEveryMachine() {
    // Recorded once: a record of an experiment names its data by this hash.
    assertEquals(
        "819fd69128e39e7d062b69a3fec56691b31d22c3e39306eaf934c6548cdc2e2b",
        load(Map.of("n", 100, "test", 0), 1).train().hash());
  }

  @Test
  void shapesAndRangeAreThoseOfImages() {
    Samples flat = load(Map.of("n", 200, "test", 0), 1);
    DataSet images = load(Map.of("n", 200, "test", 0, "shape", "image"), 1).train();
    assertEquals(Optional.empty(), flat.test());
    assertEquals(Shape.of(200, PIXELS), flat.train().features().shape());
    assertEquals(flat.train().features().reshape(Shape.of(200, 1, 28, 28)), images.features());
    for (float pixel : images.features().floats()) {
      assertTrue(pixel >= 0 && pixel <= 1);
    }
  }

  @Test
  void everyImageHasInkWithinItsFrame() {
    DataSet digits = load(Map.of("n", 2000, "test", 0), 2).train();
    int cut = 0;
    for (int i = 0; i < digits.size(); i++) {
      float[] pixels = digits.rows(i).features().floats();
      double ink = IntStream.range(0, PIXELS).mapToDouble(p -> pixels[p]).sum();
      assertTrue(ink > 15 && ink < 300, "ink " + ink);
      boolean atRim =
          IntStream.range(0, PIXELS).filter(DigitsSourceTest::isRim).anyMatch(p -> pixels[p] > 0.5);
      cut += atRim ? 1 : 0;
    }
    assertTrue(cut < digits.size() / 20, cut + " digits touch the rim");
  }

  private static boolean isRim(int pixel) {
    int x = pixel % 28;
    int y = pixel / 28;
    return x == 0 || y == 0 || x == 27 || y == 27;
  }

  /** Hard enough that class means do not settle it, easy enough that they nearly do. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void nearestMeanLearnsMostButNotAll(long seed) {
    Samples digits = load(Map.of("n", 2000, "test", 500), seed);
    double[][] means = means(digits.train());
    DataSet test = digits.test().orElseThrow();
    float[] pixels = test.features().floats();
    long right =
        IntStream.range(0, test.size())
            .filter(i -> nearest(means, pixels, i * PIXELS) == labels(test)[i])
            .count();
    double accuracy = (double) right / test.size();
    assertTrue(accuracy > 0.6 && accuracy < 0.97, "accuracy " + accuracy);
  }

  private static double[][] means(DataSet data) {
    double[][] means = new double[10][PIXELS];
    int[] labels = labels(data);
    for (int i = 0; i < labels.length; i++) {
      for (int p = 0; p < PIXELS; p++) {
        means[labels[i]][p] += data.features().floats()[i * PIXELS + p] * 10.0 / labels.length;
      }
    }
    return means;
  }

  private static int nearest(double[][] means, float[] pixels, int offset) {
    int nearest = 0;
    double least = Double.MAX_VALUE;
    for (int label = 0; label < means.length; label++) {
      double distance = 0;
      for (int p = 0; p < PIXELS; p++) {
        double difference = pixels[offset + p] - means[label][p];
        distance += difference * difference;
      }
      if (distance < least) {
        least = distance;
        nearest = label;
      }
    }
    return nearest;
  }

  @Test
  void withoutDistortionADigitIsOneOfItsFewWays() {
    DataSet digits = load(Map.of("n", 1000, "test", 0, "distortion", 0), 1).train();
    for (int digit = 0; digit < 10; digit++) {
      int wanted = digit;
      long ways =
          IntStream.range(0, digits.size())
              .filter(i -> labels(digits)[i] == wanted)
              .mapToObj(i -> digits.rows(i).hash())
              .distinct()
              .count();
      assertEquals(DigitStrokes.ways(digit).size(), ways);
    }
  }

  @Test
  void refusesAPathAndStrangeValues() {
    var defaults = source.schema().defaults();
    assertThrows(FaultException.class, () -> source.load("x", defaults, 1));
    assertThrows(FaultException.class, () -> load(Map.of("distortion", "much"), 1));
    assertThrows(FaultException.class, () -> load(Map.of("n", 0), 1));
  }
}
