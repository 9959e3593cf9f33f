package org.neurozoo.graph.cpu.internal.pool;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Threads that compute the parts of one task at a time, the caller's among them. Used by one caller
 * at a time.
 */
public final class Pool implements AutoCloseable {
  /** Less work than this, in nanoseconds, is not worth waking another thread for. */
  private static final double WORTHWHILE = 10_000;

  private final List<Worker> workers;

  /** Starts the threads, the caller's not counted. */
  public Pool(int threads) {
    workers = IntStream.range(1, threads).mapToObj(Worker::new).toList();
  }

  /** How many threads compute at once. */
  public int threads() {
    return workers.size() + 1;
  }

  /** Into how many parts work of a length in nanoseconds is cut that has so many grains. */
  int parts(double work, int grains) {
    double worthwhile = Math.min(threads(), work / WORTHWHILE * 2);
    return Math.max(1, Math.min(grains, (int) worthwhile));
  }

  /** Runs all parts; there are at most as many as threads. */
  void run(Task task, int parts) {
    for (int i = 1; i < parts; i++) {
      workers.get(i - 1).start(task);
    }
    try {
      task.part(0);
    } finally {
      for (int i = 1; i < parts; i++) {
        workers.get(i - 1).await();
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
