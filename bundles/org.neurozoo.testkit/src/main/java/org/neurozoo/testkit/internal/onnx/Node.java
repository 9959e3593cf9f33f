package org.neurozoo.testkit.internal.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.testkit.NotApplicable;

/**
 * An operator applied to values: what the translation of an operator reads.
 *
 * @param opset the version of the operators
 * @param inputs null where the node names none
 * @param translation of the graph around it
 * @param around what is known by name where it stands
 */
record Node(
    Model.Call call,
    int opset,
    List<@Nullable Value> inputs,
    Translation translation,
    Map<String, Value> around) {
  Attributes attributes() {
    return call.attributes();
  }

  boolean has(int input) {
    return input < inputs.size() && inputs.get(input) != null;
  }

  Value value(int input) {
    if (!has(input)) {
      throw new IllegalArgumentException(call.operator() + " lacks input " + input);
    }
    return Objects.requireNonNull(inputs.get(input));
  }

  DataType type(int input) {
    return value(input).type();
  }

  /** An input in a type that the graph computes with. */
  Tensor x(int input) {
    Value value = value(input);
    if (value.known().isPresent() && !value.known().get().fits()) {
      throw new NotApplicable(value.type() + " beyond 32 bits");
    }
    return value.tensor().to(value.type().element().computed());
  }

  Tensor x() {
    return x(0);
  }

  /** An optional input. */
  Tensor x(int input, Tensor otherwise) {
    return has(input) ? x(input) : otherwise;
  }

  /** An input in floats, whatever its type. */
  Tensor real(int input) {
    return type(input).isFloat() ? x(input) : x(input).to(ElementType.F32);
  }

  Shape shape() {
    return value(0).tensor().shape();
  }

  int rank() {
    return shape().rank();
  }

  /** The numbers of an input that shapes depend on. */
  double[] numbers(int input) {
    Value value = value(input);
    return value.known().map(Literal::numbers).orElseGet(() -> translation.evaluate(value));
  }

  int[] ints(int input) {
    return Arrays.stream(numbers(input)).mapToInt(n -> (int) n).toArray();
  }

  /** Whole numbers from an attribute, as in older versions, or from an input; or none. */
  int[] ints(String attribute, int input) {
    return has(input) ? ints(input) : attributes().wholes(attribute);
  }

  /** Whether an output is asked for. */
  boolean wants(int output) {
    return output < call.outputs().size() && !call.outputs().get(output).isEmpty();
  }

  /** An axis, counted from the first. */
  int axis(int otherwise) {
    return shape().axis(attributes().whole("axis", otherwise));
  }

  /** A result of the first input's type. */
  List<Value> result(Tensor result) {
    return List.of(Value.of(type(0), result));
  }

  /** A result of arithmetic in the first input's type. */
  List<Value> wrapped(Tensor result) {
    return result(type(0).wrap(result));
  }

  static List<Value> result(DataType type, Tensor result) {
    return List.of(Value.of(type, result));
  }

  /** Results of the first input's type. */
  List<Value> results(List<Tensor> results) {
    return results.stream().map(result -> Value.of(type(0), result)).toList();
  }

  /** All inputs. */
  List<Tensor> all() {
    List<Tensor> all = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      all.add(x(i));
    }
    return all;
  }

  /** The outputs of a graph within this node, fed with arguments. */
  List<Value> within(String attribute, List<Value> arguments) {
    Model.Graph graph = attributes().graph(attribute);
    Map<String, Value> values = new HashMap<>(around);
    for (int i = 0; i < arguments.size(); i++) {
      values.put(graph.inputs().get(i), arguments.get(i));
    }
    return translation.build(graph, values);
  }

  /** How one operator is built of graph operations. */
  interface Operator extends Function<Node, List<Value>> {}
}
