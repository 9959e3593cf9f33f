package org.neurozoo.testkit.internal.onnx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.Activations;
import org.neurozoo.testkit.NotApplicable;

/** Activation functions. */
final class Activation {
  private Activation() {}

  static Map<String, Node.Operator> table() {
    Map<String, Node.Operator> table = new HashMap<>();
    put(table, "Sigmoid", n -> Activations.logistic(n.x()));
    put(table, "Relu", n -> n.x().max(n.x().literal(0)));
    put(table, "LeakyRelu", n -> Activations.leakyRelu(n.x(), n.attributes().real("alpha", 0.01)));
    put(table, "Elu", n -> Activations.elu(n.x(), n.attributes().real("alpha", 1)));
    put(table, "Selu", Activation::selu);
    put(table, "Celu", Activation::celu);
    put(table, "ThresholdedRelu", Activation::thresholded);
    put(table, "HardSigmoid", n -> hardSigmoid(n.x(), alpha(n, 0.2), beta(n, 0.5)));
    put(table, "HardSwish", n -> n.x().times(Activations.hardSigmoid(n.x())));
    put(table, "Mish", n -> n.x().times(Activations.tanh(Activations.softplus(n.x()))));
    put(table, "Softplus", n -> Activations.softplus(n.x()));
    put(table, "Softsign", n -> Activations.softsign(n.x()));
    put(table, "Gelu", Activation::gelu);
    put(table, "Swish", n -> n.x().times(Activations.logistic(n.x().times(alpha(n, 1)))));
    put(table, "Shrink", Activation::shrink);
    put(table, "PRelu", n -> n.x().less(zero(n)).select(n.x().times(n.x(1)), n.x()));
    put(table, "Clip", Activation::clip);
    table.put("Dropout", Activation::dropout);
    return table;
  }

  private static void put(
      Map<String, Node.Operator> table, String name, Function<Node, Tensor> function) {
    table.put(name, node -> node.result(function.apply(node)));
  }

  private static double alpha(Node node, double otherwise) {
    return node.attributes().real("alpha", otherwise);
  }

  private static double beta(Node node, double otherwise) {
    return node.attributes().real("beta", otherwise);
  }

  private static Tensor zero(Node node) {
    return node.x().literal(0);
  }

  private static Tensor selu(Node node) {
    // Before version 6 the constants were rounded further.
    double alpha = alpha(node, node.opset() < 6 ? 1.6732 : 1.67326319217681884765625);
    double gamma = node.opset() < 6 ? 1.0507 : 1.05070102214813232421875;
    return Activations.elu(node.x(), alpha).times(node.attributes().real("gamma", gamma));
  }

  private static Tensor celu(Node node) {
    double alpha = alpha(node, 1);
    return Activations.elu(node.x().over(alpha), 1).times(alpha);
  }

  private static Tensor thresholded(Node node) {
    Tensor x = node.x();
    return x.greater(x.literal(alpha(node, 1))).select(x, x.literal(0));
  }

  static Tensor hardSigmoid(Tensor x, double alpha, double beta) {
    return x.times(alpha).plus(beta).max(x.literal(0)).min(x.literal(1));
  }

  private static Tensor gelu(Node node) {
    Tensor x = node.x();
    return node.attributes().text("approximate", "none").equals("tanh")
        ? Activations.geluTanh(x)
        : x.times(x.times(Math.sqrt(0.5)).unary(UnaryOp.ERF).plus(1).times(0.5));
  }

  private static Tensor shrink(Node node) {
    Tensor x = node.x();
    double bias = node.attributes().real("bias", 0);
    Tensor bound = x.literal(node.attributes().real("lambd", 0.5));
    Tensor above = x.greater(bound).select(x.minus(bias), x.literal(0));
    return x.less(bound.negate()).select(x.plus(bias), above);
  }

  private static Tensor clip(Node node) {
    Tensor x = node.x();
    if (node.has(1) || node.attributes().has("min")) {
      x = x.max(node.x(1, x.literal(node.attributes().real("min", 0))));
    }
    if (node.has(2) || node.attributes().has("max")) {
      x = x.min(node.x(2, x.literal(node.attributes().real("max", 0))));
    }
    return x;
  }

  /** As in inference, or with nothing to drop: identity; the mask is all ones. */
  private static List<Value> dropout(Node node) {
    boolean training = node.has(2) && node.numbers(2)[0] != 0;
    double ratio = node.has(1) ? node.numbers(1)[0] : 0.5;
    if (training && ratio > 0) {
      throw new NotApplicable("random numbers of ONNX's own");
    }
    DataType type = node.opset() < 10 ? node.type(0) : DataType.BOOL;
    Tensor one = Tensor.constant(NdArray.scalar(1)).to(type.element());
    return List.of(Value.of(node.type(0), node.x()), Value.of(type, one.broadcast(node.shape())));
  }
}
