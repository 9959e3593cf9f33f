package org.neurozoo.training;

import com.fasterxml.jackson.databind.JsonNode;
import org.neurozoo.graph.backend.Device;
import org.osgi.annotation.versioning.ConsumerType;

/** Makes learners of experiments in one format; a declarative service. */
@ConsumerType
public interface LearnerFactory {
  /** The value of an experiment's {@code format} that this factory understands. */
  String format();

  /**
   * The learner that an experiment describes.
   *
   * @param device where it will run; it may keep its data there
   * @throws org.neurozoo.schema.FaultException if the experiment is wrong, with the place
   */
  Learner create(JsonNode experiment, Device device);
}
