package org.neurozoo.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurozoo.data.Sources.assertFault;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;

class FoldTest {
  private static final DataSet IRIS = Sources.generate("iris", Map.of());

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everySampleIsInOneFoldOfEachRepetition(boolean stratified) {
    List<Fold> folds = Split.folds(IRIS, 7, 3, 5, stratified);
    assertEquals(21, folds.size());
    for (int repetition = 0; repetition < 3; repetition++) {
      BitSet seen = new BitSet();
      for (Fold fold : folds.subList(7 * repetition, 7 * repetition + 7)) {
        assertEquals(repetition, fold.repetition());
        assertTrue(!seen.intersects(fold.test()));
        seen.or(fold.test());
        int size = fold.test().cardinality();
        assertTrue(size == 21 || size == 22, "150 in 7 folds");
        assertEquals(150 - size, fold.of(IRIS).train().size());
      }
      assertEquals(150, seen.cardinality());
    }
    assertNotEquals(folds.get(0).test(), folds.get(7).test());
    assertEquals(folds, Split.folds(IRIS, 7, 3, 5, stratified));
  }

  @Test
  void foldsHaveAllClasses() {
    for (Fold fold : Split.folds(IRIS, 10, 2, 1)) {
      int[] labels = ((Target.Classes) fold.of(IRIS).test().orElseThrow().target()).labels().ints();
      int[] counts = new int[3];
      for (int label : labels) {
        counts[label]++;
      }
      assertEquals(List.of(5, 5, 5), List.of(counts[0], counts[1], counts[2]));
    }
  }

  @Test
  void seriesAreSplitByTime() {
    DataSet series = Sources.generate("henon", Map.of("n", 10));
    Samples parts = Split.of(Samples.of(series), 0.3, 1);
    assertEquals(series.range(0, 7), parts.train());
    assertEquals(series.range(7, 10), parts.test().orElseThrow());
    assertEquals(parts, Split.inTime(Samples.of(series), 0.3));
    assertFault(() -> Split.folds(series, 2, 1, 1), "follow each other in time");
  }

  @Test
  void validationIsDrawnFromTheTrainingSamples() {
    Samples tested = Split.of(Samples.of(IRIS), 0.2, 1);
    Samples all = Split.validation(tested, 0.25, 1);
    assertEquals(90, all.train().size());
    assertEquals(30, all.validation().orElseThrow().size());
    assertEquals(tested.test(), all.test());
    assertEquals(all, Split.validation(all, 0.5, 2), "a validation set is kept");
    assertNotEquals(tested.hash(), all.hash());
    assertNotEquals(
        new Samples(IRIS, Optional.of(IRIS)).hash(),
        new Samples(IRIS, Optional.empty(), Optional.of(IRIS)).hash());
  }

  @Test
  void refusesFoldsThatCannotBe() {
    assertFault(() -> Split.folds(IRIS, 1, 1, 1), "into 1 folds");
    assertFault(() -> Split.folds(IRIS, 151, 1, 1), "150 samples");
    assertFault(() -> Split.folds(IRIS, 3, 0, 1), "0 times");
  }

  @Test
  void hashCoversNamesAndLengths() {
    NdArray numbers = NdArray.of(Shape.of(2, 2, 1), 1f, 2f, 3f, 0f);
    Target none = new Target.None();
    DataSet plain = new DataSet(numbers, none);
    DataSet named = new DataSet(numbers, none, new Features.Sequence(List.of("x")));
    DataSet ragged =
        new DataSet(
            numbers,
            none,
            new Features.Sequence(List.of()),
            Optional.of(NdArray.of(Shape.of(2), 2, 1)));
    assertNotEquals(plain.hash(), named.hash());
    assertNotEquals(plain.hash(), ragged.hash());
    assertEquals(1, ragged.rows(1).lengths().orElseThrow().ints()[0]);
  }
}
