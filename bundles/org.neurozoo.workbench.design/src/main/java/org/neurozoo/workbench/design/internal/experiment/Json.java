package org.neurozoo.workbench.design.internal.experiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Kind.Choice;
import org.neurozoo.workbench.design.internal.text.Said;

/** Values as documents hold them. */
final class Json {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

  private Json() {}

  static JsonNode parse(String name, byte[] content) {
    try {
      JsonNode json = MAPPER.readTree(content);
      if (json.isObject()) {
        return json;
      }
    } catch (JsonProcessingException e) {
      Object line = e.getLocation() == null ? "?" : e.getLocation().getLineNr();
      throw FaultException.of(Said.TEXTS, name, "document.not.json", line);
    } catch (IOException e) {
      throw FaultException.of(Said.TEXTS, name, "document.not.json", "?");
    }
    throw FaultException.of(Said.TEXTS, name, "document.not.json", 1);
  }

  static byte[] bytes(JsonNode json) {
    return (json.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  static Map<String, Object> map(JsonNode object) {
    return object.isObject() ? MAPPER.convertValue(object, MAP) : Map.of();
  }

  /** As the parser would have read it, so that equal documents are equal trees. */
  static JsonNode of(Object value) {
    return switch (value) {
      case Long whole when whole == whole.intValue() -> MAKE.numberNode(whole.intValue());
      case Long whole -> MAKE.numberNode(whole);
      case Integer whole -> MAKE.numberNode(whole);
      case Double real -> MAKE.numberNode(real);
      case Boolean truth -> MAKE.booleanNode(truth);
      case Choice choice when choice.values().isEmpty() -> MAKE.textNode(choice.type());
      case Choice choice -> choice(choice);
      case List<?> list -> array(list);
      case Map<?, ?> map -> object(map);
      default -> MAKE.textNode(String.valueOf(value));
    };
  }

  private static ObjectNode choice(Choice choice) {
    ObjectNode object = MAKE.objectNode().put("type", choice.type());
    object.set("values", object(choice.values()));
    return object;
  }

  private static ArrayNode array(List<?> list) {
    ArrayNode array = MAKE.arrayNode();
    list.forEach(each -> array.add(of(each)));
    return array;
  }

  private static ObjectNode object(Map<?, ?> map) {
    ObjectNode object = MAKE.objectNode();
    map.forEach((key, value) -> object.set(String.valueOf(key), of(value)));
    return object;
  }

  /** A value within the name of a data set. */
  static String word(Object value) {
    return value instanceof Double real && Double.isFinite(real)
        ? BigDecimal.valueOf(real).stripTrailingZeros().toPlainString()
        : String.valueOf(value);
  }
}
