package org.neurozoo.network;

import java.util.Optional;
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

  /**
   * Whether it learns from streams ({@link Experiment#stream}); else documents that ask for one are
   * refused.
   */
  default boolean streams() {
    return false;
  }

  /**
   * What it makes small by following its derivatives; empty if it learns otherwise.
   *
   * @param samples how many training samples to take it over at most, the first ones
   * @throws org.neurozoo.schema.FaultException if the experiment is wrong, with the place
   */
  default Optional<Objective> objective(Experiment experiment, int samples) {
    return Optional.empty();
  }
}
