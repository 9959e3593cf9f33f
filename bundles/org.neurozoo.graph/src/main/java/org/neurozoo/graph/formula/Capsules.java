package org.neurozoo.graph.formula;

import org.neurozoo.graph.Tensor;

/** Capsules: groups of neurons whose vector's length is a probability (Sabour et al. 2017). */
public final class Capsules {
  private Capsules() {}

  /** |s|² / (1 + |s|²) · s / |s| along the last axis; 0 at 0. */
  public static Tensor squash(Tensor s) {
    Tensor square = s.square().sum(-1);
    return s.times(Statistics.root(square).over(square.plus(1)));
  }

  /**
   * Routing by agreement. Derivatives flow through the coupling.
   *
   * @param u what each lower capsule predicts for each upper one, [batch, lower, upper, d]
   * @param iterations how many times the outputs are computed, at least 1
   * @return the upper capsules, [batch, upper, d]
   */
  public static Tensor route(Tensor u, int iterations) {
    Tensor logits = u.literal(0).broadcast(u.shape().with(-1, 1));
    Tensor v = outputs(u, logits);
    for (int i = 1; i < iterations; i++) {
      logits = logits.plus(u.times(v).sum(-1));
      v = outputs(u, logits);
    }
    return v.drop(1);
  }

  private static Tensor outputs(Tensor u, Tensor logits) {
    return squash(Activations.softmax(logits, 2).times(u).sum(1));
  }

  /** The lengths of capsules along the last axis, which is dropped. */
  public static Tensor lengths(Tensor capsules) {
    return Statistics.norm2(capsules, -1).drop(-1);
  }

  /**
   * Σₖ Tₖ max(0, 0.9 - vₖ)² + ½ (1 - Tₖ) max(0, vₖ - 0.1)², [batch].
   *
   * @param lengths of the class capsules, [batch, classes]
   * @param t 1 for what is there, else 0, [batch, classes]
   */
  public static Tensor marginLoss(Tensor lengths, Tensor t) {
    return marginLoss(lengths, t, 0.9, 0.1, 0.5);
  }

  /** The same with margins of one's own and the weight of what is not there. */
  public static Tensor marginLoss(
      Tensor lengths, Tensor t, double upper, double lower, double weight) {
    Tensor zero = lengths.literal(0);
    Tensor present = lengths.subtractedFrom(upper).max(zero).square();
    Tensor absent = lengths.minus(lower).max(zero).square().times(weight);
    return t.times(present).plus(t.subtractedFrom(1).times(absent)).sum(-1).drop(-1);
  }
}
