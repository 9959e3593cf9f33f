package org.neurozoo.workbench.design.internal.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Kind.Choice;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;
import org.neurozoo.workbench.design.internal.text.Said;

/** How an experiment learns: its rule with the rule's own properties, and the seed. */
public record TrainingSection() implements Section, Contribution {
  private static final String RULE_KEY = "rule";
  private static final String SEED_KEY = "seed";
  private static final Property<Choice> RULE = Property.contributed(RULE_KEY, "rule", "gradient");
  private static final Property<Long> SEED = Property.whole(SEED_KEY, 1, -(1L << 53), 1L << 53);

  @Override
  public String kind() {
    return "section";
  }

  @Override
  public String id() {
    return "training";
  }

  @Override
  public Schema schema() {
    return Schema.of(RULE, SEED);
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
    Map<String, Object> own = new LinkedHashMap<>(Json.map(experiment.path("training")));
    Object rule = own.remove(RULE_KEY);
    Object seed = own.remove(SEED_KEY);
    Map<String, Object> raw = new LinkedHashMap<>();
    raw.put(RULE_KEY, new Choice(rule == null ? RULE.initial().type() : rule.toString(), own));
    if (seed != null) {
      raw.put(SEED_KEY, seed);
    }
    return schema().read(raw, "training");
  }

  @Override
  public JsonNode write(JsonNode experiment, Values next) {
    ObjectNode copy = experiment.deepCopy();
    ObjectNode training = copy.withObjectProperty("training");
    Choice rule = next.get(RULE);
    training.put(RULE_KEY, rule.type());
    training.set(SEED_KEY, Json.of(next.get(SEED)));
    for (String key : names(training)) {
      boolean gone = !rule.values().containsKey(key);
      if (gone && !key.equals(RULE_KEY) && !key.equals(SEED_KEY)) {
        training.remove(key);
      }
    }
    rule.values().forEach((key, value) -> training.set(key, Json.of(value)));
    return copy;
  }

  private static List<String> names(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
