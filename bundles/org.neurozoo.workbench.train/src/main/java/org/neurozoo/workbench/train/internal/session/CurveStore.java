package org.neurozoo.workbench.train.internal.session;

import java.util.Arrays;

/**
 * A curve of any length in bounded memory: when it is full, neighbours are joined, and from then on
 * every point stands for twice as many values. Written by one thread, read by anybody, never in
 * each other's way for longer than a copy.
 */
public final class CurveStore {
  /** The most points that are kept. */
  public static final int CAPACITY = 4096;

  private double[] steps = new double[64];
  private double[] sums = new double[64];
  private double[] least = new double[64];
  private double[] most = new double[64];
  private long[] counts = new long[64];
  private long each = 1;
  private int size;

  /** Adds a value of a later step; one that is not finite has no place on a curve. */
  public synchronized void add(double step, double value) {
    if (!Double.isFinite(value)) {
      return;
    }
    if (size == 0 || counts[size - 1] >= each) {
      append();
    }
    int last = size - 1;
    steps[last] = step;
    sums[last] += value;
    least[last] = Math.min(least[last], value);
    most[last] = Math.max(most[last], value);
    counts[last]++;
  }

  private void append() {
    if (size == CAPACITY) {
      halve();
    } else if (size == steps.length) {
      resize(2 * size);
    }
    sums[size] = 0;
    counts[size] = 0;
    least[size] = Double.POSITIVE_INFINITY;
    most[size] = Double.NEGATIVE_INFINITY;
    size++;
  }

  private void resize(int length) {
    steps = Arrays.copyOf(steps, length);
    sums = Arrays.copyOf(sums, length);
    least = Arrays.copyOf(least, length);
    most = Arrays.copyOf(most, length);
    counts = Arrays.copyOf(counts, length);
  }

  private void halve() {
    for (int i = 0; i < size / 2; i++) {
      steps[i] = steps[2 * i + 1];
      sums[i] = sums[2 * i] + sums[2 * i + 1];
      least[i] = Math.min(least[2 * i], least[2 * i + 1]);
      most[i] = Math.max(most[2 * i], most[2 * i + 1]);
      counts[i] = counts[2 * i] + counts[2 * i + 1];
    }
    size /= 2;
    each *= 2;
  }

  /** Forgets what lies after a step, as far as points tell it apart. */
  public synchronized void cut(double step) {
    while (size > 0 && steps[size - 1] > step) {
      size--;
    }
  }

  /** How many points there are. */
  public synchronized int size() {
    return size;
  }

  /** The value added last, or the mean of the last point; NaN if there is none. */
  public synchronized double last() {
    return size == 0 ? Double.NaN : sums[size - 1] / counts[size - 1];
  }

  /** What lies up to a step, to go on with elsewhere. */
  public synchronized CurveStore upTo(double step) {
    CurveStore copy = new CurveStore();
    copy.resize(steps.length);
    System.arraycopy(steps, 0, copy.steps, 0, size);
    System.arraycopy(sums, 0, copy.sums, 0, size);
    System.arraycopy(least, 0, copy.least, 0, size);
    System.arraycopy(most, 0, copy.most, 0, size);
    System.arraycopy(counts, 0, copy.counts, 0, size);
    copy.size = size;
    copy.each = each;
    copy.cut(step);
    return copy;
  }

  /** The curve in at most so many points. */
  public synchronized Curve curve(int points) {
    int group = Math.max(1, (size + points - 1) / points);
    int length = (size + group - 1) / group;
    Curve curve =
        new Curve(new double[length], new double[length], new double[length], new double[length]);
    for (int i = 0; i < length; i++) {
      join(i * group, Math.min(size, (i + 1) * group), curve, i);
    }
    return curve;
  }

  private void join(int from, int to, Curve into, int at) {
    double sum = 0;
    long count = 0;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = from; i < to; i++) {
      sum += sums[i];
      count += counts[i];
      low = Math.min(low, least[i]);
      high = Math.max(high, most[i]);
    }
    into.steps()[at] = steps[to - 1];
    into.means()[at] = sum / count;
    into.least()[at] = low;
    into.most()[at] = high;
  }
}
