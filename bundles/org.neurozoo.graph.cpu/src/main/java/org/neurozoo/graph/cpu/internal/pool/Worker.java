package org.neurozoo.graph.cpu.internal.pool;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One thread that waits for its part of a task: for a moment awake, then parked. A part that it has
 * not begun when the caller is done with its own is taken by the caller, so that a thread which the
 * machine keeps waiting holds nobody up.
 */
final class Worker implements Runnable {
  /** A thread that is woken takes about as long as this, in nanoseconds. */
  private static final long AWAKE = 50_000;

  private static final int LOOKS_BETWEEN_CLOCKS = 64;

  private final int part;
  private final Thread thread;
  private @Nullable Task task;
  private @Nullable Throwable failure;
  private volatile int started;
  private final AtomicInteger taken = new AtomicInteger();
  private volatile int finished;
  private volatile boolean parked;
  private volatile boolean stopped;

  Worker(int part) {
    this.part = part;
    thread = Thread.ofPlatform().daemon().name("neurozoo-cpu-" + part).start(this);
  }

  /** Called by the pool's caller, as are the following. */
  @SuppressWarnings("NonAtomicVolatileUpdate")
  void start(Task next) {
    task = next;
    started++;
    if (parked) {
      LockSupport.unpark(thread);
    }
  }

  /** Returns when the part is done, by whomever. */
  void complete() {
    if (take(started)) {
      work();
      finished = started;
    } else {
      awaitFinish();
    }
  }

  /** Whether the part of this start is the taker's to do. */
  private boolean take(int start) {
    return taken.compareAndSet(start - 1, start);
  }

  private void awaitFinish() {
    for (int looks = 0; finished != started; looks++) {
      if (looks < 100_000) {
        Thread.onSpinWait();
      } else {
        Thread.yield();
      }
    }
  }

  void rethrow() {
    Throwable thrown = failure;
    failure = null;
    switch (thrown) {
      case null -> {}
      case RuntimeException exception -> throw exception;
      case Error error -> throw error;
      default -> throw new IllegalStateException(thrown);
    }
  }

  void stop() {
    stopped = true;
    LockSupport.unpark(thread);
  }

  @Override
  public void run() {
    while (awaitStart()) {
      int start = started;
      if (take(start)) {
        work();
        finished = start;
      }
    }
  }

  private void work() {
    try {
      if (task != null) {
        task.part(part);
      }
    } catch (RuntimeException | Error thrown) {
      failure = thrown;
    }
  }

  /** Whether there is something to do; otherwise it is time to go. */
  private boolean awaitStart() {
    long asleep = System.nanoTime() + AWAKE;
    for (int looks = 0; taken.get() == started; looks++) {
      if (stopped) {
        return false;
      }
      if (looks % LOOKS_BETWEEN_CLOCKS != 0 || System.nanoTime() < asleep) {
        Thread.onSpinWait();
      } else {
        park();
      }
    }
    return true;
  }

  /** The flag is up before the last look, so that a start is either seen or wakes. */
  private void park() {
    parked = true;
    if (taken.get() == started && !stopped) {
      LockSupport.park(this);
    }
    parked = false;
  }
}
