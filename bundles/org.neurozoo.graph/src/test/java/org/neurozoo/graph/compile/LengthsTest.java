package org.neurozoo.graph.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LengthsTest {
  @Test
  void lengthsGrowByEqualFactors() {
    // Doubling leads from 8 to 1024 in seven steps.
    assertEquals(List.of(8, 16, 32, 64, 128, 256, 512, 1024), Lengths.upTo(1024).all());
    // 8, 11.3, 16, 22.6, 32, 45.3 rounded up to multiples of 8.
    assertEquals(List.of(8, 16, 24, 32, 48, 50), Lengths.upTo(50).all());
    assertEquals(List.of(5), Lengths.upTo(5).all());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 9, 50, 64, 100, 128, 513, 1024, 5000, 1 << 20, Integer.MAX_VALUE})
  void lengthsAreFewAscendingAndUseful(int bound) {
    Lengths lengths = Lengths.upTo(bound);
    List<Integer> all = lengths.all();
    assertTrue(all.size() <= Lengths.MOST, all.toString());
    assertEquals(all.stream().sorted().distinct().toList(), all);
    assertEquals(bound, lengths.most());
    assertEquals(bound, all.getLast());
    assertTrue(
        all.subList(0, all.size() - 1).stream().allMatch(l -> l % Lengths.STEP == 0),
        all.toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 50, 100, 1000, 5000})
  void everySequenceGetsTheLeastThatHoldsIt(int bound) {
    Lengths lengths = Lengths.upTo(bound);
    double factor = Math.max(Math.sqrt(2), Math.pow(bound / 8.0, 1 / 7.0));
    for (int length = 0; length <= bound; length++) {
      int padded = lengths.of(length);
      assertTrue(lengths.all().contains(padded) && padded >= length);
      int given = length;
      assertTrue(lengths.all().stream().noneMatch(l -> l >= given && l < padded));
      // Rounding up to a multiple adds less than 8 to the geometric length.
      assertTrue(padded < factor * Math.max(length, 8) + 8, length + " becomes " + padded);
    }
  }

  @Test
  void refusesWhatNoLengthHolds() {
    assertThrows(IllegalArgumentException.class, () -> Lengths.upTo(0));
    Lengths lengths = Lengths.upTo(50);
    assertThrows(IllegalArgumentException.class, () -> lengths.of(-1));
    assertThrows(IllegalArgumentException.class, () -> lengths.of(51));
  }
}
