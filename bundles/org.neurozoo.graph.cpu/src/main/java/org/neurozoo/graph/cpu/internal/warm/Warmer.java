package org.neurozoo.graph.cpu.internal.warm;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Rehearses candidates one after the other in the background until they are worth adopting. */
public final class Warmer implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Warmer.class.getName());

  /** How long one measurement takes at least, in nanoseconds. */
  private static final long MEASUREMENT = 1_000_000;

  /** The virtual machine compiles long before so many measurements. */
  private static final int MEASUREMENTS = 5_000;

  /** So many measurements in a row must find the candidate faster. */
  private static final int CONFIRMATIONS = 3;

  private final boolean immediate;
  private final AtomicInteger waiting = new AtomicInteger();
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
    if (!executor.isShutdown()) {
      waiting.incrementAndGet();
      executor.execute(() -> rehearseNext(candidate));
    }
  }

  private void rehearseNext(Candidate candidate) {
    try {
      rehearse(candidate);
    } finally {
      waiting.decrementAndGet();
    }
  }

  /** Whether a candidate is being rehearsed in the background or waits for it. */
  public boolean isBusy() {
    return waiting.get() > 0;
  }

  /** Rehearses a candidate while the caller waits. */
  public void rehearse(Candidate candidate) {
    Candidate.Rehearsal rehearsal = candidate.rehearsal();
    int faster = 0;
    for (int i = 0; i < MEASUREMENTS && !executor.isShutdown(); i++) {
      double fast = measure(rehearsal::fast);
      faster = fast < measure(rehearsal::slow) ? faster + 1 : 0;
      if (faster == CONFIRMATIONS) {
        candidate.adopt();
        return;
      }
    }
    LOG.log(System.Logger.Level.DEBUG, "stays in scalars: {0}", candidate);
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
