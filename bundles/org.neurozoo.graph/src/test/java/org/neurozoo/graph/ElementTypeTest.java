package org.neurozoo.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.neurozoo.graph.Primitive.BinaryOp;
import org.neurozoo.graph.Primitive.Comparison;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Primitive.ScatterMode;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.compile.Compiler;
import org.neurozoo.graph.formula.Activations;
import org.neurozoo.graph.formula.Losses;
import org.neurozoo.graph.gradient.Gradient;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.reference.DoubleArray;
import org.neurozoo.graph.reference.Interpreter;
import org.neurozoo.schema.FaultException;

/** What each type of element may be used for, and how numbers of one become numbers of another. */
class ElementTypeTest {
  private static final Tensor HALF = Tensor.variable("half", Spec.f16(3, 3));
  private static final Tensor WIDE = Tensor.variable("wide", Spec.f64(3, 3));
  private static final Tensor SINGLE = Tensor.variable("single", Spec.f32(3, 3));

  private static double[] evaluate(Tensor tensor) {
    Map<String, DoubleArray> bound =
        Map.of("half", ramp(HALF), "wide", ramp(WIDE), "single", ramp(SINGLE));
    return new Interpreter(Map.of(), bound, 0).evaluate(List.of(tensor)).getFirst().elements();
  }

  private static DoubleArray ramp(Tensor variable) {
    return new DoubleArray(variable.spec(), new double[] {0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5});
  }

  @TestFactory
  Stream<DynamicTest> halfPrecisionIsNotComputedWith() {
    Tensor index = Tensor.constant(NdArray.of(Shape.of(3), 0, 1, 2));
    Map<String, Supplier<Tensor>> refused =
        Map.of(
            "arithmetic", () -> HALF.plus(1),
            "sign", HALF::negate,
            "function", () -> HALF.unary(UnaryOp.EXP),
            "bits", () -> HALF.binary(BinaryOp.AND, HALF),
            "comparison", () -> HALF.compare(Comparison.EQUAL, HALF),
            "sum", HALF::sum,
            "position", () -> HALF.reduce(Reduction.ARG_MAXIMUM, 0),
            "product", () -> HALF.matmul(HALF),
            "scatter", () -> HALF.scatter(ScatterMode.ADD, 0, index, HALF));
    return refused.entrySet().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getKey(),
                    () -> {
                      var fault = assertThrows(FaultException.class, () -> each.getValue().get());
                      assertTrue(fault.getMessage().contains("f16[3, 3]"), fault.getMessage());
                    }));
  }

  @Test
  void typesDoNotMixByThemselves() {
    assertThrows(FaultException.class, () -> WIDE.plus(SINGLE));
    assertThrows(FaultException.class, () -> WIDE.matmul(SINGLE));
    assertThrows(FaultException.class, () -> WIDE.same(SINGLE).select(WIDE, SINGLE));
  }

  @Test
  void resultsHaveTheTypeOfWhatTheyAreMadeOf() {
    assertEquals(ElementType.F64, WIDE.matmul(WIDE).sum().type());
    assertEquals(ElementType.F64, Activations.softmax(Activations.logistic(WIDE)).type());
    assertEquals(ElementType.F64, Losses.meanSquaredError(WIDE, WIDE.times(0.1)).type());
    Tensor classes = Tensor.constant(NdArray.of(Shape.of(3), 0, 1, 2));
    assertEquals(ElementType.F64, Losses.categoricalCrossEntropy(WIDE, classes).type());
    assertEquals(ElementType.F64, Losses.oneHot(classes, 3, ElementType.F64).type());
    assertEquals(ElementType.F16, HALF.gather(classes).transpose().reshape(9).type());
  }

  @Test
  void numbersHaveThePrecisionOfTheirType() {
    assertEquals(0.1, WIDE.literal(0.1).primitive() instanceof Primitive.Constant c ? at(c) : 0);
    assertEquals(0.1f, SINGLE.literal(0.1).primitive() instanceof Primitive.Constant c ? at(c) : 0);
    assertEquals(
        0.0999755859375, HALF.literal(0.1).primitive() instanceof Primitive.Constant c ? at(c) : 0);
    assertEquals(0.5 * 0.1, evaluate(WIDE.times(0.1))[0]);
  }

  private static double at(Primitive.Constant constant) {
    return constant.value().at(0);
  }

  /** 1/3 + 0.1 is folded; a float would be off by 1e-8. */
  @Test
  void foldedNumbersKeepDoublePrecision() {
    Tensor folded = WIDE.literal(1).over(3).plus(0.1);
    SequencedMap<String, Tensor> outputs = new TreeMap<>(Map.of("y", WIDE.times(folded)));
    Kernel.Map map = (Kernel.Map) Compiler.compile(Program.of(outputs)).kernels().getFirst();
    assertTrue(
        map.body().contains(new Instruction.Literal(ElementType.F64, 1.0 / 3 + 0.1)),
        () -> "" + map.body());
  }

  @Test
  void castsRoundAndClamp() {
    Tensor third = WIDE.over(3);
    assertEquals((float) (0.5 / 3), evaluate(third.to(ElementType.F32).to(ElementType.F64))[0]);
    assertEquals(0.16662597656250, evaluate(third.to(ElementType.F16).to(ElementType.F32))[0]);
    double[] whole = {1e300, -1e300, Double.NaN, 2.9, -2.9};
    Tensor x = Tensor.constant(NdArray.of(Shape.of(5), whole));
    assertArrayEquals(
        new double[] {Integer.MAX_VALUE, Integer.MIN_VALUE, 0, 2, -2},
        evaluate(x.to(ElementType.I32)));
    assertArrayEquals(new double[] {1, 1, 1, 1, 1}, evaluate(x.to(ElementType.BOOL)));
  }

  /** d/dx Σ (x · 3)² = 18 x; each way through other types. */
  @Test
  void derivativesFlowThroughCastsAndHaveTheTypeOfWhatTheyAreOf() {
    for (Tensor x : List.of(SINGLE, WIDE, HALF)) {
      for (ElementType way : List.of(ElementType.F32, ElementType.F64, ElementType.F16)) {
        Tensor passed = x.to(way).transpose().to(ElementType.F64);
        Tensor dx = Gradient.of(passed.times(3).square().sum(), List.of(x)).getFirst();
        assertEquals(x.spec(), dx.spec());
        assertEquals(18 * 0.5, evaluate(dx)[0]);
        assertEquals(18 * 2.5, evaluate(dx)[4]);
      }
    }
  }

  /** Half-precision numbers used twice, repeated and gathered: their derivatives are sums. */
  @Test
  void derivativesOfHalfPrecisionAreSummed() {
    Tensor row = Tensor.variable("row", Spec.f16(1, 3));
    Tensor index = Tensor.constant(NdArray.of(Shape.of(2), 1, 1));
    Tensor twice = row.broadcast(Shape.of(3, 3)).gather(index).to(ElementType.F32);
    Tensor scalar = twice.sum().plus(row.to(ElementType.F32).times(5).sum());
    Tensor dx = Gradient.of(scalar, List.of(row)).getFirst();
    assertEquals(row.spec(), dx.spec());
    assertArrayEquals(new double[] {7, 7, 7}, evaluate(dx));
  }

  @Test
  void arraysHoldEachTypeInItsOwnStorage() {
    NdArray halves = NdArray.zeros(Spec.f16(2));
    halves.put(0, 1.0 / 3);
    assertEquals(0x3555, halves.halves()[0]);
    assertEquals(0.333251953125, halves.at(0));
    assertEquals(halves, halves.copy());
    assertEquals(halves, NdArray.ofHalves(Shape.of(2), (short) 0x3555, (short) 0));
    NdArray doubles = NdArray.of(Shape.of(2), 0.1, 0.2);
    assertEquals(Spec.f64(2), doubles.spec());
    assertEquals(0.2, doubles.reshape(Shape.of(2, 1)).at(1));
    assertThrows(IllegalStateException.class, doubles::floats);
    assertThrows(IllegalStateException.class, halves::ints);
    assertThrows(IllegalArgumentException.class, () -> NdArray.of(Shape.of(3), 0.1, 0.2));
  }
}
