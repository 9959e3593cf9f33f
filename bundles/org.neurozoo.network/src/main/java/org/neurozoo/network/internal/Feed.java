package org.neurozoo.network.internal;

import java.util.Map;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.training.Batches;

/** The row numbers of a burst's batches, in arrays that are used again and again. */
final class Feed {
  /** Row numbers held at most, so that a burst of big batches stays within the cache. */
  private static final int ROWS = 1 << 16;

  private final long stepsPerEpoch;
  private final int capacity;
  private final NdArray rows;
  private final NdArray counts;
  private final NdArray fresh;
  private final Map<String, NdArray> arrays;
  private Batches batches;
  private long shift;

  Feed(Batches batches) {
    this(batches, batches.stepsPerEpoch());
  }

  /** Where an epoch takes other steps than going through the batches once. */
  Feed(Batches batches, long stepsPerEpoch) {
    this.batches = batches;
    this.stepsPerEpoch = stepsPerEpoch;
    this.capacity = Math.clamp(ROWS / batches.size(), 1, 1024);
    this.rows = NdArray.of(Shape.of(capacity, batches.size()), new int[capacity * batches.size()]);
    this.counts = NdArray.of(Shape.of(capacity), new int[capacity]);
    this.fresh = NdArray.of(Shape.of(capacity), new int[capacity]);
    this.arrays =
        Map.of(TrainingGraph.ROWS, rows, Counting.COUNT, counts, TrainingGraph.FRESH, fresh);
  }

  /** Takes rows of other batches, as large as those before: a step is their step + shift. */
  void turn(Batches to, long by) {
    batches = to;
    shift = by;
  }

  /** How many steps fit at once. */
  int capacity() {
    return capacity;
  }

  /** The rows of steps, by input. */
  Map<String, NdArray> of(long firstStep, int count) {
    for (int i = 0; i < count; i++) {
      long step = firstStep + i;
      batches.fill(step + shift, rows.ints(), i * batches.size());
      counts.ints()[i] = batches.count(step + shift);
      fresh.ints()[i] = step % stepsPerEpoch == 0 ? 1 : 0;
    }
    return arrays;
  }
}
