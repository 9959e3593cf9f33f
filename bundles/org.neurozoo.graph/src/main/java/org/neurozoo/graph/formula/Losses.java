package org.neurozoo.graph.formula;

import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.UnaryOp;
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

  /** The mean of |y - t| over a sample's numbers; y and t are [batch, numbers]. */
  public static Tensor meanAbsoluteError(Tensor y, Tensor t) {
    return y.minus(t).unary(UnaryOp.ABS).mean(-1).drop(-1);
  }

  /**
   * The mean over a sample's numbers of ½ (y - t)² where |y - t| ≤ δ, else δ (|y - t| - ½ δ) (Huber
   * 1964); y and t are [batch, numbers].
   */
  public static Tensor huber(Tensor y, Tensor t, double delta) {
    Tensor error = y.minus(t);
    Tensor size = error.unary(UnaryOp.ABS);
    Tensor outside = size.minus(delta / 2).times(delta);
    Tensor far = size.greater(size.literal(delta));
    return far.select(outside, error.square().times(0.5)).mean(-1).drop(-1);
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
   * Cross-entropy of scores with classes of which a share s is spread evenly over all (Szegedy et
   * al. 2016): (1 - s) · -ln softmax(y)ₜ + s · the mean of -ln softmax(y).
   *
   * @param y scores (logits), [batch, classes]
   * @param t classes, I32 [batch]
   */
  public static Tensor smoothedCrossEntropy(Tensor y, Tensor t, double share) {
    Tensor logs = Activations.logSoftmax(y);
    return picked(logs, t).times(share - 1).minus(logs.mean(-1).drop(-1).times(share));
  }

  /**
   * -Σ t ln softmax(y): cross-entropy of scores with probabilities of classes.
   *
   * @param y scores (logits), [batch, classes]
   * @param t probabilities, [batch, classes]
   */
  public static Tensor softCrossEntropy(Tensor y, Tensor t) {
    return t.times(Activations.logSoftmax(y)).sum(-1).drop(-1).negate();
  }

  /** -lnₜ of given logarithms of probabilities [batch, classes]; t is I32 [batch]. */
  public static Tensor negativeLogLikelihood(Tensor logarithms, Tensor t) {
    return picked(logarithms, t).negate();
  }

  /** The weight [classes] of each sample's class, 0 for the class to ignore; t is I32 [batch]. */
  public static Tensor weights(Tensor t, Tensor classWeights, int ignored) {
    Shape rows = t.shape().then(classWeights.shape());
    Tensor weights = picked(classWeights.broadcast(rows), t);
    return t.same(t.literal(ignored)).select(weights.literal(0), weights);
  }

  /** Σ weight · loss / Σ weight over the batch, a scalar; 0 if all weights are. */
  public static Tensor weightedMean(Tensor losses, Tensor weights) {
    Tensor total = weights.sum();
    Tensor some = total.greater(total.literal(0));
    return losses.times(weights).sum().over(some.select(total, total.literal(1))).reshape();
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

  /**
   * -t ln p - (1 - t) ln(1 - p), summed over a sample's numbers: cross-entropy of probabilities
   * strictly between 0 and 1.
   *
   * @param p probabilities as computed, [batch, numbers]
   * @param t wanted probabilities, [batch, numbers]
   */
  public static Tensor binaryCrossEntropyOfProbabilities(Tensor p, Tensor t) {
    Tensor yes = t.times(p.unary(UnaryOp.LOG));
    Tensor no = t.subtractedFrom(1).times(p.subtractedFrom(1).unary(UnaryOp.LOG));
    return yes.plus(no).sum(-1).drop(-1).negate();
  }

  /**
   * Σ p ln(p / q): Kullback-Leibler divergence of q from p; where p is 0, so is the term.
   *
   * @param q what stands for it, positive, [batch, numbers]
   * @param p the distribution, [batch, numbers]
   */
  public static Tensor divergence(Tensor q, Tensor p) {
    Tensor positive = p.greater(p.literal(0));
    Tensor log = positive.select(p, p.literal(1)).unary(UnaryOp.LOG).minus(q.unary(UnaryOp.LOG));
    return p.times(log).sum(-1).drop(-1);
  }

  /** The mean of max(0, 1 - t · y) over a sample's numbers; t is ±1; both [batch, numbers]. */
  public static Tensor hinge(Tensor y, Tensor t) {
    return t.times(y).subtractedFrom(1).max(y.literal(0)).mean(-1).drop(-1);
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
