package org.neurozoo.training;

import org.neurozoo.graph.Philox;

/**
 * The samples of every step: each epoch goes through all in an order that depends only on the seed
 * and the number of the epoch. The last batch of an epoch may be smaller.
 */
public final class Batches {
  private final int samples;
  private final int size;
  private final long seed;
  private final boolean shuffled;
  private final long window;
  private final int[] order;
  private long orderedEpoch = -1;

  /**
   * Batches over samples.
   *
   * @param samples how many there are, at least 1
   * @param size how many a batch takes; all, if there are fewer
   * @param shuffled whether the order changes from epoch to epoch
   */
  public Batches(int samples, int size, long seed, boolean shuffled) {
    this(samples, Math.min(size, samples), seed, shuffled, 0);
  }

  private Batches(int samples, int size, long seed, boolean shuffled, long window) {
    this.samples = samples;
    this.size = size;
    this.seed = seed;
    this.shuffled = shuffled;
    this.window = window;
    this.order = new int[samples];
  }

  /**
   * Batches over one of the windows that an epoch goes through, each in an order of its own; in
   * window 0 it is that of samples without windows. An epoch here is a time through the window.
   *
   * @param samples how many the window holds, at least 1
   * @param size how many a batch has room for, even where there are fewer
   * @param window its number, from 0
   */
  public static Batches ofWindow(int samples, int size, long seed, boolean shuffled, long window) {
    return new Batches(samples, size, seed, shuffled, window);
  }

  /** How many samples a full batch has. */
  public int size() {
    return size;
  }

  /** How many steps an epoch takes. */
  public long stepsPerEpoch() {
    return (samples + size - 1) / size;
  }

  /** How many samples a step has. */
  public int count(long step) {
    long first = step % stepsPerEpoch() * size;
    return (int) Math.min(size, samples - first);
  }

  /** Writes the samples of a step to {@code rows[at …]}, padded with sample 0 to a full batch. */
  public void fill(long step, int[] rows, int at) {
    order(step / stepsPerEpoch());
    int first = (int) (step % stepsPerEpoch()) * size;
    int count = count(step);
    System.arraycopy(order, first, rows, at, count);
    java.util.Arrays.fill(rows, at + count, at + size, 0);
  }

  /** Fisher and Yates's shuffle with numbers keyed by the epoch. */
  private void order(long epoch) {
    if (epoch == orderedEpoch) {
      return;
    }
    java.util.Arrays.setAll(order, i -> i);
    long key = Philox.key(seed, "order/" + epoch + (window == 0 ? "" : "/" + window));
    for (int i = samples - 1; shuffled && i > 0; i--) {
      int j = (int) (((Philox.word(key, i) & 0xFFFFFFFFL) * (i + 1)) >>> 32);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
    orderedEpoch = epoch;
  }
}
