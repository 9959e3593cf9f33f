package org.neurozoo.network;

import org.neurozoo.data.Target;
import org.neurozoo.graph.Tensor;
import org.neurozoo.schema.Contribution;
import org.osgi.annotation.versioning.ConsumerType;

/** A figure of how good predictions are: a mean over samples. */
@ConsumerType
public interface Metric extends Contribution {
  @Override
  default String kind() {
    return "metric";
  }

  /** Whether it says something about such targets. */
  boolean fits(Target target);

  /**
   * The figure of each sample, F32 [batch].
   *
   * @param prediction what the loss makes of the network's output, F32 [batch, targets]
   * @param target I32 [batch] for classes, F32 [batch, targets] for numbers
   */
  Tensor perSample(Tensor prediction, Tensor target);
}
