package org.neurozoo.training;

import java.util.List;

/**
 * The last figures of every step, in a ring: written once a burst by the training thread, read by
 * anybody, never in each other's way for longer than a copy.
 */
public final class StepMetrics {
  /** The ring's length, and so the most steps a burst may take. */
  public static final int CAPACITY = 4096;

  private final List<String> names;
  private final float[][] values;
  private long begin;
  private long end;
  private long firstBad = -1;

  /** Room for these metrics. */
  public StepMetrics(List<String> names) {
    this.names = List.copyOf(names);
    this.values = new float[names.size()][CAPACITY];
  }

  /** The metrics, in the order of their positions. */
  public List<String> names() {
    return names;
  }

  /**
   * Records one metric of a burst.
   *
   * @param metric its position
   * @param figures one for each step, from index 0
   */
  public synchronized void record(long firstStep, int count, int metric, float[] figures) {
    if (firstStep > end) {
      begin = firstStep;
    }
    for (int i = 0; i < count; i++) {
      values[metric][(int) ((firstStep + i) % CAPACITY)] = figures[i];
      if (!Float.isFinite(figures[i]) && firstBad < 0) {
        firstBad = firstStep + i;
      }
    }
    end = firstStep + count;
  }

  /** The number of steps recorded so far. */
  public synchronized long end() {
    return end;
  }

  /** The first step with a figure that is not finite, or -1. */
  public synchronized long firstBad() {
    return firstBad;
  }

  /** Forgets what lies after a step; used when a run goes back. */
  public synchronized void rewind(long step) {
    begin = Math.min(step, Math.max(begin, end - CAPACITY));
    end = step;
    firstBad = -1;
  }

  /** The last figures of a metric, oldest first: at most {@code count}. */
  public synchronized float[] last(int metric, int count) {
    int length = (int) Math.min(Math.min(count, CAPACITY), end - begin);
    float[] figures = new float[length];
    for (int i = 0; i < length; i++) {
      figures[i] = values[metric][(int) ((end - length + i) % CAPACITY)];
    }
    return figures;
  }

  /** The mean of the last figures of a metric; NaN if there are none. */
  public synchronized double mean(int metric, int count) {
    float[] figures = last(metric, count);
    double sum = 0;
    for (float figure : figures) {
      sum += figure;
    }
    return sum / figures.length;
  }
}
