package org.neurozoo.training.internal;

import java.util.Map;
import java.util.TreeMap;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.training.State;

/**
 * Copies of a state at earlier steps, for going back. When they outgrow their budget the ones that
 * stand closest together, seen from now, go first: what is left thins out geometrically.
 */
final class Snapshots {
  private static final long BUDGET_BYTES = 512L << 20;
  private static final int MOST = 64;
  private static final long LEAST_NANOS = 100_000_000;

  private final TreeMap<Long, Memory> bySteps = new TreeMap<>();
  private final int capacity;
  private long lastNanos;

  Snapshots(State state) {
    long bytes =
        state.memory().buffers().values().stream().mapToLong(s -> 4L * s.shape().count()).sum();
    capacity = (int) Math.clamp(BUDGET_BYTES / Math.max(1, bytes), 2, MOST);
  }

  /** Keeps a copy unless one was taken a moment ago. */
  void offer(long step, State state) {
    long now = System.nanoTime();
    boolean due = bySteps.isEmpty() || now - lastNanos > LEAST_NANOS;
    if (due && !bySteps.containsKey(step)) {
      lastNanos = now;
      bySteps.put(step, state.memory().copy());
      if (bySteps.size() > capacity) {
        bySteps.remove(leastMissed(step));
      }
    }
  }

  /** The step whose absence widens the way back least, never the first or the last. */
  private long leastMissed(long now) {
    long best = bySteps.lastKey();
    double least = Double.MAX_VALUE;
    for (Long step : bySteps.keySet()) {
      Long before = bySteps.lowerKey(step);
      Long after = bySteps.higherKey(step);
      if (before != null && after != null) {
        double gap = (after - before) / (now - before + 1.0);
        best = gap < least ? step : best;
        least = Math.min(least, gap);
      }
    }
    return best;
  }

  /** Brings a state back to the last copy at or before a step; its step, or -1 if there is none. */
  long restore(long step, State state) {
    Map.Entry<Long, Memory> entry = bySteps.floorEntry(step);
    if (entry == null) {
      return -1;
    }
    state.memory().assign(entry.getValue());
    return entry.getKey();
  }
}
