package org.neurozoo.network.internal.metric;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.neurozoo.graph.NdArray;

/** How well a class's scores put its samples before the others. */
final class Ranking {
  private Ranking() {}

  /**
   * The area under the receiver operating characteristic: the probability that a sample of the
   * class scores higher than one of another, ties counting half (Hanley and McNeil 1982). Of two
   * classes it is that of the second; of more, the mean over the classes that occur, each against
   * the rest (Provost and Domingos 2001). NaN if all samples are of one class.
   */
  static double area(NdArray scores, int[] labels) {
    int classes = scores.shape().extent(1);
    return IntStream.range(classes == 2 ? 1 : 0, classes)
        .mapToDouble(c -> area(scores, labels, c))
        .filter(area -> !Double.isNaN(area))
        .average()
        .orElse(Double.NaN);
  }

  /** From the sum of ranks of the class's samples (Mann and Whitney 1947). */
  private static double area(NdArray scores, int[] labels, int c) {
    int classes = scores.shape().extent(1);
    double[] own =
        IntStream.range(0, labels.length).mapToDouble(i -> scores.at(i * classes + c)).toArray();
    double[] sorted = own.clone();
    Arrays.sort(sorted);
    double ranks = 0;
    long positive = 0;
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == c) {
        ranks += rank(sorted, own[i]);
        positive++;
      }
    }
    double pairs = (double) positive * (labels.length - positive);
    return pairs == 0 ? Double.NaN : (ranks - positive * (positive + 1) / 2.0) / pairs;
  }

  /** The mean position, counted from 1, of the numbers equal to one. */
  private static double rank(double[] sorted, double number) {
    int low = bound(sorted, number, false);
    int high = bound(sorted, number, true);
    return (low + 1 + high) / 2.0;
  }

  /** How many numbers lie below one, or are at most as great. */
  private static int bound(double[] sorted, double number, boolean included) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      boolean below = included ? sorted[middle] <= number : sorted[middle] < number;
      low = below ? middle + 1 : low;
      high = below ? high : middle;
    }
    return low;
  }
}
