package org.neurozoo.network;

import org.neurozoo.graph.Tensor;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Values;
import org.osgi.annotation.versioning.ConsumerType;

/** A function of a neuron's net input. */
@ConsumerType
public interface Activation extends Contribution {
  @Override
  default String kind() {
    return "activation";
  }

  /** The activation of net inputs of any shape. */
  Tensor apply(Tensor x, Values values);
}
