package org.neurozoo.console.internal.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.neurozoo.console.internal.bench.ColdStart.Point;

class ColdStartTest {
  /** A block every tenth of a second: slow for two seconds, then fast. */
  private static List<Point> blocks(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> new Point(i / 10.0, i < 20 ? 500 : 100 + i % 2))
        .toList();
  }

  @Test
  void findsWhenStepsBecameFast() {
    ColdStart start = ColdStart.of(blocks(90));
    assertEquals(100.5, start.steady());
    // The first of five blocks of which three are fast.
    assertEquals(1.8, start.arrival());
    assertEquals(6, start.points().size());
    assertEquals(new Point(1.6, 500), start.points().getFirst());
    assertEquals(new Point(9, 100.5), start.points().getLast());
  }

  @Test
  void aSingleBlockIsSteady() {
    assertEquals(new ColdStart(blocks(1), 500, 0.1), ColdStart.of(blocks(1)));
  }

  @Test
  void oneFastBlockIsNotEnough() {
    List<Point> blocks = new java.util.ArrayList<>(blocks(90));
    blocks.set(3, new Point(0.4, 90));
    assertEquals(1.8, ColdStart.of(blocks).arrival());
  }
}
