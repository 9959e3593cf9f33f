package org.neurozoo.testkit.internal.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Tensor;

/**
 * Steps of optimisers: inputs are rate, step, then for all parameters x, their gradients and one or
 * two moments; results are the new parameters and moments.
 */
final class Optimising {
  private Optimising() {}

  static Map<String, Node.Operator> table() {
    Map<String, Node.Operator> table = new HashMap<>();
    table.put("Adagrad", node -> all(node, 3, Optimising::adagrad));
    table.put("Adam", node -> all(node, 4, Optimising::adam));
    table.put("Momentum", node -> all(node, 3, Optimising::momentum));
    return table;
  }

  /** The step of one parameter: from x, gradient and moments to the new x and moments. */
  private interface Step {
    List<Tensor> of(Node node, List<Tensor> before);
  }

  private static List<Value> all(Node node, int kinds, Step step) {
    int count = (node.inputs().size() - 2) / kinds;
    Value[] results = new Value[count * (kinds - 1)];
    for (int i = 0; i < count; i++) {
      List<Tensor> before = new ArrayList<>();
      for (int kind = 0; kind < kinds; kind++) {
        before.add(node.x(2 + kind * count + i));
      }
      double decay = node.attributes().real("norm_coefficient", 0);
      before.set(1, before.get(1).plus(before.get(0).times(decay)));
      List<Tensor> after = step.of(node, before);
      for (int kind = 0; kind < after.size(); kind++) {
        results[kind * count + i] = Value.of(node.type(2 + i), after.get(kind));
      }
    }
    return List.of(results);
  }

  private static Tensor moved(Node node, Tensor x, Tensor rate, Tensor direction, Tensor squares) {
    double epsilon = node.attributes().real("epsilon", 0);
    return x.minus(rate.times(direction).over(squares.unary(UnaryOp.SQRT).plus(epsilon)));
  }

  private static List<Tensor> adagrad(Node node, List<Tensor> before) {
    double decay = node.attributes().real("decay_factor", 0);
    Tensor rate = node.x().over(node.real(1).times(decay).plus(1));
    Tensor g = before.get(1);
    Tensor squares = before.get(2).plus(g.square());
    return List.of(moved(node, before.get(0), rate, g, squares), squares);
  }

  private static List<Tensor> adam(Node node, List<Tensor> before) {
    double alpha = node.attributes().real("alpha", 0.9);
    double beta = node.attributes().real("beta", 0.999);
    Tensor g = before.get(1);
    Tensor mean = before.get(2).times(alpha).plus(g.times(1 - alpha));
    Tensor squares = before.get(3).times(beta).plus(g.square().times(1 - beta));
    Tensor rate = node.x();
    if (node.numbers(1)[0] > 0) {
      Tensor step = node.real(1);
      Tensor first = Arithmetic.power(step.literal(alpha), step).subtractedFrom(1);
      Tensor second = Arithmetic.power(step.literal(beta), step).subtractedFrom(1);
      rate = rate.times(second.unary(UnaryOp.SQRT)).over(first);
    }
    double decay = node.attributes().real("norm_coefficient_post", 0);
    Tensor x = moved(node, before.get(0), rate, mean, squares).times(1 - decay);
    return List.of(x, mean, squares);
  }

  private static List<Tensor> momentum(Node node, List<Tensor> before) {
    double alpha = node.attributes().real("alpha", 0);
    double beta = node.numbers(1)[0] > 0 ? node.attributes().real("beta", 0) : 1;
    Tensor g = before.get(1);
    Tensor velocity = before.get(2).times(alpha).plus(g.times(beta));
    boolean nesterov = node.attributes().text("mode", "").equals("nesterov");
    Tensor direction = nesterov ? g.plus(velocity.times(alpha)) : velocity;
    return List.of(before.get(0).minus(node.x().times(direction)), velocity);
  }
}
