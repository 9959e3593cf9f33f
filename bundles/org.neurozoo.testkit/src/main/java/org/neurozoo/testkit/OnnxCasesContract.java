package org.neurozoo.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.neurozoo.graph.backend.Backend;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.testkit.internal.onnx.Archive;
import org.neurozoo.testkit.internal.onnx.Case;

/**
 * What every {@link Backend} promises of the node cases of ONNX: that it computes what they expect,
 * within a relative 1e-3 and an absolute 1e-7 as in ONNX's own runner. The cases lie in {@code
 * onnx} of the {@link SharedData}, packed or not. One that graphs cannot express is not applicable.
 */
public final class OnnxCasesContract implements Contract {
  private static final int LEAST_OPERATORS = 60;

  private final Backend backend;

  /** The contract of a backend that can be used here. */
  public OnnxCasesContract(Backend backend) {
    this.backend = backend;
  }

  @Override
  public List<Clause> clauses() {
    Set<String> passed = new TreeSet<>();
    List<Clause> clauses = new ArrayList<>();
    for (Case each : cases()) {
      clauses.add(new Clause(each.name(), () -> check(each, passed)));
    }
    clauses.add(new Clause("at least " + LEAST_OPERATORS + " operators", () -> enough(passed)));
    return clauses;
  }

  private static List<Case> cases() {
    Optional<Path> folder = SharedData.file("onnx");
    try {
      return folder.isEmpty() ? List.of() : Archive.cases(folder.get());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> check(Case one, Set<String> passed) {
    List<String> breaches = new ArrayList<>();
    try (Device device = backend.open(2)) {
      one.sets().forEach(set -> breaches.addAll(one.faults(set, device)));
    }
    if (breaches.isEmpty() && one.operators().size() == 1) {
      passed.addAll(one.operators());
    }
    return breaches;
  }

  /** Of those that stand alone in a case; asked after all others. */
  private static List<String> enough(Set<String> passed) {
    if (SharedData.file("onnx").isEmpty()) {
      throw new NotApplicable("no shared/data/onnx beside the repository");
    }
    return passed.size() >= LEAST_OPERATORS
        ? List.of()
        : List.of("only " + passed.size() + " pass: " + passed);
  }
}
