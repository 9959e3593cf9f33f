package org.neurozoo.graph.gradient;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
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

  @TestFactory
  Stream<DynamicTest> equalDifferences() {
    return DifferentiableCases.all().map(c -> DynamicTest.dynamicTest(c.name(), () -> check(c)));
  }

  private static void check(DifferentiableCases.Case c) {
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
