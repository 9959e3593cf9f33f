package org.neurozoo.network;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.neurozoo.schema.Kind.Choice;

/**
 * An experiment as data: networks, data, training.
 *
 * @param networks by name; most have one, {@code main}
 * @param data where samples come from and what is done to them
 * @param training how they are learned
 * @param json the whole as written, unknown content included
 */
public record ExperimentDocument(
    SequencedMap<String, NetworkDocument> networks, Data data, Training training, JsonNode json) {
  /** The value of {@code format}. */
  public static final String FORMAT = "neurozoo/experiment";

  /** The version written, and the latest one read. */
  public static final int VERSION = 1;

  /** The network of experiments that have just one. */
  public static final String MAIN = "main";

  /**
   * Where samples come from.
   *
   * @param spec a data spec, for instance {@code spirals?n=200}
   * @param testFraction how much is set apart where the source does not
   * @param preprocessing in the order applied
   */
  public record Data(String spec, double testFraction, List<Choice> preprocessing) {}

  /**
   * How they are learned.
   *
   * @param rule a learning rule's id
   * @param seed what all randomness is drawn from
   * @param values of the rule's properties, as written
   */
  public record Training(String rule, long seed, Map<String, Object> values) {}

  /**
   * Reads a document.
   *
   * @throws org.neurozoo.schema.FaultException if it is malformed, with the place
   */
  public static ExperimentDocument read(JsonNode json) {
    return DocumentReader.read(json);
  }
}
