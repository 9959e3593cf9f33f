package org.neurozoo.workbench.data.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.neurozoo.network.ExperimentDocument;
import org.neurozoo.network.ExperimentDocument.Data;
import org.neurozoo.network.ExperimentDocument.Parts;
import org.neurozoo.network.ExperimentDocument.Training;
import org.neurozoo.schema.Kind.Choice;
import org.neurozoo.schema.Texts;

/**
 * Where samples come from and what is done to them, as an experiment says it.
 *
 * @param data its section {@code data}
 * @param seed what a generator and the splits draw from
 */
record Setup(Data data, long seed) {
  static final Texts TEXTS = Texts.beside(Setup.class);

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final List<String> OWN =
      List.of(
          "spec", "test", "validation", "preprocessing", "folds", "fold", "repetition", "stream");

  /** A data spec that is not split. */
  static Setup of(String spec) {
    return new Setup(new Data(spec, new Parts(0, 0, Optional.empty()), List.of(), 0), 1);
  }

  /** Only what decides about the data, so that other changes of an experiment are none. */
  static JsonNode section(JsonNode experiment) {
    ObjectNode only = JsonNodeFactory.instance.objectNode();
    only.put("format", ExperimentDocument.FORMAT).put("version", ExperimentDocument.VERSION);
    only.putObject("networks");
    only.set("data", experiment.path("data").deepCopy());
    ObjectNode training = only.putObject("training");
    if (experiment.path("training").has("seed")) {
      training.set("seed", experiment.path("training").path("seed"));
    }
    return only;
  }

  /** Whether a document is an experiment. */
  static boolean isExperiment(Object state) {
    return state instanceof JsonNode json
        && json.path("format").asText("").equals(ExperimentDocument.FORMAT)
        && json.path("data").isObject();
  }

  /**
   * Reads a {@link #section}.
   *
   * @throws org.neurozoo.schema.FaultException if it is malformed
   */
  static Setup read(JsonNode section) {
    ExperimentDocument read = ExperimentDocument.read(section);
    return new Setup(read.data(), read.training().seed());
  }

  /** The same source, neither preprocessed nor changed otherwise, split alike. */
  Setup raw() {
    return new Setup(new Data(data.spec(), data.parts(), List.of(), data.stream()), seed);
  }

  /** As a document that learns nothing yet. */
  ExperimentDocument document() {
    return new ExperimentDocument(
        new LinkedHashMap<>(),
        data,
        new Training("gradient", seed, new LinkedHashMap<>()),
        JsonNodeFactory.instance.objectNode());
  }

  /** An experiment with these data; all else in it stays, unknown content of its data, too. */
  JsonNode into(JsonNode experiment) {
    ObjectNode changed = experiment.deepCopy();
    ObjectNode section =
        changed.path("data") instanceof ObjectNode present ? present : changed.putObject("data");
    section.remove(OWN);
    section.put("spec", data.spec());
    section.put("test", data.parts().test());
    if (data.parts().validation() > 0) {
      section.put("validation", data.parts().validation());
    }
    if (!data.preprocessing().isEmpty()) {
      var steps = section.putArray("preprocessing");
      data.preprocessing().forEach(step -> steps.add(json(step)));
    }
    return changed;
  }

  private static JsonNode json(Choice step) {
    if (step.values().isEmpty()) {
      return JsonNodeFactory.instance.textNode(step.type());
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", step.type());
    json.set("values", MAPPER.valueToTree(step.values()));
    return json;
  }
}
