package org.neurozoo.network;

import org.neurozoo.graph.backend.Device;
import org.neurozoo.schema.Contribution;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A way to learn; its schema is that of an experiment's section {@code training}, besides {@code
 * rule} and {@code seed}.
 */
@ConsumerType
public interface LearningRule extends Contribution {
  @Override
  default String kind() {
    return "rule";
  }

  /**
   * A learner for an experiment.
   *
   * @throws org.neurozoo.schema.FaultException if the experiment is wrong, with the place
   */
  NetworkLearner create(Experiment experiment, Device device);
}
