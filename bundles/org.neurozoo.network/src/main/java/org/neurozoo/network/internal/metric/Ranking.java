package org.neurozoo.network.internal.metric;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.neurozoo.graph.NdArray;

/**
 * Samples in the order of their scores, cut after every different score: how many of those that are
 * (positive) and of those that are not (negative) lie above each cut.
 *
 * @param hits positives above each cut, from none to all
 * @param mistakes negatives above each cut, from none to all
 */
public record Ranking(int[] hits, int[] mistakes) {
  /** Samples of equal scores come in one cut, so that their order does not matter. */
  public static Ranking of(double[] scores, boolean[] positive) {
    Integer[] order = new Integer[scores.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> -scores[i]));
    int[] hits = new int[scores.length + 1];
    int[] mistakes = new int[scores.length + 1];
    int cuts = 0;
    for (int i = 0; i < order.length; i++) {
      boolean tied = i > 0 && scores[order[i]] == scores[order[i - 1]];
      cuts += tied ? 0 : 1;
      hits[cuts] = (tied ? hits[cuts] : hits[cuts - 1]) + (positive[order[i]] ? 1 : 0);
      mistakes[cuts] = (tied ? mistakes[cuts] : mistakes[cuts - 1]) + (positive[order[i]] ? 0 : 1);
    }
    return new Ranking(Arrays.copyOf(hits, cuts + 1), Arrays.copyOf(mistakes, cuts + 1));
  }

  /**
   * The area under the receiver operating characteristic: of two classes that of the second; of
   * more, the mean over the classes that occur, each against the rest (Provost and Domingos 2001).
   * NaN if all samples are of one class.
   */
  static double area(NdArray scores, int[] labels) {
    int classes = scores.shape().extent(1);
    return IntStream.range(classes == 2 ? 1 : 0, classes)
        .mapToDouble(c -> of(scores, labels, c).area())
        .filter(area -> !Double.isNaN(area))
        .average()
        .orElse(Double.NaN);
  }

  private static Ranking of(NdArray scores, int[] labels, int type) {
    int classes = scores.shape().extent(1);
    double[] own = new double[labels.length];
    boolean[] positive = new boolean[labels.length];
    for (int i = 0; i < labels.length; i++) {
      own[i] = scores.at(i * classes + type);
      positive[i] = labels[i] == type;
    }
    return of(own, positive);
  }

  private int positives() {
    return hits[hits.length - 1];
  }

  private int negatives() {
    return mistakes[mistakes.length - 1];
  }

  /** The share of positives above each cut (recall, true positive rate); NaN if there are none. */
  public double[] recall() {
    return Arrays.stream(hits).mapToDouble(count -> (double) count / positives()).toArray();
  }

  /** The share of negatives above each cut (false positive rate); NaN if there are none. */
  public double[] fallout() {
    return Arrays.stream(mistakes).mapToDouble(count -> (double) count / negatives()).toArray();
  }

  /** The share of positives among all above each cut but the first, above which there are none. */
  public double[] precision() {
    double[] precision = new double[hits.length - 1];
    Arrays.setAll(precision, i -> (double) hits[i + 1] / (hits[i + 1] + mistakes[i + 1]));
    return precision;
  }

  /**
   * The area under the ROC curve: how probably a positive has a greater score than a negative,
   * equal scores counting half (J. Hanley and B. McNeil 1982).
   */
  public double area() {
    double twice = 0;
    for (int i = 1; i < hits.length; i++) {
      twice += (double) (mistakes[i] - mistakes[i - 1]) * (hits[i] + hits[i - 1]);
    }
    return twice / 2 / ((double) positives() * negatives());
  }

  /** The mean precision over the recall, Σ (Rᵢ - Rᵢ₋₁) · Pᵢ. */
  public double averagePrecision() {
    double[] precision = precision();
    double sum = 0;
    for (int i = 0; i < precision.length; i++) {
      sum += (hits[i + 1] - hits[i]) * precision[i];
    }
    return sum / positives();
  }
}
