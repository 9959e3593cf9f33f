package org.neurozoo.network;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.RandomSource;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Values;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Keeps a network from learning its samples by heart: changes samples, truth, loss or weights while
 * it is trained. Overrides what it needs of this; everything becomes part of the training program.
 */
@ConsumerType
public interface Regularizer extends Contribution {
  @Override
  default String kind() {
    return "regularizer";
  }

  /**
   * The samples to learn from instead of those given.
   *
   * @param features F32 [batch, …]
   * @param random draws anew in every step
   * @throws org.neurozoo.schema.FaultException if it makes no sense for such samples
   */
  default Tensor features(Tensor features, Values values, RandomSource random) {
    return features;
  }

  /**
   * What to learn of them instead of the truth.
   *
   * @param target I32 [batch] for classes, F32 [batch, targets] for numbers
   * @param targets how many classes or numbers there are
   * @param random draws anew in every step
   */
  default Tensor target(Tensor target, int targets, Values values, RandomSource random) {
    return target;
  }

  /**
   * The losses to learn by, F32 [batch].
   *
   * @param features F32 [batch, …]
   * @param losses the losses for any such features, F32 [batch]; may be asked several times
   */
  default Tensor losses(Tensor features, UnaryOperator<Tensor> losses, Values values) {
    return losses.apply(features);
  }

  /**
   * What is added to the loss, F32 [].
   *
   * @param weights the parameters that connect units; biases and gains are not among them
   */
  default Optional<Tensor> penalty(List<Tensor> weights, Values values) {
    return Optional.empty();
  }

  /** What becomes of new weights [units, …] before they are stored. */
  default Tensor kept(Tensor weight, Values values) {
    return weight;
  }
}
