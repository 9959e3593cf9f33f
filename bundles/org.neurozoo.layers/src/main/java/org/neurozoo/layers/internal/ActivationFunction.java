package org.neurozoo.layers.internal;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.Activations;
import org.neurozoo.network.Activation;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/** The activations as contributions: a formula and its properties. */
record ActivationFunction(String id, Schema schema, BiFunction<Tensor, Values, Tensor> formula)
    implements Activation {
  private static final Property<Double> FLAT_SPOT = Property.real("flatSpot", 0, 0, 10);

  static final List<ActivationFunction> ALL =
      List.of(
          of("identity", x -> x),
          of("step", Activations::step),
          of("semilinear", Activations::semilinear),
          of("sine-to-saturation", Activations::sineToSaturation),
          flattened("logistic", Activations::logistic),
          of("hard-sigmoid", Activations::hardSigmoid),
          flattened("tanh", Activations::tanh),
          of("softsign", Activations::softsign),
          of("relu", Activations::relu),
          of("leaky-relu", Property.real("slope", 0.01, 0, 1), Activations::leakyRelu),
          of("elu", Property.positive("alpha", 1), Activations::elu),
          of("selu", Activations::selu),
          of("celu", Property.positive("alpha", 1), Activations::celu),
          of("gelu", Activations::gelu),
          of("gelu-tanh", Activations::geluTanh),
          of("silu", Activations::silu),
          of("mish", Activations::mish),
          of("hard-swish", Activations::hardSwish),
          of(
              "thresholded-relu",
              Property.real("threshold", 1, 0, 1000),
              Activations::thresholdedRelu),
          of("softplus", Activations::softplus),
          of("softmax", Activations::softmax),
          of("log-softmax", Activations::logSoftmax),
          of("winner", x -> Activations.winner(x, -1)));

  /**
   * A function whose slope vanishes far out, where a constant may be added to it in
   * backpropagation: flat spot elimination (Fahlman 1988), as SNNS has it.
   */
  private static ActivationFunction flattened(String id, UnaryOperator<Tensor> formula) {
    return new ActivationFunction(
        id,
        Schema.of(FLAT_SPOT),
        (x, values) -> {
          double slope = values.get(FLAT_SPOT);
          Tensor y = formula.apply(x);
          // adds 0, whose derivative is the constant
          return slope == 0 ? y : y.plus(x.minus(x.stopGradient()).times(slope));
        });
  }

  private static ActivationFunction of(String id, UnaryOperator<Tensor> formula) {
    return new ActivationFunction(id, Schema.EMPTY, (x, values) -> formula.apply(x));
  }

  private static ActivationFunction of(
      String id, Property<Double> property, BiFunction<Tensor, Double, Tensor> formula) {
    return new ActivationFunction(
        id, Schema.of(property), (x, values) -> formula.apply(x, values.get(property)));
  }

  @Override
  public Texts texts() {
    return Texts.beside(ActivationFunction.class);
  }

  @Override
  public Tensor apply(Tensor x, Values values) {
    return formula.apply(x, values);
  }
}
