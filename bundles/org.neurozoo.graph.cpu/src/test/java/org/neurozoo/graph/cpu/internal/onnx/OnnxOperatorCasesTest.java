package org.neurozoo.graph.cpu.internal.onnx;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.cpu.internal.CpuBackend;
import org.neurozoo.graph.reference.ReferenceBackend;

/**
 * The node cases of ONNX, on the CPU and on the reference backend. They lie in {@code
 * shared/data/onnx} beside the repository or in the folder that {@code NEUROZOO_ONNX_CASES} names,
 * packed or not. A case that graphs cannot express is aborted with the reason.
 */
@TestInstance(Lifecycle.PER_CLASS)
class OnnxOperatorCasesTest {
  private static final int LEAST_OPERATORS = 60;

  private final Set<String> passed = new TreeSet<>();
  private final Set<String> outside = new TreeSet<>();
  private Device cpu;
  private Device reference;

  @BeforeAll
  void open() {
    cpu = new CpuBackend().open(2);
    reference = new ReferenceBackend().open(1);
  }

  @AfterAll
  void close() {
    cpu.close();
    reference.close();
  }

  private static Optional<Path> folder() {
    String named = System.getenv("NEUROZOO_ONNX_CASES");
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    return Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
        .map(at -> at.resolve("shared/data/onnx"))
        .filter(Files::isDirectory)
        .findFirst();
  }

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    Optional<Path> folder = folder();
    assumeTrue(folder.isPresent(), "no shared/data/onnx beside the repository");
    List<Case> cases = Archive.cases(folder.orElseThrow());
    DynamicTest enough =
        DynamicTest.dynamicTest("at least " + LEAST_OPERATORS + " operators", this::enough);
    return Stream.concat(
        cases.stream().map(one -> DynamicTest.dynamicTest(one.name(), () -> check(one))),
        Stream.of(enough));
  }

  private void check(Case one) {
    for (String set : one.sets()) {
      try {
        check(one.prepare(set));
      } catch (NotApplicable reason) {
        outside.add(one.name() + ": " + reason.getMessage());
        abort(reason.getMessage());
      }
    }
    if (one.operators().size() == 1) {
      passed.addAll(one.operators());
    }
  }

  private void check(Case.Prepared prepared) {
    List<NdArray> fast = prepared.run(cpu);
    List<NdArray> exact = prepared.run(reference);
    for (int i = 0; i < fast.size(); i++) {
      Literal expected = prepared.expected().get(i);
      DataType type = prepared.outputs().get(i).type();
      Tolerance.check(expected, type, exact.get(i), "output " + i + " of reference");
      Tolerance.check(expected, type, fast.get(i), "output " + i + " of cpu");
    }
  }

  private void enough() {
    String summary = passed.size() + " operators pass: " + passed;
    System.out.println(summary);
    System.out.println(outside.size() + " cases are outside: " + outside);
    assertTrue(passed.size() >= LEAST_OPERATORS, summary);
  }
}
