package org.neurozoo.training.internal.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * All that an archive holds.
 *
 * @param experiment what is trained, as it was given
 * @param record how and with what it is trained, as it was given
 * @param data small files that its data come from, by name
 */
record Contents(
    JsonNode experiment,
    JsonNode record,
    SequencedMap<String, byte[]> data,
    Journal journal,
    Optional<Checkpoint> latest) {
  static final String EXPERIMENT = "experiment.json";
  static final String RECORD = "record.json";
  static final String JOURNAL = "journal.jsonl";
  static final String WEIGHTS = "weights.safetensors";
  static final String DATA = "data/";

  private static final String FORMAT = "neurozoo/archive";

  /** 2: the journal may hold interventions, and there may be data. 1: the same without. */
  private static final int VERSION = 2;

  private static final int OLDEST = 1;

  /** Those of a run that took no step yet. */
  static Contents start(JsonNode experiment, JsonNode record, SequencedMap<String, byte[]> data) {
    return new Contents(experiment, record, data, new Journal(List.of()), Optional.empty());
  }

  /** The record as it is stored: with format and version around it. */
  static ObjectNode sealed(JsonNode record) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("format", FORMAT).put("version", VERSION).set("record", record);
    return node;
  }

  /** The record out of what is stored, if this version can read it. */
  static JsonNode opened(JsonNode stored, String place) {
    JsonNode version = stored.path("version");
    if (!stored.path("format").asText().equals(FORMAT) || !version.isInt()) {
      throw Faults.of(place, "not.archive");
    }
    if (version.intValue() > VERSION) {
      throw Faults.of(place, "newer", version, VERSION);
    }
    if (version.intValue() < OLDEST || !stored.has("record")) {
      throw Faults.of(place, "not.archive");
    }
    return stored.path("record");
  }

  /** The step from which the run goes on; before the first step, nothing is measured. */
  long step() {
    return latest.map(Checkpoint::step).orElse(-1L);
  }
}
