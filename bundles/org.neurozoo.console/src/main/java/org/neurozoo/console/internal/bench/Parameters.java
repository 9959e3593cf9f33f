package org.neurozoo.console.internal.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Values;

/** What an experiment of this bundle says beside its format. */
final class Parameters {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

  private Parameters() {}

  static Values read(JsonNode experiment, Property<?>... properties) {
    Map<String, Object> raw = new LinkedHashMap<>(MAPPER.convertValue(experiment, MAP));
    raw.remove("format");
    return Schema.of(properties).read(raw, "");
  }
}
