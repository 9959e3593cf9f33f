package org.neurozoo.network;

import com.fasterxml.jackson.databind.JsonNode;
import org.neurozoo.schema.Contribution;
import org.osgi.annotation.versioning.ConsumerType;

/** An experiment to start from that trains well as it is. */
@ConsumerType
public interface Template extends Contribution {
  @Override
  default String kind() {
    return "template";
  }

  /** The family it is listed under. */
  String family();

  /** The experiment. */
  JsonNode experiment();

  /**
   * What it reaches: a figure's name and the least value, for instance {@code test.accuracy} and
   * 0.97.
   */
  Score score();

  /** What a figure should reach at the end of training. */
  record Score(String figure, double least) {}
}
