package org.neurozoo.graph.formula;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.gradient.Gradient;
import org.neurozoo.graph.reference.DoubleArray;
import org.neurozoo.graph.reference.Interpreter;

class ActivationsTest {
  private static final double[] POINTS = {-200, -20, -2.3, -1, -0.4, -1e-3, 0.2, 0.9, 2, 19, 200};

  /** Literals are floats, so a formula's constants are off by up to 6e-8 of themselves. */
  private static final double TOLERANCE = 1e-6;

  private static Arguments of(
      String name, UnaryOperator<Tensor> formula, DoubleUnaryOperator truth) {
    return Arguments.of(name, formula, truth);
  }

  private static Stream<Arguments> formulas() {
    double scale = 1.0507009873554805;
    double alpha = 1.6732632423543772;
    return Stream.of(
        of("logistic", Activations::logistic, x -> 1 / (1 + Math.exp(-x))),
        of("tanh", Activations::tanh, Math::tanh),
        of("relu", Activations::relu, x -> Math.max(x, 0)),
        of("leakyRelu", x -> Activations.leakyRelu(x, 0.25), x -> x > 0 ? x : x / 4),
        of("elu", x -> Activations.elu(x, 0.5), x -> x > 0 ? x : Math.expm1(x) / 2),
        of("selu", Activations::selu, x -> scale * (x > 0 ? x : alpha * Math.expm1(x))),
        of("silu", Activations::silu, x -> x / (1 + Math.exp(-x))),
        of("softplus", Activations::softplus, ActivationsTest::softplus),
        of("mish", Activations::mish, x -> x * Math.tanh(softplus(x))),
        of("hardSwish", Activations::hardSwish, x -> x * Math.clamp((x + 3) / 6, 0.0, 1.0)),
        of("celu", x -> Activations.celu(x, 2), x -> x > 0 ? x : 2 * Math.expm1(x / 2)),
        of("thresholdedRelu", x -> Activations.thresholdedRelu(x, 1), x -> x > 1 ? x : 0),
        of(
            "shrink",
            x -> Activations.shrink(x, 0.5, 0.25),
            x -> x > 0.5 ? x - 0.25 : x < -0.5 ? x + 0.25 : 0),
        of("softsign", Activations::softsign, x -> x / (1 + abs(x))),
        of("step", Activations::step, x -> x < 0 ? 0 : 1),
        of("hardSigmoid", Activations::hardSigmoid, x -> Math.clamp((x + 3) / 6, 0.0, 1.0)),
        of("semilinear", Activations::semilinear, x -> Math.clamp(x + 0.5, 0.0, 1.0)),
        of(
            "sineToSaturation",
            Activations::sineToSaturation,
            x -> x > Math.PI / 2 ? 1 : x < -Math.PI / 2 ? 0 : (1 + Math.sin(x)) / 2));
  }

  private static double softplus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-abs(x)));
  }

  private static double abs(double x) {
    return Math.abs(x);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("formulas")
  void formulasComputeWhatTheySay(
      String name, UnaryOperator<Tensor> formula, DoubleUnaryOperator truth) {
    double[] actual = evaluate(formula, false);
    for (int i = 0; i < POINTS.length; i++) {
      double expected = truth.applyAsDouble(POINTS[i]);
      assertEquals(expected, actual[i], TOLERANCE * Math.max(1, abs(expected)), name);
    }
  }

  /** Central differences of the truth: off by 1e-12 · f''' and 1e-16 · f / 1e-6, up to 2e-8. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("formulas")
  void derivativesAreThoseOfTheFunction(
      String name, UnaryOperator<Tensor> formula, DoubleUnaryOperator truth) {
    double[] actual = evaluate(formula, true);
    for (int i = 0; i < POINTS.length; i++) {
      double above = truth.applyAsDouble(POINTS[i] + 1e-6);
      double below = truth.applyAsDouble(POINTS[i] - 1e-6);
      assertEquals((above - below) / 2e-6, actual[i], TOLERANCE, name + " at " + POINTS[i]);
    }
  }

  /** Values of x Φ(x) from tables, to 7 digits; the formula with tanh comes within 5e-4. */
  @Test
  void geluIsTheProductWithTheNormalDistribution() {
    double[] x = {-3, -1, 0, 1, 3};
    double[] expected = {-0.0040497, -0.1586553, 0, 0.8413447, 2.9959503};
    assertArrayEquals(expected, evaluate(Activations::gelu, false, x), 2e-7);
    assertArrayEquals(expected, evaluate(Activations::geluTanh, false, x), 5e-4);
  }

  @Test
  void winnerIsTheFirstOfEquals() {
    Tensor scores = Tensor.input("x", Spec.f32(2, 3));
    DoubleArray x = DoubleArray.of(Shape.of(2, 3), 1, 5, 5, 3, 2, 1);
    assertArrayEquals(new double[] {0, 1, 0, 1, 0, 0}, run(Activations.winner(scores, 1), x));
  }

  @Test
  void softplusHasSlopeOneHalfAtZero() {
    assertEquals(0.5, evaluate(Activations::softplus, true, 0)[0], 0);
  }

  @Test
  void softmaxOfHugeScoresIsFinite() {
    Tensor scores = Tensor.input("x", Spec.f32(2, 2));
    DoubleArray x = DoubleArray.of(Shape.of(2, 2), 1000, 1000, 0, Math.log(3));
    double[] actual = run(Activations.softmax(scores), x);
    assertArrayEquals(new double[] {0.5, 0.5, 0.25, 0.75}, actual, 1e-12);
  }

  private static double[] evaluate(
      UnaryOperator<Tensor> formula, boolean derivative, double... at) {
    double[] points = at.length == 0 ? POINTS : at;
    Tensor x = Tensor.input("x", Spec.f32(points.length));
    Tensor y = formula.apply(x);
    Tensor asked = derivative ? Gradient.of(y.sum(), List.of(x)).getFirst() : y;
    return run(asked, DoubleArray.of(Shape.of(points.length), points));
  }

  private static double[] run(Tensor tensor, DoubleArray x) {
    Interpreter interpreter = new Interpreter(Map.of("x", x), Map.of(), 0);
    return interpreter.evaluate(List.of(tensor)).getFirst().elements();
  }
}
