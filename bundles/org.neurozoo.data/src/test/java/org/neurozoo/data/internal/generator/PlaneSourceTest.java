package org.neurozoo.data.internal.generator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.DataSource;
import org.neurozoo.data.Target;
import org.neurozoo.schema.FaultException;

class PlaneSourceTest {
  /** A point is rounded to F32 at a size of at most 2.1, and angles magnify that at the middle. */
  private static final double ROUNDING = 1e-5;

  static List<DataSource> sources() {
    return PlaneSource.all();
  }

  private static DataSource source(String id) {
    return sources().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  private static DataSet load(DataSource source, Map<String, Object> values, long seed) {
    return source.load("", source.schema().read(values, source.id()), seed).train();
  }

  private static int[] labels(DataSet data) {
    return ((Target.Classes) data.target()).labels().ints();
  }

  private static double radius(DataSet data, int i) {
    return Math.hypot(data.features().at(2 * i), data.features().at(2 * i + 1));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void seedDecidesAndSamplesDoNotDependOnTheirNumber(DataSource source) {
    DataSet few = load(source, Map.of("n", 50, "noise", 0.1), 3);
    assertEquals(few.hash(), load(source, Map.of("n", 50, "noise", 0.1), 3).hash());
    assertEquals(few, load(source, Map.of("n", 80, "noise", 0.1), 3).take(50));
    assertNotEquals(few, load(source, Map.of("n", 50, "noise", 0.1), 4));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void everyClassComesUp(DataSource source) {
    DataSet data = load(source, Map.of(), 1);
    int classes = ((Target.Classes) data.target()).names().size();
    for (int label = 0; label < classes; label++) {
      int wanted = label;
      long count = java.util.Arrays.stream(labels(data)).filter(each -> each == wanted).count();
      // Even but on the chequerboard, where it is binomial with deviation 10: six deviations.
      assertEquals((double) data.size() / classes, count, 60);
    }
  }

  @ParameterizedTest
  @MethodSource("sources")
  void takesNoPath(DataSource source) {
    var defaults = source.schema().defaults();
    FaultException fault =
        assertThrows(FaultException.class, () -> source.load("file", defaults, 1));
    assertTrue(fault.getMessage().contains("takes no path"), fault.getMessage());
  }

  @Test
  void spiralsTurnWithTheirRadius() {
    DataSet data = load(source("spirals"), Map.of("classes", 3, "turns", 2.5, "noise", 0), 1);
    for (int i = 0; i < data.size(); i++) {
      double radius = radius(data, i);
      assertTrue(radius > 0.2 - ROUNDING && radius < 2 + ROUNDING);
      double angle = Math.atan2(data.features().at(2 * i + 1), data.features().at(2 * i));
      double turns = angle / (2 * Math.PI) - 2.5 * radius / 2 - labels(data)[i] / 3.0;
      assertEquals(Math.rint(turns), turns, ROUNDING);
    }
  }

  @Test
  void circlesHaveTheirRadii() {
    DataSet data = load(source("circles"), Map.of("noise", 0, "inner", 0.25), 1);
    for (int i = 0; i < data.size(); i++) {
      assertEquals(labels(data)[i] == 0 ? 2 : 0.5, radius(data, i), ROUNDING);
    }
  }

  @Test
  void moonsAreHalfCircles() {
    DataSet data = load(source("moons"), Map.of("noise", 0), 1);
    for (int i = 0; i < data.size(); i++) {
      int side = labels(data)[i] == 0 ? 1 : -1;
      double x = data.features().at(2 * i) + 0.5 * side;
      double y = data.features().at(2 * i + 1) + 0.25 * side;
      assertEquals(1, Math.hypot(x, y), ROUNDING);
      assertTrue(y * side > -ROUNDING);
    }
  }

  @Test
  void blobsHaveTheirMeanAndDeviation() {
    DataSet data = load(source("blobs"), Map.of("n", 40_000, "classes", 2, "noise", 0.5), 1);
    double[] sums = new double[3];
    for (int i = 0; i < data.size(); i++) {
      double side = labels(data)[i] == 0 ? 1 : -1;
      double x = data.features().at(2 * i) - 1.4 * side;
      double y = data.features().at(2 * i + 1);
      sums[0] += x;
      sums[1] += y;
      sums[2] += x * x + y * y;
    }
    // Deviations: 0.0025 of a mean, 0.0025 of the mean square of a point's distance; five of them.
    assertArrayEquals(new double[] {0, 0, 0.5}, means(sums, data.size()), 0.0125);
  }

  private static double[] means(double[] sums, int count) {
    return java.util.Arrays.stream(sums).map(sum -> sum / count).toArray();
  }

  @Test
  void chequerboardIsColoured() {
    DataSet data = load(source("chequerboard"), Map.of("n", 2000, "fields", 3), 1);
    for (int i = 0; i < data.size(); i++) {
      int column = (int) ((data.features().at(2 * i) + 2) * 3 / 4);
      int row = (int) ((data.features().at(2 * i + 1) + 2) * 3 / 4);
      assertEquals((column + row) % 2, labels(data)[i]);
    }
  }

  @Test
  void refusesNoiseBelowZeroAndNoSamples() {
    DataSource spirals = source("spirals");
    assertThrows(FaultException.class, () -> load(spirals, Map.of("noise", "-1"), 1));
    assertThrows(FaultException.class, () -> load(spirals, Map.of("n", "0"), 1));
  }

  @Test
  void logicIsTheTruthTableAndItsOwnTest() {
    LogicSource logic = new LogicSource();
    for (var function : Map.of("xor", "0110", "and", "0001", "or", "0111").entrySet()) {
      var values = logic.schema().read(Map.of("function", function.getKey()), "");
      var samples = logic.load("", values, 1);
      DataSet table = samples.train();
      assertEquals(table, samples.test().orElseThrow());
      for (int row = 0; row < 4; row++) {
        int place = (int) (2 * table.features().at(2 * row) + table.features().at(2 * row + 1));
        assertEquals(function.getValue().charAt(place) - '0', labels(table)[row]);
      }
    }
  }
}
