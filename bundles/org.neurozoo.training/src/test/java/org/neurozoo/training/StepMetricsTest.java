package org.neurozoo.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class StepMetricsTest {
  private final StepMetrics metrics = new StepMetrics(List.of("loss"));

  private void record(long first, float... figures) {
    metrics.record(first, figures.length, 0, figures);
  }

  @Test
  void keepsTheLastFigures() {
    record(0, 1, 2, 3);
    record(3, 4);
    assertArrayEquals(new float[] {3, 4}, metrics.last(0, 2));
    assertArrayEquals(new float[] {1, 2, 3, 4}, metrics.last(0, 100));
    assertEquals(3.5, metrics.mean(0, 2));
  }

  @Test
  void knowsNothingFromBeforeItBegan() {
    record(1000, 7, 8);
    assertArrayEquals(new float[] {7, 8}, metrics.last(0, 100));
  }

  @Test
  void forgetsWhatLiesAfterAStep() {
    record(0, 1, 2, 3, 4);
    metrics.rewind(2);
    assertArrayEquals(new float[] {1, 2}, metrics.last(0, 100));
    record(2, 9);
    assertArrayEquals(new float[] {1, 2, 9}, metrics.last(0, 100));
  }

  @Test
  void doesNotTakeLaterFiguresForEarlierOnes() {
    float[] burst = new float[StepMetrics.CAPACITY];
    metrics.record(0, burst.length, 0, burst);
    metrics.record(StepMetrics.CAPACITY, burst.length, 0, burst);
    metrics.rewind(10);
    assertEquals(0, metrics.last(0, 100).length);
  }

  @Test
  void namesTheFirstStepThatIsNotFinite() {
    record(0, 1, 2);
    assertEquals(-1, metrics.firstBad());
    record(2, 3, Float.NaN, Float.POSITIVE_INFINITY);
    assertEquals(3, metrics.firstBad());
    metrics.rewind(2);
    assertEquals(-1, metrics.firstBad());
  }
}
