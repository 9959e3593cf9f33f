package org.neurozoo.console.internal.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Target;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.FaultException;

class BenchSourceTest {
  private static DataSet load(Map<String, ?> values) {
    BenchSource source = new BenchSource();
    return source.load("", source.schema().read(values, ""), 1).train();
  }

  @Test
  void drawsUniformFeaturesAndEveryClass() {
    DataSet data = load(Map.of("samples", 2000, "features", 3, "classes", 10));
    assertEquals(Shape.of(2000, 3), data.features().shape());
    double sum = 0;
    for (float number : data.features().floats()) {
      assertTrue(number >= 0 && number < 1);
      sum += number;
    }
    // The mean of 6000 such numbers deviates by 0.0037 from 1/2: five deviations.
    assertEquals(0.5, sum / 6000, 0.019);
    int[] labels = ((Target.Classes) data.target()).labels().ints();
    assertEquals(10, IntStream.of(labels).distinct().count());
    assertTrue(IntStream.of(labels).allMatch(label -> label >= 0 && label < 10));
  }

  @Test
  void drawsNumbers() {
    DataSet data = load(Map.of("samples", 7, "numbers", 2));
    assertEquals(Shape.of(7, 2), ((Target.Numbers) data.target()).values().shape());
  }

  @Test
  void readsNoFile() {
    BenchSource source = new BenchSource();
    assertThrows(FaultException.class, () -> source.load("file", source.schema().defaults(), 1));
  }
}
