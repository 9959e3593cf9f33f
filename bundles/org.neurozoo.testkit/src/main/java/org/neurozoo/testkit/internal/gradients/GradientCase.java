package org.neurozoo.testkit.internal.gradients;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;

/**
 * One case of a file, its inputs as variables of a type. Attributes that hold arrays, such as
 * indices, are constants.
 */
public record GradientCase(JsonNode json, ElementType type, Map<String, Tensor> inputs) {

  /** The case with its inputs of a type. */
  public static GradientCase of(JsonNode json, ElementType type) {
    Map<String, Tensor> inputs = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> input : json.get("inputs").properties()) {
      Spec spec = new Spec(type, shape(input.getValue()));
      inputs.put(input.getKey(), Tensor.variable(input.getKey(), spec));
    }
    return new GradientCase(json, type, inputs);
  }

  static Shape shape(JsonNode array) {
    List<Integer> extents = new ArrayList<>();
    array.get("shape").forEach(extent -> extents.add(extent.asInt()));
    return new Shape(extents);
  }

  static double[] data(JsonNode array) {
    return IntStream.range(0, array.get("data").size())
        .mapToDouble(i -> array.get("data").get(i).asDouble())
        .toArray();
  }

  String op() {
    return json.get("op").asText();
  }

  /** The shape that the result should have. */
  Shape expected() {
    return shape(json.get("output"));
  }

  /** The input at a position. */
  Tensor in(int position) {
    return List.copyOf(inputs.values()).get(position);
  }

  /** The input of a name. */
  Tensor input(String name) {
    return Objects.requireNonNull(inputs.get(name), name);
  }

  int count() {
    return inputs.size();
  }

  /** An input by the first of several names that there is. */
  Optional<Tensor> named(String... names) {
    for (String name : names) {
      if (inputs.containsKey(name)) {
        return Optional.of(input(name));
      }
    }
    return Optional.empty();
  }

  /** The input at a position, or an attribute's values where the input is missing. */
  Tensor operand(int position, String... attributes) {
    return position < count() ? in(position) : attribute(attributes).orElseThrow().to(type);
  }

  boolean has(String name) {
    return json.path("attributes").hasNonNull(name);
  }

  double number(String name, double otherwise) {
    return json.path("attributes").path(name).asDouble(otherwise);
  }

  int whole(String name, int otherwise) {
    return has(name) ? json.get("attributes").get(name).asInt() : otherwise;
  }

  boolean flag(String name, boolean otherwise) {
    JsonNode value = json.path("attributes").path(name);
    return value.isMissingNode() ? otherwise : value.asInt(value.asBoolean() ? 1 : 0) != 0;
  }

  String text(String name, String otherwise) {
    return json.path("attributes").path(name).asText(otherwise);
  }

  /** A list of whole numbers, or a single one. */
  int[] wholes(String name, int... otherwise) {
    JsonNode value = json.path("attributes").path(name);
    if (value.isMissingNode() || value.isNull()) {
      return otherwise;
    }
    return value.isArray()
        ? IntStream.range(0, value.size()).map(i -> value.get(i).asInt()).toArray()
        : new int[] {value.asInt()};
  }

  double[] numbers(String name) {
    JsonNode value = json.path("attributes").path(name);
    return IntStream.range(0, value.size()).mapToDouble(i -> value.get(i).asDouble()).toArray();
  }

  /** An attribute as a constant: I32 if all its numbers are whole, else of the case's type. */
  Optional<Tensor> attribute(String... names) {
    for (String name : names) {
      if (has(name)) {
        return Optional.of(constant(json.get("attributes").get(name)));
      }
    }
    return Optional.empty();
  }

  /** I32 indices from an input or an attribute. */
  Tensor indices(String... names) {
    return named(names).or(() -> attribute(names)).orElseThrow().to(ElementType.I32);
  }

  private Tensor constant(JsonNode value) {
    JsonNode array = value.has("data") ? value.get("data") : value;
    List<JsonNode> leaves = new ArrayList<>();
    List<Integer> extents = new ArrayList<>();
    for (JsonNode level = array; level.isArray(); level = level.path(0)) {
      extents.add(level.size());
    }
    collect(array, leaves);
    Shape shape = value.has("data") ? shape(value) : new Shape(extents);
    boolean whole = leaves.stream().allMatch(leaf -> leaf.isIntegralNumber() || leaf.isBoolean());
    NdArray numbers = NdArray.zeros(new Spec(whole ? ElementType.I32 : type, shape));
    for (int i = 0; i < leaves.size(); i++) {
      JsonNode leaf = leaves.get(i);
      numbers.put(i, leaf.isBoolean() ? (leaf.asBoolean() ? 1 : 0) : leaf.asDouble());
    }
    return Tensor.constant(numbers);
  }

  private static void collect(JsonNode value, List<JsonNode> leaves) {
    if (value.isArray()) {
      value.forEach(element -> collect(element, leaves));
    } else {
      leaves.add(value);
    }
  }
}
