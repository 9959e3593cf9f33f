package org.neurozoo.testkit.internal.onnx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.neurozoo.graph.Primitive.Cumulation;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.Activations;

/** What depends on order or place along one axis: softmax, positions, sorting, running sums. */
final class Ranking {
  private Ranking() {}

  static Map<String, Node.Operator> table() {
    Map<String, Node.Operator> table = new HashMap<>();
    rows(table, "Softmax", Activations::softmax);
    rows(table, "LogSoftmax", Activations::logSoftmax);
    rows(table, "Hardmax", Ranking::hardmax);
    table.put("ArgMax", node -> position(node, Reduction.ARG_MAXIMUM));
    table.put("ArgMin", node -> position(node, Reduction.ARG_MINIMUM));
    table.put("CumSum", node -> cumulated(node, Cumulation.SUM));
    table.put("CumProd", node -> cumulated(node, Cumulation.PRODUCT));
    table.put("TopK", Ranking::top);
    return table;
  }

  /** Before version 13 all axes from the given one on made up a row. */
  private static void rows(
      Map<String, Node.Operator> table, String name, UnaryOperator<Tensor> function) {
    table.put(
        name,
        node -> {
          if (node.opset() >= 13) {
            return node.result(Axes.along(node.x(), node.axis(-1), function));
          }
          Tensor flat = Axes.flatten(node.x(), node.axis(1));
          return node.result(function.apply(flat).reshape(node.shape()));
        });
  }

  private static Tensor hardmax(Tensor x) {
    Tensor position = x.reduce(Reduction.ARG_MAXIMUM, -1);
    return Tensor.iota(x.shape(), -1).same(position).to(x.type());
  }

  private static List<Value> position(Node node, Reduction op) {
    int axis = node.axis(0);
    boolean last = node.attributes().flag("select_last_index", false);
    Tensor x = last ? node.real(0).reverse(axis) : node.real(0);
    Tensor position = x.reduce(op, axis);
    if (last) {
      position = position.subtractedFrom(node.shape().extent(axis) - 1);
    }
    boolean keep = node.attributes().flag("keepdims", true);
    return Node.result(DataType.INT64, keep ? position : position.drop(axis));
  }

  private static List<Value> cumulated(Node node, Cumulation op) {
    int axis = node.shape().axis(node.ints(1)[0]);
    boolean exclusive = node.attributes().flag("exclusive", false);
    boolean reverse = node.attributes().flag("reverse", false);
    return node.wrapped(node.x().cumulate(op, axis, exclusive, reverse));
  }

  private static List<Value> top(Node node) {
    int axis = node.axis(-1);
    int last = node.rank() - 1;
    int count = node.has(1) ? node.ints(1)[0] : node.attributes().whole("k", 1);
    Tensor x = Axes.move(node.x(), axis, last);
    Tensor positions = x.argSort(node.attributes().flag("largest", true), count);
    return List.of(
        Value.of(node.type(0), Axes.move(x.gather(positions, last), last, axis)),
        Value.of(DataType.INT64, Axes.move(positions, last, axis)));
  }
}
