package org.neurozoo.data.internal.preprocessing;

import java.util.Arrays;
import org.neurozoo.data.DataSet;

/**
 * Figures of each column of features over all samples: of each number of a sample, or, of sequences
 * and trees, of each number of a step over all steps that count.
 *
 * @param mean the means
 * @param deviation the (population) standard deviations; exactly 0 for a constant column
 * @param least the least numbers
 * @param most the greatest numbers
 */
record Columns(double[] mean, double[] deviation, double[] least, double[] most) {
  static Columns of(String step, DataSet data) {
    float[] numbers = Steps.numbers(step, data);
    int width = Steps.columns(data);
    double[] sum = new double[width];
    double[] least = new double[width];
    double[] most = new double[width];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    Arrays.fill(most, Double.NEGATIVE_INFINITY);
    long counted =
        each(
            data,
            (position, column) -> {
              sum[column] += numbers[position];
              least[column] = Math.min(least[column], numbers[position]);
              most[column] = Math.max(most[column], numbers[position]);
            });
    double rows = Math.max(1, counted / (double) width);
    double[] mean = Arrays.stream(sum).map(each -> each / rows).toArray();
    return new Columns(mean, deviation(data, numbers, mean, least, most, rows), least, most);
  }

  private static double[] deviation(
      DataSet data, float[] numbers, double[] mean, double[] least, double[] most, double rows) {
    double[] squares = new double[mean.length];
    each(
        data,
        (position, column) -> {
          double distance = numbers[position] - mean[column];
          squares[column] += distance * distance;
        });
    for (int column = 0; column < squares.length; column++) {
      // A mean is rounded, so that a constant column may seem to vary.
      boolean varies = least[column] < most[column];
      squares[column] = varies ? Math.sqrt(squares[column] / rows) : 0;
    }
    return squares;
  }

  /** What is done with a number. */
  @FunctionalInterface
  interface Visit {
    void number(int position, int column);
  }

  /** Visits all numbers that count; how many these are. */
  static long each(DataSet data, Visit visit) {
    int length = data.sampleShape().count();
    int width = Steps.columns(data);
    long counted = 0;
    for (int sample = 0; sample < data.size(); sample++) {
      int counting = Steps.counting(data, sample);
      for (int i = 0; i < counting; i++) {
        visit.number(sample * length + i, i % width);
      }
      counted += counting;
    }
    return counted;
  }
}
