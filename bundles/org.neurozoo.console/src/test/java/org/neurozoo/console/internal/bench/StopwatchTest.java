package org.neurozoo.console.internal.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.neurozoo.training.Learner;
import org.neurozoo.training.State;
import org.neurozoo.training.StateLayout;
import org.neurozoo.training.StepMetrics;

class StopwatchTest {
  /** Takes no time, and notes which steps it was asked for. */
  private static final class Noting implements Learner {
    private long next;

    @Override
    public StateLayout layout() {
      return new StateLayout(new LinkedHashMap<>());
    }

    @Override
    public void bind(State state) {}

    @Override
    public long steps() {
      return 1L << 50;
    }

    @Override
    public List<String> metrics() {
      return List.of();
    }

    @Override
    public void advance(long firstStep, int count, StepMetrics metrics) {
      assertEquals(next, firstStep);
      assertTrue(count > 0 && count <= StepMetrics.CAPACITY);
      next = firstStep + count;
      assertTrue(next <= nextEvent(firstStep), "beyond an event");
    }

    @Override
    public long nextEvent(long step) {
      return (step / 1000 + 1) * 1000;
    }

    @Override
    public SequencedMap<String, Double> evaluate(long step) {
      return new LinkedHashMap<>();
    }
  }

  @Test
  void takesEveryStepOnceAndStopsAtEvents() {
    Noting learner = new Noting();
    assertTrue(new Stopwatch(learner, 0.05).microsPerStep() > 0);
    assertTrue(learner.next > 1000);
  }

  @Test
  void takesTheMiddle() {
    assertEquals(3, Stopwatch.median(List.of(9.0, 1.0, 3.0)));
    assertEquals(2.5, Stopwatch.median(List.of(4.0, 1.0, 2.0, 3.0)));
  }

  @Test
  void waitsUntilBlocksGetNoFaster() {
    assertFalse(Stopwatch.isSteady(blocks(50, 1)));
    assertFalse(Stopwatch.isSteady(blocks(50, 2, 50, 1)));
    assertTrue(Stopwatch.isSteady(blocks(50, 2, 50, 2)));
    assertTrue(Stopwatch.isSteady(blocks(50, 9, 50, 2, 50, 2)));
  }

  @Test
  void waitsUntilLittleIsCompiled() {
    assertFalse(Stopwatch.isIdle(clocks(0.5, 50, 0)));
    assertFalse(Stopwatch.isIdle(clocks(0.5, 50, 40)));
    assertTrue(Stopwatch.isIdle(clocks(0.5, 50, 60)));
    assertTrue(Stopwatch.isIdle(clocks(0.01, 50, 0)));
  }

  /** A second a block: some in which the compiler is busy for a share, then some without. */
  private static List<Stopwatch.Clocks> clocks(double share, int busy, int idle) {
    List<Stopwatch.Clocks> clocks = new ArrayList<>();
    for (int i = 0; i <= idle + busy; i++) {
      clocks.add(
          new Stopwatch.Clocks(i * 1_000_000_000L, (long) (1e3 * share * Math.min(i, busy))));
    }
    return clocks;
  }

  private static List<Double> blocks(int... countsAndValues) {
    List<Double> blocks = List.of();
    for (int i = 0; i < countsAndValues.length; i += 2) {
      double value = countsAndValues[i + 1];
      Stream<Double> more = Stream.generate(() -> value).limit(countsAndValues[i]);
      blocks = Stream.concat(blocks.stream(), more).collect(Collectors.toList());
    }
    return blocks;
  }
}
