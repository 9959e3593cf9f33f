package org.neurozoo.network;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
   * @param parts which of them are to learn from, to choose by and to test with
   * @param preprocessing in the order applied
   * @param stream how many samples are held at a time, the others being read again and again; 0 if
   *     all are held
   */
  public record Data(String spec, Parts parts, List<Choice> preprocessing, int stream) {}

  /**
   * What samples are for, where the source does not say.
   *
   * @param test the share that is set apart to test with; none if 0
   * @param validation the share of the rest that is set apart to choose by; none if 0
   * @param turn which part is tested with in cross-validation, whatever the source says
   * @param train how many of those that are left are learned from; all if 0
   */
  public record Parts(double test, double validation, Optional<Turn> turn, int train) {
    /** Parts of which all that is left is learned from. */
    public Parts(double test, double validation, Optional<Turn> turn) {
      this(test, validation, turn, 0);
    }
  }

  /**
   * One turn of cross-validation.
   *
   * @param folds how many parts there are, at least 2
   * @param repetition how often samples were dealt before, from 0
   * @param fold which part is tested with, from 0
   */
  public record Turn(int folds, int repetition, int fold) {}

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
