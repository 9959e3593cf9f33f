package org.neurozoo.graph.cpu.internal.gradients;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.graph.compile.Compiler;
import org.neurozoo.graph.cpu.internal.CpuBackend;
import org.neurozoo.graph.gradient.Gradient;
import org.neurozoo.graph.reference.DoubleArray;
import org.neurozoo.graph.reference.Interpreter;

/**
 * Values and derivatives that JAX computed in double precision and that were checked with central
 * differences. They lie in {@code shared/data/gradients} beside the repository or in the folder
 * that {@code NEUROZOO_GRADIENT_CASES} names. Tolerances are those that came with them, relative to
 * numbers beyond 1: 1e-9 for F64, interpreted and compiled for the CPU, 1e-4 for F32 compiled.
 */
@TestInstance(Lifecycle.PER_CLASS)
class GradientCasesTest {
  /** The values of targets, by name. */
  private interface Evaluation
      extends BiFunction<GradientCase, LinkedHashMap<String, Tensor>, Map<String, double[]>> {}

  private Device cpu;

  @BeforeAll
  void open() {
    cpu = new CpuBackend().open(1);
  }

  @AfterAll
  void close() {
    cpu.close();
  }

  private static Optional<Path> folder() {
    String named = System.getenv("NEUROZOO_GRADIENT_CASES");
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    return Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
        .map(at -> at.resolve("shared/data/gradients"))
        .filter(Files::isDirectory)
        .findFirst();
  }

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    Optional<Path> folder = folder();
    assumeTrue(folder.isPresent(), "no shared/data/gradients beside the repository");
    Map<String, JsonNode> cases = CaseFiles.in(folder.orElseThrow());
    assertTrue(!cases.isEmpty(), "no cases in " + folder);
    return cases.entrySet().stream()
        .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> check(one.getValue())));
  }

  private void check(JsonNode json) {
    check(GradientCase.of(json, ElementType.F64), GradientCasesTest::interpreted, 1e-9);
    check(GradientCase.of(json, ElementType.F64), this::compiled, 1e-9);
    check(GradientCase.of(json, ElementType.F32), this::compiled, 1e-4);
  }

  /** One of the meanings that a name may have must be right in value and all derivatives. */
  private static void check(GradientCase c, Evaluation evaluation, double tolerance) {
    List<String> faults = new ArrayList<>();
    for (Tensor y : Operators.build(c)) {
      Optional<String> fault = fault(c, y, evaluation, tolerance);
      if (fault.isEmpty()) {
        return;
      }
      faults.add(fault.get());
    }
    throw new AssertionError(c.type() + ": " + faults);
  }

  private static Optional<String> fault(
      GradientCase c, Tensor y, Evaluation evaluation, double tolerance) {
    if (!y.shape().equals(c.expected())) {
      return Optional.of("shape " + y.shape() + " instead of " + c.expected());
    }
    Map<String, double[]> actual = evaluation.apply(c, targets(c, y));
    Optional<String> value = difference("output", actual, c.json().get("output"), tolerance);
    return value.isPresent()
        ? value
        : c.json().get("grads").properties().stream()
            .flatMap(g -> difference(g.getKey(), actual, g.getValue(), tolerance).stream())
            .findFirst();
  }

  /** The output and the derivatives of Σ output · upstream. */
  private static LinkedHashMap<String, Tensor> targets(GradientCase c, Tensor y) {
    NdArray upstream = NdArray.zeros(new Spec(c.type(), y.shape()));
    fill(upstream, GradientCase.data(c.json().get("upstream")));
    List<String> names = new ArrayList<>();
    c.json().get("grads").fieldNames().forEachRemaining(names::add);
    Tensor scalar = y.times(Tensor.constant(upstream)).sum().reshape(Shape.SCALAR);
    List<Tensor> by = names.stream().map(c.inputs()::get).toList();
    List<Tensor> derivatives = Gradient.of(scalar, by);
    LinkedHashMap<String, Tensor> targets = new LinkedHashMap<>();
    targets.put("output", y);
    for (int i = 0; i < names.size(); i++) {
      targets.put(names.get(i), derivatives.get(i));
    }
    return targets;
  }

  private static void fill(NdArray array, double[] numbers) {
    for (int i = 0; i < numbers.length; i++) {
      array.put(i, numbers[i]);
    }
  }

  private static Optional<String> difference(
      String name, Map<String, double[]> all, JsonNode array, double tolerance) {
    double[] expected = GradientCase.data(array);
    double[] actual = all.get(name);
    for (int i = 0; i < expected.length; i++) {
      double off = Math.abs(expected[i] - actual[i]);
      if (!(off <= tolerance * Math.max(1, Math.abs(expected[i])))) {
        return Optional.of(name + "[" + i + "] is " + actual[i] + ", not " + expected[i]);
      }
    }
    return Optional.empty();
  }

  private static Map<String, double[]> interpreted(
      GradientCase c, LinkedHashMap<String, Tensor> targets) {
    Map<String, DoubleArray> variables = new HashMap<>();
    c.inputs().forEach((name, x) -> variables.put(name, new DoubleArray(x.spec(), data(c, name))));
    List<Tensor> all = List.copyOf(targets.values());
    List<DoubleArray> values = new Interpreter(Map.of(), variables, 0).evaluate(all);
    Map<String, double[]> named = new HashMap<>();
    int next = 0;
    for (String name : targets.keySet()) {
      named.put(name, values.get(next++).elements());
    }
    return named;
  }

  private static double[] data(GradientCase c, String input) {
    return GradientCase.data(c.json().get("inputs").get(input));
  }

  private Map<String, double[]> compiled(GradientCase c, LinkedHashMap<String, Tensor> targets) {
    LinkedHashMap<String, Spec> buffers = new LinkedHashMap<>();
    c.inputs().forEach((name, x) -> buffers.put(name, x.spec()));
    Memory memory = cpu.allocate(buffers);
    buffers.forEach(
        (name, spec) -> {
          NdArray array = NdArray.zeros(spec);
          fill(array, data(c, name));
          memory.write(name, array);
        });
    LinkedHashMap<String, NdArray> outputs = new LinkedHashMap<>();
    targets.forEach((name, y) -> outputs.put(name, NdArray.zeros(row(y))));
    cpu.load(Compiler.compile(Program.of(targets)), List.of(memory)).run(0, 1, Map.of(), outputs);
    Map<String, double[]> named = new HashMap<>();
    outputs.forEach((name, array) -> named.put(name, numbers(array)));
    return named;
  }

  private static Spec row(Tensor y) {
    return new Spec(y.type(), Shape.of(1).then(y.shape()));
  }

  private static double[] numbers(NdArray array) {
    double[] numbers = new double[array.length()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = array.at(i);
    }
    return numbers;
  }
}
