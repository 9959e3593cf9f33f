package org.neurozoo.graph.cpu.internal.warm;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Rehearses candidates in the background until they are worth adopting. They take turns, so that
 * one that is slow to compile, or never worth it, holds up no other.
 */
public final class Warmer implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Warmer.class.getName());

  /** How long one measurement takes at least, in nanoseconds. */
  private static final long MEASUREMENT = 1_000_000;

  /** How many measurements a turn has, each of both. */
  private static final int MEASUREMENTS = 100;

  /** The virtual machine compiles long before so many turns. */
  private static final int TURNS = 8;

  /** After so many turns the compiler is no more in need of a processor. */
  private static final int URGENT_TURNS = 3;

  /** So many measurements in a row must find the candidate faster. */
  private static final int CONFIRMATIONS = 3;

  private final boolean immediate;
  private final AtomicInteger urgent = new AtomicInteger();
  private final ThreadPoolExecutor executor =
      new ThreadPoolExecutor(
          1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Warmer::thread);

  private Warmer(boolean immediate) {
    this.immediate = immediate;
    executor.allowCoreThreadTimeOut(true);
  }

  /** Rehearses in the background. */
  public static Warmer inBackground() {
    return new Warmer(false);
  }

  /** Adopts every candidate at once, however slow that is at first. */
  public static Warmer immediate() {
    return new Warmer(true);
  }

  private static Thread thread(Runnable work) {
    return Thread.ofPlatform()
        .daemon()
        .name("neurozoo-cpu-warmer")
        .priority(Thread.MIN_PRIORITY)
        .unstarted(work);
  }

  /** Whether candidates are to be adopted without a rehearsal. */
  public boolean isImmediate() {
    return immediate;
  }

  /** Has a candidate rehearsed when its turn comes. */
  public void submit(Candidate candidate) {
    urgent.incrementAndGet();
    submit(candidate, 0);
  }

  private void submit(Candidate candidate, int turn) {
    try {
      executor.execute(() -> turn(candidate, turn));
    } catch (RejectedExecutionException e) {
      LOG.log(System.Logger.Level.DEBUG, "closed before its turn: {0}", candidate);
    }
  }

  private void turn(Candidate candidate, int turn) {
    boolean over = isAdopted(candidate) || turn + 1 == TURNS;
    if (turn + 1 == URGENT_TURNS || over && turn + 1 < URGENT_TURNS) {
      urgent.decrementAndGet();
    }
    if (!over) {
      submit(candidate, turn + 1);
    }
  }

  /** Whether the compiler is at work on candidates, or about to be. */
  public boolean isBusy() {
    return urgent.get() > 0;
  }

  /** Rehearses a candidate while the caller waits. */
  public void rehearse(Candidate candidate) {
    for (int turn = 0; turn < TURNS && !executor.isShutdown(); turn++) {
      if (isAdopted(candidate)) {
        return;
      }
    }
    LOG.log(System.Logger.Level.DEBUG, "stays in scalars: {0}", candidate);
  }

  /** One turn; whether the candidate has proved faster. */
  private boolean isAdopted(Candidate candidate) {
    Candidate.Rehearsal rehearsal = candidate.rehearsal();
    int faster = 0;
    for (int i = 0; i < MEASUREMENTS && !executor.isShutdown(); i++) {
      double fast = measure(rehearsal::fast);
      faster = fast < measure(rehearsal::slow) ? faster + 1 : 0;
      if (faster == CONFIRMATIONS) {
        candidate.adopt();
        return true;
      }
    }
    return false;
  }

  private static double measure(Runnable work) {
    long begin = System.nanoTime();
    int runs = 0;
    long elapsed;
    do {
      work.run();
      runs++;
      elapsed = System.nanoTime() - begin;
    } while (elapsed < MEASUREMENT);
    return (double) elapsed / runs;
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
