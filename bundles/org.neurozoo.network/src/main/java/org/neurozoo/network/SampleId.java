package org.neurozoo.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Which sample is meant, whoever shows it: a probe of a run, a table of a document's data. Runs and
 * documents mean the same sample by the same number if the same is written about their data.
 *
 * @param data what decides about the samples and their order, see {@link #data(JsonNode)}
 * @param part what the sample is for
 * @param row its number in that part, from 0
 */
public record SampleId(JsonNode data, Part part, int row) {
  /** What samples are for. */
  public enum Part {
    /** To learn from. */
    TRAIN,
    /** To choose by. */
    VALIDATION,
    /** To test with. */
    TEST
  }

  /** A sample of an experiment's data. */
  public static SampleId of(JsonNode experiment, Part part, int row) {
    return new SampleId(data(experiment), part, row);
  }

  /** Whether it is one of an experiment's samples. */
  public boolean isOf(JsonNode experiment) {
    return data.equals(data(experiment));
  }

  /** What of an experiment decides about its samples: the section {@code data} and the seed. */
  public static JsonNode data(JsonNode experiment) {
    ObjectNode only = JsonNodeFactory.instance.objectNode();
    only.set("data", experiment.path("data").deepCopy());
    JsonNode seed = experiment.path("training").path("seed");
    if (!seed.isMissingNode()) {
      only.set("seed", seed);
    }
    return only;
  }
}
