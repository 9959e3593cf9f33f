package org.neurozoo.training.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.training.Run;
import org.neurozoo.training.State;
import org.neurozoo.training.internal.archive.Checkpoint;
import org.neurozoo.training.internal.archive.Shelf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies of a state at earlier steps, for going back. What no longer fits on the device goes to
 * disk, the oldest first. When there are too many, the ones that stand closest together, seen from
 * now, are given up: what is left thins out geometrically.
 */
final class Snapshots implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

  /**
   * How much may be kept.
   *
   * @param held bytes on the device; two copies are kept there in any case
   * @param filed bytes on disk
   * @param most copies in all
   */
  record Budget(long held, long filed, int most) {
    private static final long MOST_HELD = 512L << 20;

    /** The rest of the heap is for data, the state itself and what is computed beside it. */
    private static final int SHARE_OF_HEAP = 8;

    /**
     * On the device 512 MB, but at most an eighth of what Java may hold; 4 GB on disk.
     *
     * @param heap bytes that Java may hold
     */
    static Budget usual(long heap) {
      return new Budget(Math.min(MOST_HELD, heap / SHARE_OF_HEAP), 4L << 30, 64);
    }
  }

  /** They come at most so often … */
  private static final long LEAST_NANOS = 100_000_000;

  /** … and so seldom that they take at most a hundredth of the time. */
  private static final int SHARE = 100;

  /** A copy: on the device, or, if it holds nothing, on the shelf. */
  private record Copy(Optional<Memory> memory) {
    static final Copy FILED = new Copy(Optional.empty());
  }

  private final NavigableMap<Long, Copy> copies = new ConcurrentSkipListMap<>();
  private final Shelf shelf = new Shelf();
  private final State state;
  private final int most;
  private final long mostHeld;
  private final long mostFiled;
  private long lastNanos;
  private long intervalNanos = LEAST_NANOS;

  Snapshots(State state, Budget budget) {
    this.state = state;
    long bytes = state.memory().buffers().values().stream().mapToLong(Snapshots::bytes).sum();
    mostHeld = Math.max(2, budget.held() / Math.max(1, bytes));
    mostFiled = budget.filed() / Math.max(1, bytes);
    most = budget.most();
  }

  private static long bytes(Spec spec) {
    int each =
        switch (spec.type().storage()) {
          case DOUBLES -> Double.BYTES;
          case HALVES -> Short.BYTES;
          case FLOATS, INTS -> Integer.BYTES;
        };
    return (long) each * spec.shape().count();
  }

  /** Keeps a copy unless one was taken a moment ago. */
  void offer(long step) {
    long start = System.nanoTime();
    boolean due = copies.isEmpty() || start - lastNanos > intervalNanos;
    if (due && !copies.containsKey(step)) {
      keep(step);
      lastNanos = System.nanoTime();
      intervalNanos = Math.max(LEAST_NANOS, SHARE * (lastNanos - start));
    }
  }

  /** Keeps a copy, whatever it costs. */
  void keep(long step) {
    copies.put(step, new Copy(Optional.of(state.memory().copy())));
    makeRoom(step);
  }

  private void makeRoom(long now) {
    long held = copies.values().stream().filter(each -> each.memory().isPresent()).count();
    if (held > mostHeld) {
      file();
    }
    boolean full = copies.size() > Math.min(most, mostHeld + mostFiled);
    if (full && copies.size() > 2) {
      forget(leastMissed(now));
    }
  }

  /** Moves the oldest copy on the device to disk; where that fails it is given up. */
  private void file() {
    for (Map.Entry<Long, Copy> each : copies.entrySet()) {
      if (each.getValue().memory().isPresent()) {
        long step = each.getKey();
        try {
          shelf.put(Checkpoint.of(step, each.getValue().memory().get()));
          copies.put(step, Copy.FILED);
        } catch (IOException e) {
          LOG.warn("the snapshot of step {} is given up, for it cannot be written", step, e);
          copies.remove(step);
        }
        return;
      }
    }
  }

  private void forget(long step) {
    copies.remove(step);
    try {
      shelf.remove(step);
    } catch (IOException e) {
      LOG.warn("the file of the snapshot of step {} stays behind", step, e);
    }
  }

  /** The step whose absence widens the way back least, never the first or the last. */
  private long leastMissed(long now) {
    long best = copies.lastKey();
    double least = Double.MAX_VALUE;
    for (Long step : copies.keySet()) {
      Long before = copies.lowerKey(step);
      Long after = copies.higherKey(step);
      if (before != null && after != null) {
        double gap = (after - before) / (now - before + 1.0);
        best = gap < least ? step : best;
        least = Math.min(least, gap);
      }
    }
    return best;
  }

  /** Gives up those of later steps. */
  void forgetAfter(long step) {
    copies.tailMap(step, false).keySet().forEach(this::forget);
  }

  /** The copies on the device, oldest first; nobody writes to them. */
  List<Run.Snapshot> held() {
    return copies.entrySet().stream()
        .flatMap(
            each -> each.getValue().memory().stream().map(m -> new Run.Snapshot(each.getKey(), m)))
        .toList();
  }

  /** Where the way to a step begins: the step of a copy, or 0, from which all can be had. */
  long before(long step) {
    Long from = copies.floorKey(step);
    return from == null ? 0 : from;
  }

  /** What the state was at {@link #before} a step; empty if that is the beginning itself. */
  Optional<Checkpoint> checkpoint(long step) {
    Map.Entry<Long, Copy> entry = copies.floorEntry(step);
    if (entry == null) {
      return Optional.empty();
    }
    Optional<Memory> memory = entry.getValue().memory();
    if (memory.isPresent()) {
      return Optional.of(Checkpoint.of(entry.getKey(), memory.get()));
    }
    try {
      return Optional.of(shelf.get(entry.getKey()));
    } catch (IOException e) {
      LOG.warn("the snapshot of step {} cannot be read; an earlier one is taken", step, e);
      forget(entry.getKey());
      return checkpoint(step);
    }
  }

  /**
   * Brings the state back to the last copy at or before a step; its step, or -1 if there is none.
   */
  long restore(long step) {
    Map.Entry<Long, Copy> entry = copies.floorEntry(step);
    if (entry != null && entry.getValue().memory().isPresent()) {
      state.memory().assign(entry.getValue().memory().get());
      return entry.getKey();
    }
    Optional<Checkpoint> filed = checkpoint(step);
    filed.ifPresent(each -> each.buffers().forEach(state.memory()::write));
    return filed.map(Checkpoint::step).orElse(-1L);
  }

  @Override
  public void close() {
    copies.clear();
    try {
      shelf.close();
    } catch (IOException e) {
      LOG.warn("files of snapshots stay behind", e);
    }
  }
}
