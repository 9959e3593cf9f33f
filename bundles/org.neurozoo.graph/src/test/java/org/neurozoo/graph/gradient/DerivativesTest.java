package org.neurozoo.graph.gradient;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Primitive.BinaryOp;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.Activations;
import org.neurozoo.graph.formula.Losses;
import org.neurozoo.graph.reference.DoubleArray;
import org.neurozoo.graph.reference.Interpreter;

/**
 * Every line of the table against central differences in double precision. With a step of 1e-5 a
 * difference is off by about 1e-10, so 1e-7 finds any wrong formula. The scalar is a sum weighted
 * unevenly, so that no element can hide; the derivative's own derivative is checked likewise.
 */
class DerivativesTest {
  private static final double STEP = 1e-5;
  private static final double TOLERANCE = 1e-7;
  private static final Shape MATRIX = Shape.of(3, 4);

  private record Case(String name, List<Shape> shapes, Function<List<Tensor>, Tensor> build) {
    List<Tensor> variables() {
      return IntStream.range(0, shapes.size())
          .mapToObj(i -> Tensor.variable("x" + i, new Spec(ElementType.F32, shapes.get(i))))
          .toList();
    }
  }

  private static Case one(String name, UnaryOperator<Tensor> build) {
    return new Case(name, List.of(MATRIX), x -> build.apply(x.getFirst()));
  }

  private static Case two(String name, Shape a, Shape b, BinaryOperator<Tensor> build) {
    return new Case(name, List.of(a, b), x -> build.apply(x.getFirst(), x.getLast()));
  }

  private static Tensor indices(int... values) {
    return Tensor.constant(NdArray.of(Shape.of(values.length), values));
  }

  private static Stream<Case> elementwise() {
    List<Case> cases = new ArrayList<>();
    for (UnaryOp op : EnumSet.complementOf(EnumSet.of(UnaryOp.NOT))) {
      boolean positive = op == UnaryOp.LOG || op == UnaryOp.SQRT;
      cases.add(one(op.name(), x -> (positive ? x.square().plus(0.5) : x).unary(op)));
    }
    for (BinaryOp op : EnumSet.range(BinaryOp.ADD, BinaryOp.MINIMUM)) {
      cases.add(two(op.name(), MATRIX, MATRIX, (a, b) -> a.binary(op, b.square().plus(0.3))));
      cases.add(
          two(op + " repeated", Shape.of(3, 1), Shape.of(4), (a, b) -> a.binary(op, b.plus(5))));
    }
    cases.add(two("select", MATRIX, MATRIX, (a, b) -> a.less(b).select(a.square(), b)));
    cases.add(one("cast", x -> x.to(ElementType.BOOL).to(ElementType.F32).times(x)));
    return cases.stream();
  }

  private static Stream<Case> structural() {
    List<Case> cases = new ArrayList<>();
    for (Reduction op : EnumSet.range(Reduction.SUM, Reduction.MINIMUM)) {
      cases.add(one(op + " of rows", x -> x.reduce(op, 1)));
      cases.add(one(op + " of columns", x -> x.reduce(op, 0)));
      cases.add(one(op + " of all", x -> x.reduce(op)));
    }
    cases.add(two("product", MATRIX, Shape.of(4, 5), Tensor::matmul));
    cases.add(two("batched", Shape.of(2, 3, 4), Shape.of(2, 4, 5), Tensor::matmul));
    cases.add(one("gather", x -> x.gather(indices(2, 0, 2, 7)).square()));
    cases.add(
        one("scatter", x -> Tensor.of(new Primitive.ScatterAdd(4), indices(1, 0, 1), x).square()));
    cases.add(one("reshape", x -> x.reshape(2, 6).matmul(x.reshape(6, 2))));
    cases.add(one("transpose", x -> x.transpose().reshape(3, 4).times(x)));
    cases.add(one("transpose of three", x -> x.reshape(3, 2, 2).transpose(2, 0, 1).square()));
    return cases.stream();
  }

  private static Stream<Case> formulas() {
    return Stream.of(
        one("softmax", Activations::softmax),
        one("log-softmax", Activations::logSoftmax),
        one("logistic", Activations::logistic),
        one("relu", Activations::relu),
        one("leaky relu", x -> Activations.leakyRelu(x, 0.1)),
        one("elu", x -> Activations.elu(x, 0.7)),
        one("softplus", Activations::softplus),
        one("cross-entropy", x -> Losses.categoricalCrossEntropy(x, indices(3, 0, 1))),
        two("binary cross-entropy", MATRIX, MATRIX, Losses::binaryCrossEntropy),
        two("squared error", MATRIX, MATRIX, Losses::meanSquaredError),
        two("half squared error", MATRIX, MATRIX, Losses::halfSquaredError));
  }

  @TestFactory
  Stream<DynamicTest> equalDifferences() {
    return Stream.of(elementwise(), structural(), formulas())
        .flatMap(cases -> cases)
        .map(c -> DynamicTest.dynamicTest(c.name(), () -> check(c)));
  }

  private static void check(Case c) {
    List<Tensor> x = c.variables();
    Tensor scalar = weighted(c.build().apply(x));
    compare(c.name(), scalar, x);
    Tensor slope = Gradient.of(scalar, x).stream().map(g -> weighted(g)).reduce(Tensor::plus).get();
    compare(c.name() + ", second order", slope, x);
  }

  private static Tensor weighted(Tensor y) {
    float[] weights = new float[y.shape().count()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = 1 + i % 7 * 0.25f;
    }
    return y.times(Tensor.constant(NdArray.of(y.shape(), weights))).sum().reshape(Shape.SCALAR);
  }

  private static void compare(String name, Tensor scalar, List<Tensor> x) {
    Map<String, DoubleArray> at = point(x);
    List<DoubleArray> derivatives =
        new Interpreter(Map.of(), at, 0).evaluate(Gradient.of(scalar, x));
    for (int v = 0; v < x.size(); v++) {
      double[] derivative = derivatives.get(v).elements();
      double[] elements = at.get("x" + v).elements();
      for (int i = 0; i < elements.length; i++) {
        double difference = difference(scalar, at, elements, i);
        double scale = Math.max(1, Math.abs(difference));
        assertEquals(
            difference, derivative[i], TOLERANCE * scale, name + ", x" + v + "[" + i + "]");
      }
    }
  }

  private static double difference(
      Tensor scalar, Map<String, DoubleArray> at, double[] elements, int i) {
    double middle = elements[i];
    elements[i] = middle + STEP;
    double above = value(scalar, at);
    elements[i] = middle - STEP;
    double below = value(scalar, at);
    elements[i] = middle;
    return (above - below) / (2 * STEP);
  }

  private static double value(Tensor scalar, Map<String, DoubleArray> at) {
    return new Interpreter(Map.of(), at, 0).evaluate(List.of(scalar)).getFirst().elements()[0];
  }

  private static Map<String, DoubleArray> point(List<Tensor> x) {
    Random random = new Random(7);
    Map<String, DoubleArray> at = new HashMap<>();
    for (int v = 0; v < x.size(); v++) {
      Shape shape = x.get(v).shape();
      double[] elements = random.doubles(shape.count(), -1.5, 1.5).toArray();
      at.put("x" + v, DoubleArray.of(shape, elements));
    }
    return at;
  }

  @Test
  void stopsWhereAsked() {
    Tensor x = Tensor.variable("x0", Spec.f32(3, 4));
    Tensor slope = Gradient.of(x.times(x.stopGradient()).sum(), List.of(x)).getFirst();
    Map<String, DoubleArray> at = point(List.of(x));
    double[] derivative =
        new Interpreter(Map.of(), at, 0).evaluate(List.of(slope)).getFirst().elements();
    assertArrayEquals(at.get("x0").elements(), derivative);
  }

  @Test
  void isZeroWhereNothingDepends() {
    Tensor x = Tensor.variable("x0", Spec.f32(2));
    Tensor y = Tensor.variable("x1", Spec.f32(2));
    Tensor slope = Gradient.of(y.sum(), List.of(x)).getFirst();
    double[] derivative =
        new Interpreter(Map.of(), Map.of(), 0).evaluate(List.of(slope)).getFirst().elements();
    assertArrayEquals(new double[2], derivative);
  }

  @Test
  void refusesToDifferentiateManyNumbersAtOnce() {
    Tensor x = Tensor.variable("x0", Spec.f32(2));
    assertThrows(IllegalArgumentException.class, () -> Gradient.of(x, List.of(x)));
  }
}
