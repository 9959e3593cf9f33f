package org.neurozoo.testkit.internal.onnx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurozoo.testkit.NotApplicable;

/**
 * A ModelProto: a graph and the version of the operators it is written in, by domain.
 *
 * @param opsets versions by domain; the main domain is empty
 */
record Model(Graph graph, Map<String, Integer> opsets) {
  static Model of(byte[] bytes) {
    Message proto = Message.of(bytes);
    if (proto.has(25)) {
      throw new NotApplicable("functions of the model's own");
    }
    Map<String, Integer> opsets = new LinkedHashMap<>();
    proto.messages(8).forEach(set -> opsets.put(set.text(1), (int) set.number(2)));
    return new Model(Graph.of(proto.messages(7).getFirst()), opsets);
  }

  /** A GraphProto. */
  record Graph(
      List<Call> calls, Map<String, Literal> initial, List<String> inputs, List<String> outputs) {
    static Graph of(Message proto) {
      Map<String, Literal> initial = new LinkedHashMap<>();
      proto.messages(5).forEach(tensor -> initial.put(tensor.text(8), Literal.of(tensor)));
      return new Graph(
          proto.messages(1).stream().map(Call::of).toList(),
          initial,
          proto.messages(11).stream().map(value -> value.text(1)).toList(),
          proto.messages(12).stream().map(value -> value.text(1)).toList());
    }
  }

  /** A NodeProto: an operator applied; an empty name stands for nothing. */
  record Call(
      String operator,
      String domain,
      List<String> inputs,
      List<String> outputs,
      Attributes attributes) {
    static Call of(Message proto) {
      return new Call(
          proto.text(4), proto.text(7), proto.texts(1), proto.texts(2), Attributes.of(proto));
    }
  }
}
