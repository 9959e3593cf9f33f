package org.neurozoo.testkit.internal.onnx;

import java.util.List;
import java.util.Locale;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.Activations;
import org.neurozoo.testkit.NotApplicable;

/**
 * What the cells of recurrent layers share: parameters by direction, blocks of gates, activations.
 */
record CellParts(Node node, int direction, int hidden, List<String> defaults) {
  static CellParts of(Node node, int direction, String... defaults) {
    return new CellParts(node, direction, node.x(2).shape().extent(2), List.of(defaults));
  }

  /** A parameter of this direction, [rows, …]. */
  Tensor parameter(int input) {
    return node.x(input).slice(0, direction, direction + 1).drop(0);
  }

  /** x · Wᵀ. */
  Tensor project(Tensor x) {
    return x.matmul(parameter(1).transpose());
  }

  /** h · Rᵀ for one gate. */
  Tensor recur(Tensor h, int gate) {
    return h.matmul(parameter(2).slice(0, gate * hidden, (gate + 1) * hidden).transpose());
  }

  /** A gate's columns of what all gates get. */
  Tensor gate(Tensor all, int gate) {
    return all.slice(1, gate * hidden, (gate + 1) * hidden);
  }

  /** A block of an optional vector of this direction, [1, hidden]. */
  Tensor vector(int input, int block) {
    return node.has(input)
        ? parameter(input).slice(0, block * hidden, (block + 1) * hidden).reshape(1, hidden)
        : node.x().literal(0).broadcast(Shape.of(1, hidden));
  }

  /** The activation at a position, of an argument clipped as the node says. */
  Tensor activate(int position, Tensor argument) {
    double clip = node.attributes().real("clip", Double.POSITIVE_INFINITY);
    Tensor x = argument;
    if (Double.isFinite(clip)) {
      x = x.max(x.literal(-clip)).min(x.literal(clip));
    }
    List<String> named = node.attributes().texts("activations");
    int at = direction * defaults.size() + position;
    String name = named.isEmpty() ? defaults.get(position) : named.get(at);
    return activate(name.toLowerCase(Locale.ROOT), x, at);
  }

  private Tensor activate(String name, Tensor x, int at) {
    return switch (name) {
      case "sigmoid" -> Activations.logistic(x);
      case "tanh" -> Activations.tanh(x);
      case "relu" -> Activations.relu(x);
      case "affine" -> x.times(alpha(at, 1)).plus(beta(at, 0));
      case "leakyrelu" -> Activations.leakyRelu(x, alpha(at, 0.01));
      case "thresholdedrelu" -> x.less(x.literal(alpha(at, 1))).select(x.literal(0), x);
      case "scaledtanh" -> Activations.tanh(x.times(beta(at, 1))).times(alpha(at, 1));
      case "hardsigmoid" -> Activation.hardSigmoid(x, alpha(at, 0.2), beta(at, 0.5));
      case "elu" -> Activations.elu(x, alpha(at, 1));
      case "softsign" -> Activations.softsign(x);
      case "softplus" -> Activations.softplus(x);
      default -> throw new NotApplicable("activation " + name);
    };
  }

  private double alpha(int at, double otherwise) {
    return at(node.attributes().reals("activation_alpha"), at, otherwise);
  }

  private double beta(int at, double otherwise) {
    return at(node.attributes().reals("activation_beta"), at, otherwise);
  }

  private static double at(List<Double> numbers, int at, double otherwise) {
    return at < numbers.size() ? numbers.get(at) : otherwise;
  }
}
