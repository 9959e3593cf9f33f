package org.neurozoo.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.FaultException;

class SplitTest {
  /** The only feature is the row's number. */
  private static DataSet numbered(int... labels) {
    float[] features = new float[labels.length];
    IntStream.range(0, labels.length).forEach(i -> features[i] = i);
    return new DataSet(
        NdArray.of(Shape.of(labels.length, 1), features),
        new Target.Classes(List.of("a", "b", "c"), NdArray.of(Shape.of(labels.length), labels)));
  }

  private static int[] labels(DataSet data) {
    return ((Target.Classes) data.target()).labels().ints();
  }

  private static long count(DataSet data, int label) {
    return IntStream.of(labels(data)).filter(each -> each == label).count();
  }

  @Test
  void everyRowIsOnOneSideInItsOrder() {
    DataSet all = numbered(IntStream.range(0, 100).map(i -> i * i % 3).toArray());
    Samples split = Split.of(Samples.of(all), 0.25, 7);
    DataSet test = split.test().orElseThrow();
    assertEquals(25, test.size());
    assertEquals(75, split.train().size());
    boolean[] seen = new boolean[100];
    for (DataSet side : List.of(split.train(), test)) {
      float before = -1;
      for (int i = 0; i < side.size(); i++) {
        int row = (int) side.features().floats()[i];
        assertTrue(row > before && !seen[row]);
        assertEquals(labels(all)[row], labels(side)[i]);
        seen[row] = true;
        before = row;
      }
    }
  }

  @Test
  void classesKeepTheirShares() {
    DataSet all = numbered(IntStream.range(0, 100).map(i -> i < 60 ? 0 : i < 90 ? 1 : 2).toArray());
    DataSet test = Split.of(Samples.of(all), 0.25, 1).test().orElseThrow();
    // 15, 7.5 and 2.5: both halves are equally large, the first one is rounded up.
    assertEquals(List.of(15L, 8L, 2L), List.of(count(test, 0), count(test, 1), count(test, 2)));
  }

  @Test
  void seedDecides() {
    DataSet all = numbered(new int[1000]);
    Samples one = Split.of(Samples.of(all), 0.2, 1);
    assertEquals(one, Split.of(Samples.of(all), 0.2, 1));
    assertNotEquals(one, Split.of(Samples.of(all), 0.2, 2));
  }

  @Test
  void drawsEvenlyOverTheRows() {
    DataSet all = numbered(new int[10_000]);
    DataSet test = Split.of(Samples.of(all), 0.3, 3).test().orElseThrow();
    long early = IntStream.range(0, test.size()).filter(i -> test.features().at(i) < 5000).count();
    // Hypergeometric: mean 1500, deviation 32; five deviations.
    assertEquals(1500, early, 160);
  }

  @Test
  void keepsTheTestSetOfTheSource() {
    Samples samples = new Samples(numbered(0, 1), java.util.Optional.of(numbered(2)));
    assertSame(samples, Split.of(samples, 0.5, 1));
  }

  @Test
  void fewerSamplesAreAmongMore() {
    DataSet all = numbered(IntStream.range(0, 90).map(i -> i < 60 ? 0 : i < 80 ? 1 : 2).toArray());
    List<Float> before = List.of();
    for (int size : new int[] {1, 2, 9, 10, 45, 89, 90}) {
      DataSet some = Split.some(all, size, 3);
      List<Float> rows =
          IntStream.range(0, size).mapToObj(i -> some.features().floats()[i]).toList();
      assertTrue(rows.containsAll(before), "not nested at " + size);
      assertEquals(rows.stream().sorted().distinct().toList(), rows);
      for (int label = 0; label < 3; label++) {
        // an even share up to whole samples: less than one off in a nested order of 6 : 2 : 1
        assertEquals(size * count(all, label) / 90.0, count(some, label), 1, "at " + size);
      }
      before = rows;
    }
    assertEquals(all, Split.some(all, 90, 5));
    assertNotEquals(Split.some(all, 9, 1), Split.some(all, 9, 2));
  }

  @Test
  void ofASeriesTheEndIsTaken() {
    NdArray values = NdArray.of(Shape.of(5, 1), new float[] {0, 1, 2, 3, 4});
    DataSet series = new DataSet(values, new Target.None(), new Features.Series(List.of("x")));
    assertEquals(series.range(3, 5), Split.some(series, 2, 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 4})
  void refusesMoreThanThereAre(int count) {
    DataSet three = numbered(0, 1, 2);
    FaultException fault = assertThrows(FaultException.class, () -> Split.some(three, count, 1));
    assertTrue(fault.getMessage().contains("but there are 3"), fault.getMessage());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, 1.5, Double.NaN, 0.1, 0.9})
  void refusesToLeaveASideEmpty(double fraction) {
    Samples three = Samples.of(numbered(0, 1, 2));
    FaultException fault = assertThrows(FaultException.class, () -> Split.of(three, fraction, 1));
    assertTrue(fault.getMessage().contains("of 3 samples leaves nothing"), fault.getMessage());
  }
}
