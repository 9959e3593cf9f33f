package org.neurozoo.testkit.internal.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.reference.DoubleArray;
import org.neurozoo.graph.reference.Interpreter;

/** Builds the tensors of a graph, node by node. */
final class Translation {
  private static final Map<String, Node.Operator> OPERATORS = Operators.table();

  private final Model model;
  private final Map<String, DoubleArray> fed;

  Translation(Model model, Map<String, DoubleArray> fed) {
    this.model = model;
    this.fed = fed;
  }

  /** The outputs of a graph, within which the values around it are known, too. */
  List<Value> build(Model.Graph graph, Map<String, Value> around) {
    Map<String, Value> values = new HashMap<>(around);
    graph.initial().forEach((name, literal) -> values.putIfAbsent(name, Value.constant(literal)));
    for (Model.Call call : graph.calls()) {
      List<Value> results = apply(call, values);
      for (int i = 0; i < Math.min(results.size(), call.outputs().size()); i++) {
        values.put(call.outputs().get(i), results.get(i));
      }
    }
    return graph.outputs().stream().map(values::get).toList();
  }

  private List<Value> apply(Model.Call call, Map<String, Value> values) {
    Node.Operator operator = OPERATORS.get(call.operator());
    if (operator == null) {
      throw Outside.reason(call.operator());
    }
    List<@Nullable Value> inputs = new ArrayList<>();
    call.inputs().forEach(name -> inputs.add(name.isEmpty() ? null : values.get(name)));
    int opset = model.opsets().getOrDefault(call.domain(), 1);
    return operator.apply(new Node(call, opset, inputs, this, values));
  }

  /** The numbers of a value, where shapes depend on them. */
  double[] evaluate(Value value) {
    Interpreter interpreter = new Interpreter(fed, Map.of(), 0);
    return interpreter.evaluate(List.<Tensor>of(value.tensor())).getFirst().elements();
  }
}
