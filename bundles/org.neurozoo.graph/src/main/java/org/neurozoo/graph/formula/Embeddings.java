package org.neurozoo.graph.formula;

import org.neurozoo.graph.Tensor;

/** Losses of points that should lie near to or far from each other: [batch] of [batch, d]. */
public final class Embeddings {
  private Embeddings() {}

  /** max(0, ‖a - p‖² - ‖a - n‖² + margin): nearer to p than to n (Schroff et al. 2015). */
  public static Tensor triplet(Tensor a, Tensor p, Tensor n, double margin) {
    Tensor near = Distances.squaredEuclidean(a, p);
    Tensor far = Distances.squaredEuclidean(a, n);
    return near.minus(far).plus(margin).max(near.literal(0));
  }

  /** The same of distances that are not squared. */
  public static Tensor tripletOfDistances(Tensor a, Tensor p, Tensor n, double margin) {
    Tensor near = Distances.euclidean(a, p);
    return near.minus(Distances.euclidean(a, n)).plus(margin).max(near.literal(0));
  }

  /**
   * ½ d² for points that are alike, else ½ max(0, margin - d)² (Hadsell et al. 2006).
   *
   * @param alike 1 or 0, [batch]
   */
  public static Tensor contrastive(Tensor a, Tensor b, Tensor alike, double margin) {
    Tensor distance = Distances.euclidean(a, b);
    Tensor apart = distance.subtractedFrom(margin).max(distance.literal(0)).square();
    Tensor both = alike.times(distance.square()).plus(alike.subtractedFrom(1).times(apart));
    return both.times(0.5);
  }
}
