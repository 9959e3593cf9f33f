package org.neurozoo.testkit.internal.onnx;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The AttributeProtos of a node by name, each read as what its operator says it is. */
record Attributes(Map<String, Message> byName) {
  static Attributes of(Message node) {
    Map<String, Message> attributes = new HashMap<>();
    node.messages(5).forEach(attribute -> attributes.put(attribute.text(1), attribute));
    return new Attributes(attributes);
  }

  boolean has(String name) {
    return byName.containsKey(name);
  }

  private Message given(String name) {
    return Objects.requireNonNull(byName.get(name), name);
  }

  int whole(String name, int otherwise) {
    return has(name) ? saturated(given(name).number(3)) : otherwise;
  }

  boolean flag(String name, boolean otherwise) {
    return whole(name, otherwise ? 1 : 0) != 0;
  }

  double real(String name, double otherwise) {
    return has(name) ? Float.intBitsToFloat((int) given(name).number(2)) : otherwise;
  }

  String text(String name, String otherwise) {
    return has(name) ? given(name).text(4) : otherwise;
  }

  /** Whole numbers, or none. */
  int[] wholes(String name) {
    return has(name)
        ? given(name).varints(8).stream().mapToInt(Attributes::saturated).toArray()
        : new int[0];
  }

  /** Whole numbers, or one number so many times. */
  int[] wholes(String name, int count, int otherwise) {
    int[] numbers = wholes(name);
    if (numbers.length == 0) {
      numbers = new int[count];
      Arrays.fill(numbers, otherwise);
    }
    return numbers;
  }

  List<Double> reals(String name) {
    return has(name) ? given(name).floats(7) : List.of();
  }

  List<String> texts(String name) {
    return has(name) ? given(name).texts(9) : List.of();
  }

  Literal tensor(String name) {
    return Literal.of(given(name).messages(5).getFirst());
  }

  Model.Graph graph(String name) {
    return Model.Graph.of(given(name).messages(6).getFirst());
  }

  private static int saturated(long number) {
    return (int) Math.clamp(number, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }
}
