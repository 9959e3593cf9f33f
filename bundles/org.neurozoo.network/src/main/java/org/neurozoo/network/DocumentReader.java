package org.neurozoo.network;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.neurozoo.network.ExperimentDocument.Data;
import org.neurozoo.network.ExperimentDocument.Parts;
import org.neurozoo.network.ExperimentDocument.Training;
import org.neurozoo.network.ExperimentDocument.Turn;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Kind;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/** Reads experiments from JSON, strictly. */
final class DocumentReader {
  private static final Texts TEXTS = Texts.beside(DocumentReader.class);
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

  private static final Property<String> SPEC = Property.text("spec", "");
  private static final Property<Double> TEST = Property.real("test", 0.2, 0, 0.99);
  private static final Property<List<Kind.Choice>> PREPROCESSING =
      Property.list("preprocessing", new Kind.Contributed("preprocessing"));
  private static final Property<Double> VALIDATION = Property.real("validation", 0, 0, 0.99);
  private static final Property<Long> FOLDS = Property.whole("folds", 0, 0);
  private static final Property<Long> FOLD = Property.whole("fold", 0, 0);
  private static final Property<Long> REPETITION = Property.whole("repetition", 0, 0, 100_000);
  private static final Property<Long> TRAIN = Property.whole("train", 0, 0, Integer.MAX_VALUE);
  private static final Property<Long> STREAM = Property.whole("stream", 0, 0, 1_000_000_000);
  private static final Schema DATA =
      Schema.of(SPEC, STREAM, TEST, VALIDATION, FOLDS, FOLD, REPETITION, TRAIN, PREPROCESSING);

  private DocumentReader() {}

  static ExperimentDocument read(JsonNode json) {
    requireFormat(json);
    SequencedMap<String, NetworkDocument> networks = new LinkedHashMap<>();
    object(json, "networks", "networks")
        .properties()
        .forEach(entry -> networks.put(entry.getKey(), network(entry.getKey(), entry.getValue())));
    return new ExperimentDocument(
        networks,
        data(map(object(json, "data", "data"))),
        training(map(object(json, "training", "training"))),
        json.deepCopy());
  }

  private static void requireFormat(JsonNode json) {
    String format = json.path("format").asText("");
    if (!format.equals(ExperimentDocument.FORMAT)) {
      throw fault("", "wrong.format", format, ExperimentDocument.FORMAT);
    }
    int version = json.path("version").asInt(0);
    if (version < 1 || version > ExperimentDocument.VERSION) {
      throw fault("", "wrong.version", json.path("version"), ExperimentDocument.VERSION);
    }
  }

  private static NetworkDocument network(String name, JsonNode json) {
    String place = "networks." + name;
    List<NodeDocument> nodes = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    for (JsonNode node : array(json, "nodes", place)) {
      NodeDocument read = node(node, place);
      if (!ids.add(read.id())) {
        throw fault(place, "repeated.node", read.id());
      }
      nodes.add(read);
    }
    List<NetworkDocument.Edge> edges = new ArrayList<>();
    for (JsonNode edge : array(json, "edges", place)) {
      edges.add(
          new NetworkDocument.Edge(end(edge, "from", ids, place), end(edge, "to", ids, place)));
    }
    return new NetworkDocument(nodes, edges);
  }

  private static NodeDocument node(JsonNode json, String place) {
    String id = text(json, "id", place);
    String type = text(json, "type", place + "." + id);
    JsonNode values = json.has("values") ? object(json, "values", place + "." + id) : null;
    int version = json.path("version").asInt(1);
    return new NodeDocument(id, type, version, values == null ? Map.of() : map(values));
  }

  private static String end(JsonNode edge, String key, Set<String> ids, String place) {
    String id = text(edge, key, place + ".edges");
    if (!ids.contains(id)) {
      throw fault(place + ".edges", "unknown.node", id, String.join(", ", ids));
    }
    return id;
  }

  private static Data data(Map<String, Object> json) {
    Values values = DATA.read(json, "data");
    Parts parts =
        new Parts(values.get(TEST), values.get(VALIDATION), turn(values), values.whole(TRAIN));
    if (values.whole(STREAM) > 0 && parts.turn().isPresent()) {
      throw fault("data.folds", "stream.folds", values.whole(STREAM));
    }
    if (values.whole(STREAM) > 0 && parts.train() > 0) {
      throw fault("data.train", "stream.train", values.whole(STREAM));
    }
    return new Data(values.get(SPEC), parts, values.get(PREPROCESSING), values.whole(STREAM));
  }

  private static Optional<Turn> turn(Values values) {
    int folds = values.whole(FOLDS);
    if (folds == 0) {
      return Optional.empty();
    }
    if (folds == 1 || values.whole(FOLD) >= folds) {
      throw fault("data.fold", "wrong.fold", folds, values.whole(FOLD));
    }
    return Optional.of(new Turn(folds, values.whole(REPETITION), values.whole(FOLD)));
  }

  private static Training training(Map<String, Object> json) {
    Map<String, Object> values = new LinkedHashMap<>(json);
    Property<String> rule = Property.text("rule", "gradient");
    Property<Long> seed = Property.whole("seed", 1, Long.MIN_VALUE >> 10, Long.MAX_VALUE >> 10);
    Map<String, Object> own = new LinkedHashMap<>();
    for (String key : List.of("rule", "seed")) {
      Object value = values.remove(key);
      if (value != null) {
        own.put(key, value);
      }
    }
    Values read = Schema.of(rule, seed).read(own, "training");
    return new Training(read.get(rule), read.get(seed), values);
  }

  private static Map<String, Object> map(JsonNode json) {
    return MAPPER.convertValue(json, MAP);
  }

  private static JsonNode object(JsonNode json, String key, String place) {
    return require(json.path(key), json.path(key).isObject(), place, key, "object");
  }

  private static JsonNode array(JsonNode json, String key, String place) {
    return require(json.path(key), json.path(key).isArray(), place, key, "array");
  }

  private static String text(JsonNode json, String key, String place) {
    return require(json.path(key), json.path(key).isTextual(), place, key, "text").asText();
  }

  private static JsonNode require(
      JsonNode json, boolean holds, String place, String key, String what) {
    if (!holds) {
      throw fault(place, "missing." + what, key);
    }
    return json;
  }

  private static FaultException fault(String place, String key, Object... arguments) {
    return FaultException.of(TEXTS, place, key, arguments);
  }
}
