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
    this.samples = samples;
    this.size = Math.min(size, samples);
    this.seed = seed;
    this.shuffled = shuffled;
    this.order = new int[samples];
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

  /** How many samples an epoch has had when so many steps have been taken, at least one. */
  public int samplesOfEpoch(long steps) {
    long last = steps - 1;
    return (int) (last % stepsPerEpoch()) * size + count(last);
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
    long key = Philox.key(seed, "order/" + epoch);
    for (int i = samples - 1; shuffled && i > 0; i--) {
      int j = (int) (((Philox.word(key, i) & 0xFFFFFFFFL) * (i + 1)) >>> 32);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
    orderedEpoch = epoch;
  }
}
