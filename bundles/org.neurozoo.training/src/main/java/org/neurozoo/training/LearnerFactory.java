package org.neurozoo.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
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

  /**
   * The files, side by side in one folder, that an experiment's data come from; none if they are
   * generated. A run's archive keeps small ones.
   */
  default List<Path> files(JsonNode experiment) {
    return List.of();
  }

  /** The same experiment with its files, under the names they have, in another folder. */
  default JsonNode relocated(JsonNode experiment, Path folder) {
    return experiment;
  }
}
