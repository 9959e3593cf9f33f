package org.neurozoo.graph.cpu.internal.warm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class WarmerTest {
  /** Its fast code does nothing; its slow code sleeps. */
  private record Sleeper(CountDownLatch adopted) implements Candidate, Candidate.Rehearsal {
    @Override
    public Rehearsal rehearsal() {
      return this;
    }

    @Override
    public void adopt() {
      adopted.countDown();
    }

    @Override
    public void slow() {
      LockSupport.parkNanos(500_000);
    }

    @Override
    public void fast() {
      Thread.onSpinWait();
    }
  }

  @Test
  void adoptsInTheBackgroundWhatIsFaster() throws InterruptedException {
    Sleeper sleeper = new Sleeper(new CountDownLatch(1));
    try (Warmer warmer = Warmer.inBackground()) {
      warmer.submit(sleeper);
      assertTrue(sleeper.adopted().await(60, TimeUnit.SECONDS));
    }
  }

  @Test
  void adoptsWhileTheCallerWaits() {
    Sleeper sleeper = new Sleeper(new CountDownLatch(1));
    try (Warmer warmer = Warmer.inBackground()) {
      warmer.rehearse(sleeper);
      assertEquals(0, sleeper.adopted().getCount());
    }
  }
}
