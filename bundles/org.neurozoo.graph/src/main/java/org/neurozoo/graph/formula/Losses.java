package org.neurozoo.graph.formula;

import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;

/** How wrong each sample of a batch is: [batch], of the type of y. */
public final class Losses {
  private Losses() {}

  /** The mean of (y - t)² over a sample's numbers; y and t are [batch, numbers]. */
  public static Tensor meanSquaredError(Tensor y, Tensor t) {
    return y.minus(t).square().mean(-1).drop(-1);
  }

  /** ½ Σ (y - t)² over a sample's numbers; y and t are [batch, numbers]. */
  public static Tensor halfSquaredError(Tensor y, Tensor t) {
    return y.minus(t).square().sum(-1).times(0.5).drop(-1);
  }

  /**
   * -ln softmax(y)ₜ: cross-entropy of scores with classes.
   *
   * @param y scores (logits), [batch, classes]
   * @param t classes, I32 [batch]
   */
  public static Tensor categoricalCrossEntropy(Tensor y, Tensor t) {
    return picked(Activations.logSoftmax(y), t).negate();
  }

  /**
   * ln(1 + eʸ) - t · y, summed over a sample's numbers: cross-entropy of scores with probabilities.
   *
   * @param y scores (logits), [batch, numbers]
   * @param t probabilities, [batch, numbers]
   */
  public static Tensor binaryCrossEntropy(Tensor y, Tensor t) {
    return Activations.softplus(y).minus(t.times(y)).sum(-1).drop(-1);
  }

  /** The number in each row that a class names; rows [batch, classes], classes I32 [batch]. */
  public static Tensor picked(Tensor rows, Tensor classes) {
    int batch = classes.shape().extent(0);
    Tensor hit = Tensor.iota(rows.shape(), 1).same(classes.reshape(batch, 1));
    return hit.select(rows, rows.literal(0)).sum(1).drop(1);
  }

  /** One at the class of each sample, else zero: F32 [batch, count]. */
  public static Tensor oneHot(Tensor classes, int count) {
    return oneHot(classes, count, ElementType.F32);
  }

  /** One at the class of each sample, else zero: [batch, count] of a type. */
  public static Tensor oneHot(Tensor classes, int count, ElementType type) {
    int batch = classes.shape().extent(0);
    Tensor positions = Tensor.iota(Shape.of(batch, count), 1);
    return positions.same(classes.reshape(batch, 1)).to(type);
  }
}
