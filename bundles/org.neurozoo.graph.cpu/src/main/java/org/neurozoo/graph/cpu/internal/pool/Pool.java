package org.neurozoo.graph.cpu.internal.pool;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Threads that compute the parts of one task at a time, the caller's among them. Used by one caller
 * at a time.
 */
public final class Pool implements AutoCloseable {
  /** Less work than this, in nanoseconds, is not worth waking a thread for. */
  public static final double WORTHWHILE = 5_000;

  private final double worthwhile;
  private final BooleanSupplier crowded;
  private final List<Worker> workers;

  /**
   * Starts the threads.
   *
   * @param threads how many compute at once, the caller's among them
   * @param worthwhile the nanoseconds of work that a thread should have at least
   * @param crowded whether the processor is needed elsewhere, so that the caller computes alone
   */
  public Pool(int threads, double worthwhile, BooleanSupplier crowded) {
    this.worthwhile = worthwhile;
    this.crowded = crowded;
    workers = IntStream.range(1, threads).mapToObj(Worker::new).toList();
  }

  /** How many threads compute at once. */
  public int threads() {
    return workers.size() + 1;
  }

  /** Into how many parts work of a length in nanoseconds is cut that has so many grains. */
  public int parts(double work, int grains) {
    int useful = (int) Math.min(threads(), work / worthwhile);
    return Math.max(1, Math.min(grains, useful));
  }

  /** Runs all parts; there are at most as many as threads. */
  void run(Task task, int parts) {
    if (crowded.getAsBoolean()) {
      for (int part = 0; part < parts; part++) {
        task.part(part);
      }
    } else {
      runTogether(task, parts);
    }
  }

  private void runTogether(Task task, int parts) {
    for (int i = 1; i < parts; i++) {
      workers.get(i - 1).start(task);
    }
    try {
      task.part(0);
    } finally {
      for (int i = 1; i < parts; i++) {
        workers.get(i - 1).complete();
      }
    }
    for (int i = 1; i < parts; i++) {
      workers.get(i - 1).rethrow();
    }
  }

  @Override
  public void close() {
    workers.forEach(Worker::stop);
  }
}
