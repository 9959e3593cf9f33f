package org.neurozoo.console.internal.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.schema.FaultException;

/**
 * One change to an experiment, {@code path=value}. The path goes down the JSON by names parted by
 * dots: members of objects, elements of lists by their {@code id} or position, nodes of a network
 * by their id. Below an object with a {@code type} it goes on in its {@code values}; a bare type
 * becomes such an object. A path that starts with a node's id is one into the only network.
 *
 * <p>Whether the changed properties exist is found out when the experiment is read.
 */
public final class Assignment {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final Set<String> OF_TYPED = Set.of("id", "type", "version", "values");

  private final String text;
  private final List<String> path;
  private final JsonNode value;

  private Assignment(String text, List<String> path, JsonNode value) {
    this.text = text;
    this.path = path;
    this.value = value;
  }

  /**
   * Carries out {@code path=value}.
   *
   * @param text the value is read as JSON, or as a text if it is none
   * @throws FaultException if there is no equals sign or no such path
   */
  public static void apply(ObjectNode experiment, String text) {
    int equals = text.indexOf('=');
    if (equals < 1) {
      throw Terminal.fault("--set", "set.syntax", text);
    }
    set(experiment, text.substring(0, equals), value(text.substring(equals + 1)));
  }

  /**
   * Sets what a path leads to.
   *
   * @throws FaultException if there is no such path
   */
  public static void set(ObjectNode experiment, String path, JsonNode value) {
    List<String> whole = whole(experiment, List.of(path.split("\\.", -1)));
    new Assignment(path, whole, value).into(experiment, 0);
  }

  private static JsonNode value(String text) {
    try {
      JsonNode json = MAPPER.readTree(text);
      return json.isMissingNode() ? TextNode.valueOf(text) : json;
    } catch (JsonProcessingException e) {
      return TextNode.valueOf(text);
    }
  }

  /** The path with the only network in front if it starts with a node. */
  private static List<String> whole(ObjectNode experiment, List<String> path) {
    JsonNode networks = experiment.path("networks");
    if (experiment.has(path.getFirst()) || networks.size() != 1) {
      return path;
    }
    String name = networks.fieldNames().next();
    boolean isNode = ids(networks.path(name).path("nodes")).contains(path.getFirst());
    return isNode ? Stream.concat(Stream.of("networks", name), path.stream()).toList() : path;
  }

  private void into(JsonNode json, int depth) {
    switch (json) {
      case ObjectNode object -> member(object, depth);
      case ArrayNode array -> into(element(array, depth), depth + 1);
      default -> throw Terminal.fault("--set " + text, "set.no.parts", path.get(depth - 1));
    }
  }

  private void member(ObjectNode object, int depth) {
    String name = path.get(depth);
    boolean isTyped = object.path("type").isTextual();
    if (isTyped && !object.has(name) && !OF_TYPED.contains(name)) {
      member(object.withObjectProperty("values"), depth);
    } else if (object.path("nodes") instanceof ArrayNode nodes && !object.has(name)) {
      into(nodes, depth);
    } else if (!object.has(name) && (isClosed(depth) || !isLast(depth))) {
      throw unknown(name, known(object));
    } else if (isLast(depth)) {
      object.set(name, value);
    } else {
      into(opened(object, name), depth + 1);
    }
  }

  private boolean isLast(int depth) {
    return depth == path.size() - 1;
  }

  /** The experiment itself and its list of networks get no new members. */
  private boolean isClosed(int depth) {
    return depth == 0 || (depth == 1 && path.getFirst().equals("networks"));
  }

  /** A member; a bare type is made an object with room for values. */
  private static JsonNode opened(ObjectNode object, String name) {
    JsonNode child = object.get(name);
    if (child.isTextual()) {
      ObjectNode typed = JsonNodeFactory.instance.objectNode();
      typed.set("type", child);
      typed.putObject("values");
      object.set(name, typed);
      return typed;
    }
    return child;
  }

  private JsonNode element(ArrayNode array, int depth) {
    String name = path.get(depth);
    if (isLast(depth)) {
      throw Terminal.fault("--set " + text, "set.whole.element", name);
    }
    return Stream.concat(byId(array, name).stream(), byPosition(array, name).stream())
        .findFirst()
        .orElseThrow(() -> unknown(name, ids(array)));
  }

  private static Optional<JsonNode> byId(ArrayNode array, String name) {
    return array.valueStream().filter(each -> each.path("id").asText().equals(name)).findFirst();
  }

  private static Optional<JsonNode> byPosition(ArrayNode array, String name) {
    return name.matches("\\d{1,6}")
        ? Optional.ofNullable(array.get(Integer.parseInt(name)))
        : Optional.empty();
  }

  private static List<String> ids(JsonNode array) {
    return array.valueStream().map(each -> each.path("id").asText()).toList();
  }

  /** What could have been meant, nodes of an only network included. */
  private static List<String> known(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    if (object.path("networks").size() == 1) {
      names.addAll(ids(object.path("networks").iterator().next().path("nodes")));
    }
    return names;
  }

  private FaultException unknown(String name, List<String> known) {
    return Terminal.fault("--set " + text, "set.unknown", name, String.join(", ", known));
  }
}
