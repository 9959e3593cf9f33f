package org.neurozoo.workbench.train.internal.session;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.neurozoo.training.Run;

/** Lets runs take a step at a time, by a clock. A run that needs longer gets no second order. */
final class Pacer {
  private final ScheduledExecutorService clock;
  private final Set<Run> runs = ConcurrentHashMap.newKeySet();
  private @Nullable ScheduledFuture<?> ticking;

  Pacer(ScheduledExecutorService clock) {
    this.clock = clock;
  }

  void add(Run run) {
    runs.add(run);
  }

  void remove(Run run) {
    runs.remove(run);
  }

  boolean has(Run run) {
    return runs.contains(run);
  }

  /** Sets the clock. */
  synchronized void perSecond(int steps) {
    if (ticking != null) {
      ticking.cancel(false);
    }
    long micros = TimeUnit.SECONDS.toMicros(1) / steps;
    ticking = clock.scheduleAtFixedRate(this::tick, micros, micros, TimeUnit.MICROSECONDS);
  }

  private void tick() {
    for (Run run : runs) {
      switch (run.progress().status()) {
        case READY, PAUSED -> step(run);
        case RUNNING -> {}
        case SUSPENDED, FINISHED, CANCELLED, FAILED -> runs.remove(run);
      }
    }
  }

  /** A run that pauses because it could not write is not driven on. */
  private void step(Run run) {
    if (run.failure().isPresent()) {
      runs.remove(run);
    } else {
      run.step();
    }
  }
}
