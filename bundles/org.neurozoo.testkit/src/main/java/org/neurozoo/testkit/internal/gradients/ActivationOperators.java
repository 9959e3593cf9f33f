package org.neurozoo.testkit.internal.gradients;

import static org.neurozoo.testkit.internal.gradients.ElementwiseOperators.one;
import static org.neurozoo.testkit.internal.gradients.Operators.add;
import static org.neurozoo.testkit.internal.gradients.Operators.parameter;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.Activations;
import org.neurozoo.graph.formula.Elementary;
import org.neurozoo.graph.formula.Norms;
import org.neurozoo.testkit.internal.gradients.Operators.Operator;

/** Activations, by name and with their parameters. */
final class ActivationOperators {
  private ActivationOperators() {}

  static void addTo(Map<String, Operator> all) {
    activations(all);
    parameterised(all);
  }

  private static void activations(Map<String, Operator> all) {
    one(all, "sigmoid logistic", Activations::logistic);
    one(all, "logsigmoid", x -> Activations.softplus(x.negate()).negate());
    one(all, "tanh", Activations::tanh);
    one(all, "relu", Activations::relu);
    one(all, "relu6", x -> Elementary.clip(x, 0, 6));
    one(all, "hardtanh", x -> Elementary.clip(x, -1, 1));
    one(all, "silu", Activations::silu);
    one(all, "mish", Activations::mish);
    one(all, "hardswish hardsilu", Activations::hardSwish);
    one(all, "softsign", Activations::softsign);
    one(all, "geluexact geluerf", Activations::gelu);
    one(all, "gelutanh gelunew", Activations::geluTanh);
    one(all, "quickgelu", x -> x.times(Activations.logistic(x.times(1.702))));
    one(all, "tanhshrink", x -> x.minus(Activations.tanh(x)));
    one(all, "squareplus", x -> x.plus(x.square().plus(4).unary(UnaryOp.SQRT)).times(0.5));
    one(all, "hardsigmoidtorch hardsigmoidpytorch hardsigmoidjax", Activations::hardSigmoid);
  }

  private static void parameterised(Map<String, Operator> all) {
    add(
        all,
        "gelu",
        c ->
            c.text("approximate", "none").equals("tanh")
                ? Activations.geluTanh(c.in(0))
                : Activations.gelu(c.in(0)));
    add(
        all,
        "swish",
        c -> c.in(0).times(Activations.logistic(c.in(0).times(parameter(c, "alpha", 1)))));
    add(all, "softplus", ActivationOperators::softplus);
    add(all, "leakyrelu", c -> Activations.leakyRelu(c.in(0), parameter(c, "alpha", 0.01)));
    add(all, "elu", c -> Activations.elu(c.in(0), parameter(c, "alpha", 1)));
    add(all, "celu", c -> Activations.celu(c.in(0), parameter(c, "alpha", 1)));
    add(all, "selu", ActivationOperators::selu);
    add(
        all,
        "thresholdedrelu",
        c -> Activations.thresholdedRelu(c.in(0), parameter(c, "alpha", 1)));
    all.put("hardsigmoid", ActivationOperators::hardSigmoids);
    all.put("hardsigmoidonnx", c -> List.of(hardSigmoids(c).getFirst()));
    add(
        all,
        "shrink",
        c -> Activations.shrink(c.in(0), c.number("lambd", 0.5), c.number("bias", 0)));
    add(
        all,
        "softshrink",
        c -> {
          double threshold = parameter(c, "lambd", 0.5);
          return Activations.shrink(c.in(0), threshold, threshold);
        });
    add(all, "hardshrink", c -> Activations.shrink(c.in(0), parameter(c, "lambd", 0.5), 0));
    add(all, "clip clamp", ActivationOperators::clip);
    add(
        all,
        "dropout",
        c ->
            c.in(0)
                .times(c.operand(1, "mask", "keep"))
                .over(1 - c.number("ratio", c.number("rate", c.number("p", 0.5)))));
    add(all, "stopgradient", c -> c.in(0).stopGradient());
    add(all, "glu", c -> gate(c, Activations::logistic));
    add(all, "swiglu", c -> gate(c, Activations::silu));
    add(all, "prelu", c -> Activations.parametricRelu(c.in(0), slope(c)));
  }

  /** One half of an axis, gated by the other. */
  private static Tensor gate(GradientCase c, UnaryOperator<Tensor> activation) {
    Tensor x = c.in(0);
    int axis = c.whole("axis", -1);
    int half = x.shape().extent(axis) / 2;
    Tensor gate = activation.apply(x.slice(axis, half, 2 * half));
    return x.slice(axis, 0, half).times(gate);
  }

  private static Tensor softplus(GradientCase c) {
    double beta = parameter(c, "beta", 1);
    return Activations.softplus(c.in(0).times(beta)).over(beta);
  }

  /** ONNX's slope is 0.2; elsewhere it is 1/6. */
  private static List<Tensor> hardSigmoids(GradientCase c) {
    Tensor x = c.in(0);
    Tensor onnx = Activations.hardSigmoid(x, c.number("alpha", 0.2), c.number("beta", 0.5));
    return c.has("alpha") ? List.of(onnx) : List.of(onnx, Activations.hardSigmoid(x));
  }

  private static Tensor selu(GradientCase c) {
    return c.has("alpha") || c.has("gamma")
        ? Activations.elu(c.in(0), c.number("alpha", 1.6732632423543772))
            .times(c.number("gamma", 1.0507009873554805))
        : Activations.selu(c.in(0));
  }

  private static Tensor clip(GradientCase c) {
    Tensor x = c.in(0);
    Tensor low = c.named("min", "low").orElse(x.literal(c.number("min", -Double.MAX_VALUE)));
    Tensor high = c.named("max", "high").orElse(x.literal(c.number("max", Double.MAX_VALUE)));
    return x.max(low).min(high);
  }

  /** A slope for each channel may come without the axes behind. */
  private static Tensor slope(GradientCase c) {
    Tensor x = c.in(0);
    Tensor slope = c.operand(1, "slope", "alpha");
    boolean channels =
        slope.shape().rank() == 1
            && x.shape().rank() > 2
            && slope.shape().extent(0) == x.shape().extent(1)
            && slope.shape().extent(0) != x.shape().extent(-1);
    return channels ? Norms.channelwise(slope, x) : slope;
  }
}
