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
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.reference.Interpreter;

/** In double precision, against the library's functions: off by a few roundings of 1e-16. */
class ElementaryTest {
  private static final double[] POINTS = {
    -40, -3.5, -1, -0.5, -1e-9, 0, 1e-4, 0.3, 0.5, 1, 2.5, 80
  };
  private static final double TOLERANCE = 1e-14;

  private static Arguments of(
      String name, UnaryOperator<Tensor> formula, DoubleUnaryOperator truth) {
    return Arguments.of(name, formula, truth);
  }

  private static Stream<Arguments> functions() {
    return Stream.of(
        of("ceil", Elementary::ceil, Math::ceil),
        of("round", Elementary::round, Math::rint),
        of("truncate", Elementary::truncate, x -> (long) x),
        of("remainder", x -> Elementary.remainder(x, x.literal(3)), x -> x - 3 * Math.floor(x / 3)),
        of("fmod", x -> Elementary.truncatedRemainder(x, x.literal(3)), x -> x % 3),
        of("cube", x -> Elementary.power(x, 3), x -> Math.pow(x, 3)),
        of("third power", x -> Elementary.power(x, x.literal(3)), x -> Math.pow(x, 3)),
        of("no power", x -> Elementary.power(x, x.literal(0)), x -> 1),
        of("a half", x -> Elementary.power(x, x.literal(0.5)), x -> Math.pow(x, 0.5)),
        of("inverse", x -> Elementary.power(x, x.literal(-1)), x -> Math.pow(x, -1)),
        of("tan", Angles::tan, Math::tan),
        of("atan", Angles::arcTan, Math::atan),
        of("asin", x -> Angles.arcSin(x.over(80)), x -> Math.asin(x / 80)),
        of("acos", x -> Angles.arcCos(x.over(80)), x -> Math.acos(x / 80)),
        of("sinh", x -> Angles.sinh(x.over(8)), x -> Math.sinh(x / 8)),
        of("cosh", x -> Angles.cosh(x.over(8)), x -> Math.cosh(x / 8)),
        of("sinh of asinh", x -> Angles.sinh(Angles.areaSinh(x)), x -> x),
        of("tanh of atanh", x -> Activations.tanh(Angles.areaTanh(x.over(81))), x -> x / 81),
        of("cosh of acosh", x -> Angles.cosh(Angles.areaCosh(x.square().plus(1))), x -> x * x + 1));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("functions")
  void functionsEqualTheLibrarys(
      String name, UnaryOperator<Tensor> formula, DoubleUnaryOperator truth) {
    double[] actual = run(formula.apply(points()));
    for (int i = 0; i < POINTS.length; i++) {
      double expected = truth.applyAsDouble(POINTS[i]);
      double allowed = Double.isFinite(expected) ? TOLERANCE * Math.max(1, Math.abs(expected)) : 0;
      assertEquals(expected, actual[i], allowed, name + " at " + POINTS[i]);
    }
  }

  @Test
  void halvesRoundToEven() {
    Tensor x = Tensor.constant(NdArray.of(Shape.of(6), -2.5, -1.5, -0.5, 0.5, 1.5, 2.5));
    assertArrayEquals(new double[] {-2, -2, 0, 0, 2, 2}, run(Elementary.round(x)));
  }

  private static Tensor points() {
    return Tensor.constant(NdArray.of(Shape.of(POINTS.length), POINTS));
  }

  private static double[] run(Tensor tensor) {
    return new Interpreter(Map.of(), Map.of(), 0).evaluate(List.of(tensor)).getFirst().elements();
  }
}
