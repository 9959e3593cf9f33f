package org.neurozoo.testkit.internal.onnx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.Activations;
import org.neurozoo.graph.formula.Losses;

/** Losses. */
final class Losing {
  private Losing() {}

  static Map<String, Node.Operator> table() {
    Map<String, Node.Operator> table = new HashMap<>();
    table.put("NegativeLogLikelihoodLoss", node -> node.result(negativeLikelihood(node, node.x())));
    table.put("SoftmaxCrossEntropyLoss", Losing::crossEntropy);
    return table;
  }

  private static List<Value> crossEntropy(Node node) {
    Tensor likelihood = Axes.along(node.x(), 1, Activations::logSoftmax);
    return node.results(List.of(negativeLikelihood(node, likelihood), likelihood));
  }

  /** Of scores [n, classes, …] and targets [n, …]; ignored targets weigh nothing. */
  private static Tensor negativeLikelihood(Node node, Tensor x) {
    int classes = node.shape().extent(1);
    Shape shape = node.x(1).shape();
    int count = shape.count();
    Tensor targets = node.x(1).reshape(count);
    Tensor rows = Axes.move(x, 1, node.rank() - 1).reshape(count, classes);
    Tensor weights =
        node.has(2)
            ? node.x(2).gather(targets.max(targets.literal(0)).min(targets.literal(classes - 1)))
            : x.literal(1).broadcast(Shape.of(count));
    if (node.attributes().has("ignore_index")) {
      int ignored = node.attributes().whole("ignore_index", 0);
      weights = targets.same(targets.literal(ignored)).select(x.literal(0), weights);
    }
    Tensor losses = Losses.picked(rows, targets.to(ElementType.I32)).negate().times(weights);
    return switch (node.attributes().text("reduction", "mean")) {
      case "none" -> losses.reshape(shape);
      case "sum" -> losses.sum().reshape(Shape.SCALAR);
      default -> losses.sum().over(weights.sum()).reshape(Shape.SCALAR);
    };
  }
}
