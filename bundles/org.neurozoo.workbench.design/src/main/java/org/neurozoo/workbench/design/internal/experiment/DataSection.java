package org.neurozoo.workbench.design.internal.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurozoo.data.DataSpec;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Kind;
import org.neurozoo.schema.Kind.Choice;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;
import org.neurozoo.workbench.design.internal.text.Said;

/** Where the samples of an experiment come from; the spec is shown as source, path and values. */
public record DataSection() implements Section, Contribution {
  private static final String SPEC_KEY = "spec";
  private static final Property<Choice> SOURCE = Property.contributed("source", "data", "");
  private static final Property<String> PATH = Property.text("path", "");
  private static final Property<Double> TEST = Property.real("test", 0.2, 0, 0.99);
  private static final Property<Double> VALIDATION = Property.real("validation", 0, 0, 0.99);
  private static final Property<List<Choice>> PREPROCESSING =
      Property.list("preprocessing", new Kind.Contributed("preprocessing"));
  private static final Property<Long> FOLDS = Property.whole("folds", 0, 0);
  private static final Property<Long> FOLD = Property.whole("fold", 0, 0);
  private static final Property<Long> REPETITION = Property.whole("repetition", 0, 0, 100_000);
  private static final Property<Long> STREAM = Property.whole("stream", 0, 0, 1_000_000_000);

  @Override
  public String kind() {
    return "section";
  }

  @Override
  public String id() {
    return "data";
  }

  @Override
  public Schema schema() {
    return Schema.of(
        SOURCE, PATH, PREPROCESSING, TEST, VALIDATION, FOLDS, FOLD, REPETITION, STREAM);
  }

  @Override
  public Texts texts() {
    return Said.TEXTS;
  }

  @Override
  public Contribution about() {
    return this;
  }

  @Override
  public Values read(JsonNode experiment) {
    Map<String, Object> raw = new LinkedHashMap<>(Json.map(experiment.path("data")));
    Object spec = raw.remove(SPEC_KEY);
    if (spec != null && !spec.toString().isBlank()) {
      DataSpec parsed = DataSpec.parse(spec.toString());
      raw.put(SOURCE.id(), new Choice(parsed.source(), Map.copyOf(parsed.values())));
      raw.put(PATH.id(), parsed.path());
    }
    return schema().read(raw, "data");
  }

  @Override
  public JsonNode write(JsonNode experiment, Values next) {
    ObjectNode copy = experiment.deepCopy();
    ObjectNode data = copy.withObjectProperty("data");
    Values before = read(experiment);
    Section.put(data, this, before, next);
    data.remove(List.of(SOURCE.id(), PATH.id()));
    if (!spec(before).equals(spec(next))) {
      data.put(SPEC_KEY, spec(next));
    }
    return copy;
  }

  private static String spec(Values values) {
    Choice source = values.get(SOURCE);
    if (source.type().isEmpty()) {
      return "";
    }
    Map<String, String> words = new LinkedHashMap<>();
    source.values().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(each -> words.put(each.getKey(), Json.word(each.getValue())));
    return new DataSpec(source.type(), values.get(PATH), words).toString();
  }
}
