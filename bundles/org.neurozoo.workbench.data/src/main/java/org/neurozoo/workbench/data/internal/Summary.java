package org.neurozoo.workbench.data.internal;

import java.util.Arrays;

/**
 * What can be told of a column in a few numbers. Missing values (NaN) count as such only. Quartiles
 * are interpolated linearly between neighbours, as R (type 7) and NumPy do.
 *
 * @param count values that are there
 * @param missing values that are not
 * @param deviation of a sample (divided by n - 1); NaN of a single value
 */
record Summary(
    long count,
    long missing,
    double mean,
    double deviation,
    double least,
    double lower,
    double median,
    double upper,
    double most) {
  /** More values are not sorted: evenly spread ones stand for all. */
  private static final int SORTED = 2_000_000;

  /** Goes through a column twice and sorts it; stops early, with what it has, when interrupted. */
  static Summary of(Column column, int samples) {
    long total = 0;
    for (int i = 0; i < samples; i++) {
      total += column.count(i);
    }
    int stride = (int) Math.max(1, (total + SORTED - 1) / SORTED);
    double[] kept = new double[(int) (total / stride) + 1];
    long count = 0;
    int sorted = 0;
    double mean = 0;
    double squares = 0;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < samples && !Thread.currentThread().isInterrupted(); i++) {
      int values = column.count(i);
      for (int j = 0; j < values; j++) {
        double value = column.at(i, j);
        if (!Double.isNaN(value)) {
          if (count % stride == 0) {
            kept[sorted++] = value;
          }
          count++;
          double before = value - mean;
          mean += before / count;
          squares += before * (value - mean);
          least = Math.min(least, value);
          most = Math.max(most, value);
        }
      }
    }
    Arrays.sort(kept, 0, sorted);
    boolean none = count == 0;
    return new Summary(
        count,
        total - count,
        none ? Double.NaN : mean,
        count < 2 ? Double.NaN : Math.sqrt(squares / (count - 1)),
        none ? Double.NaN : least,
        quantile(kept, sorted, 0.25),
        quantile(kept, sorted, 0.5),
        quantile(kept, sorted, 0.75),
        none ? Double.NaN : most);
  }

  private static double quantile(double[] ascending, int count, double share) {
    if (count == 0) {
      return Double.NaN;
    }
    double place = share * (count - 1);
    int below = (int) place;
    int above = Math.min(count - 1, below + 1);
    return ascending[below] + (place - below) * (ascending[above] - ascending[below]);
  }
}
