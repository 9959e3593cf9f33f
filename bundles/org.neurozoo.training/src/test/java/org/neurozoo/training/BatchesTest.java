package org.neurozoo.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {
  private static int[] epoch(Batches batches, long epoch) {
    int[] rows = new int[(int) batches.stepsPerEpoch() * batches.size()];
    int filled = 0;
    for (int i = 0; i < batches.stepsPerEpoch(); i++) {
      long step = epoch * batches.stepsPerEpoch() + i;
      batches.fill(step, rows, filled);
      filled += batches.count(step);
    }
    return Arrays.copyOf(rows, filled);
  }

  @Test
  void goesThroughEverySampleOncePerEpoch() {
    Batches batches = new Batches(103, 10, 7, true);
    assertEquals(11, batches.stepsPerEpoch());
    assertEquals(3, batches.count(10));
    int[] sorted = epoch(batches, 4);
    Arrays.sort(sorted);
    assertArrayEquals(IntStream.range(0, 103).toArray(), sorted);
  }

  @Test
  void ordersByEpochAndSeedAlone() {
    Batches batches = new Batches(50, 8, 7, true);
    int[] third = epoch(batches, 3);
    epoch(batches, 9);
    assertArrayEquals(third, epoch(batches, 3), "going back finds the same order");
    assertArrayEquals(third, epoch(new Batches(50, 8, 7, true), 3));
    assertFalse(Arrays.equals(third, epoch(batches, 4)));
    assertFalse(Arrays.equals(third, epoch(new Batches(50, 8, 8, true), 3)));
  }

  @Test
  void everyWindowHasAnOrderOfItsOwn() {
    int[] whole = epoch(new Batches(50, 8, 7, true), 3);
    assertArrayEquals(whole, epoch(Batches.ofWindow(50, 8, 7, true, 0), 3));
    int[] second = epoch(Batches.ofWindow(50, 8, 7, true, 1), 3);
    assertFalse(Arrays.equals(whole, second));
    Arrays.sort(second);
    assertArrayEquals(IntStream.range(0, 50).toArray(), second);
    assertEquals(8, Batches.ofWindow(5, 8, 7, true, 1).size(), "room for a full batch");
  }

  @Test
  void keepsTheOrderIfAsked() {
    assertArrayEquals(IntStream.range(0, 20).toArray(), epoch(new Batches(20, 6, 1, false), 2));
  }

  /** Chi-squared of 100 cells with 99 degrees of freedom stays below 149 in 99.9 % of draws. */
  @Test
  void putsEverySampleAnywhere() {
    int[] counts = new int[100];
    Batches batches = new Batches(10, 10, 3, true);
    for (int e = 0; e < 1000; e++) {
      int[] order = epoch(batches, e);
      for (int place = 0; place < 10; place++) {
        counts[place * 10 + order[place]]++;
      }
    }
    double chi = Arrays.stream(counts).mapToDouble(c -> (c - 100.0) * (c - 100) / 100).sum();
    assertEquals(81, chi, 68);
  }

  @Test
  void takesAllSamplesIfABatchAsksForMore() {
    Batches batches = new Batches(4, 32, 1, true);
    assertEquals(4, batches.size());
    assertEquals(1, batches.stepsPerEpoch());
  }
}
