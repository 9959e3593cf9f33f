package org.neurozoo.network.internal.metric;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.neurozoo.graph.NdArray;

/**
 * How often each class is taken for each: {@code counts[true][predicted]}. Its figures are means
 * over those classes that occur, as truth or as prediction; a share of nothing counts as 0.
 */
final class Confusion {
  private final int[][] counts;

  private Confusion(NdArray predictions, int[] labels) {
    int classes = predictions.shape().extent(1);
    counts = new int[classes][classes];
    for (int i = 0; i < labels.length; i++) {
      counts[labels[i]][likeliest(predictions, i * classes, classes)]++;
    }
  }

  private static int likeliest(NdArray predictions, int first, int classes) {
    int best = 0;
    for (int c = 1; c < classes; c++) {
      best = predictions.at(first + c) > predictions.at(first + best) ? c : best;
    }
    return best;
  }

  /** The share of predictions of a class that are right. */
  static double precision(NdArray predictions, int[] labels) {
    Confusion confusion = new Confusion(predictions, labels);
    return confusion.mean(confusion::precision);
  }

  /** The share of a class that is found. */
  static double recall(NdArray predictions, int[] labels) {
    Confusion confusion = new Confusion(predictions, labels);
    return confusion.mean(confusion::recall);
  }

  /** The harmonic mean of a class's precision and recall. */
  static double f1(NdArray predictions, int[] labels) {
    Confusion confusion = new Confusion(predictions, labels);
    return confusion.mean(
        c -> share(2 * confusion.counts[c][c], confusion.actual(c) + confusion.predicted(c)));
  }

  private double precision(int c) {
    return share(counts[c][c], predicted(c));
  }

  private double recall(int c) {
    return share(counts[c][c], actual(c));
  }

  private int actual(int c) {
    return IntStream.of(counts[c]).sum();
  }

  private int predicted(int c) {
    return IntStream.range(0, counts.length).map(t -> counts[t][c]).sum();
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private double mean(IntToDoubleFunction figure) {
    return IntStream.range(0, counts.length)
        .filter(c -> actual(c) + predicted(c) > 0)
        .mapToDouble(figure)
        .average()
        .orElse(0);
  }
}
