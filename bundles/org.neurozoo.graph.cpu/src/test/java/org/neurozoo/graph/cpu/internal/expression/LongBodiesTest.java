package org.neurozoo.graph.cpu.internal.expression;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.compile.Compiler;
import org.neurozoo.graph.plan.Kernel;

/** What the compiler puts into one map is never too long for the virtual machine to compile. */
class LongBodiesTest {
  private static final List<Lanes> WIDE = List.of(new VectorLanes(16), new ScalarLanes());

  private final SequencedMap<String, Tensor> outputs = new LinkedHashMap<>();
  private final SequencedMap<String, Tensor> updates = new LinkedHashMap<>();

  private static Tensor variable(int number) {
    return Tensor.variable("v" + number, Spec.f32(40));
  }

  private static Tensor grown(int rounds, UnaryOperator<Tensor> step) {
    return IntStream.range(0, rounds)
        .boxed()
        .reduce(variable(0), (x, i) -> step.apply(x), (a, b) -> b);
  }

  private void assertCompilable() {
    for (Kernel kernel : Compiler.compile(new Program(outputs, updates)).kernels()) {
      Expression expression = expression((Kernel.Map) kernel);
      assertTrue(
          LoopPrinter.isCompilable(LoopPrinter.print(expression, WIDE)),
          () -> expression.body().size() + " instructions");
    }
  }

  private static Expression expression(Kernel.Map map) {
    Body body = Body.of(map.body());
    List<Access> accesses =
        body.and(map.stores().stream().map(store -> Access.of(store.target())).toList());
    int first = body.accesses().size();
    IntFunction<Target> target =
        i -> new Target(first + i, map.stores().get(i).value(), Combination.SET);
    List<Target> targets = IntStream.range(0, map.stores().size()).mapToObj(target).toList();
    return Expression.of(body, accesses, Axis.of(map.extent(), 0, accesses), targets, -1);
  }

  @ParameterizedTest
  @EnumSource(value = UnaryOp.class, mode = EnumSource.Mode.EXCLUDE, names = "NOT")
  void chainsOfOneFunction(UnaryOp op) {
    outputs.put("y", grown(300, x -> x.unary(op).plus(0.25)));
    assertCompilable();
  }

  @Test
  void chainsOfArithmetic() {
    outputs.put("y", grown(1000, x -> x.times(0.5).max(x.negate())));
    assertCompilable();
  }

  @Test
  void sumsOfManyTensors() {
    outputs.put(
        "y", IntStream.range(0, 900).mapToObj(LongBodiesTest::variable).reduce(Tensor::plus).get());
    assertCompilable();
  }

  @Test
  void updatesOfManyTensors() {
    for (int i = 0; i < 500; i++) {
      updates.put("v" + i, variable(i).times(0.9));
    }
    assertCompilable();
  }
}
