package org.neurozoo.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;

/**
 * Which sample is meant, whoever shows it: a probe of a run, a table of a document's data. Runs and
 * documents mean the same sample by the same number if the same is written about their data.
 *
 * @param data what decides about the samples and their order, see {@link #data(JsonNode)}
 * @param part what the sample is for
 * @param row its number in that part, from 0
 */
public record SampleId(String data, Part part, int row) {
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

  /**
   * What of an experiment decides about its samples: the section {@code data} and the seed, as
   * text, for a number that was typed and one that was read are other nodes but the same digits.
   */
  public static String data(JsonNode experiment) {
    ArrayNode only = JsonNodeFactory.instance.arrayNode();
    for (JsonNode part : List.of(experiment.path("data"), experiment.at("/training/seed"))) {
      only.add(part.isMissingNode() ? NullNode.getInstance() : part);
    }
    return only.toString();
  }
}
