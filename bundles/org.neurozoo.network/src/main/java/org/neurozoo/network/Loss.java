package org.neurozoo.network;

import org.neurozoo.graph.Tensor;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Values;
import org.osgi.annotation.versioning.ConsumerType;

/** What learning makes small. */
@ConsumerType
public interface Loss extends Contribution {
  @Override
  default String kind() {
    return "loss";
  }

  /**
   * The loss of each sample, F32 [batch].
   *
   * @param output the network's, F32 [batch, targets]
   * @param target I32 [batch] for classes, F32 [batch, targets] for numbers
   */
  Tensor perSample(Tensor output, Tensor target, Values values);

  /** What the output predicts: probabilities for scores, else the output itself. */
  Tensor prediction(Tensor output);
}
