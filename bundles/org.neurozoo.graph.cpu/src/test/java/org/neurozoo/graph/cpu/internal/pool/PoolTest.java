package org.neurozoo.graph.cpu.internal.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class PoolTest {
  private static final int GRAINS = 1000;

  private static final class Counting extends Task {
    private final AtomicIntegerArray counts = new AtomicIntegerArray(GRAINS);

    Counting(Pool pool, double work) {
      super(pool, work, GRAINS);
    }

    @Override
    protected void part(int part) {
      for (int i = begin(part, GRAINS); i < begin(part + 1, GRAINS); i++) {
        counts.incrementAndGet(i);
      }
    }
  }

  @Test
  void everyGrainIsDoneOnceWhetherThreadsAreAwakeOrParked() {
    try (Pool pool = new Pool(3, 0, () -> false)) {
      Counting task = new Counting(pool, 1e9);
      assertEquals(3, task.parts());
      for (int run = 1; run <= 200; run++) {
        task.run();
        for (int i = 0; i < GRAINS; i++) {
          assertEquals(run, task.counts.get(i));
        }
        if (run % 20 == 0) {
          LockSupport.parkNanos(1_000_000);
        }
      }
    }
  }

  @Test
  void theCallerComputesAloneWhereItIsCrowded() {
    try (Pool pool = new Pool(3, 0, () -> true)) {
      Thread caller = Thread.currentThread();
      Task task =
          new Task(pool, 1e9, 3) {
            @Override
            protected void part(int part) {
              assertEquals(caller, Thread.currentThread());
            }
          };
      task.run();
    }
  }

  @Test
  void littleWorkStaysOnTheCaller() {
    try (Pool pool = new Pool(2, Pool.WORTHWHILE, () -> false)) {
      assertEquals(1, new Counting(pool, 9_000).parts());
      assertEquals(2, new Counting(pool, 50_000).parts());
    }
  }

  @Test
  void aFailureOfAnyPartReachesTheCaller() {
    try (Pool pool = new Pool(2, 0, () -> false)) {
      Task failing =
          new Task(pool, 1e9, 2) {
            @Override
            protected void part(int part) {
              if (part == 1) {
                throw new IllegalStateException("part 1");
              }
            }
          };
      assertThrows(IllegalStateException.class, failing::run);
      new Counting(pool, 1e9).run();
    }
  }
}
