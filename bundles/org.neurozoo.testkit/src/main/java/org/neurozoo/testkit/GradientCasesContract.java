package org.neurozoo.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.backend.Backend;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.testkit.internal.gradients.CaseFiles;
import org.neurozoo.testkit.internal.gradients.Derivation;
import org.neurozoo.testkit.internal.gradients.GradientCase;

/**
 * What every {@link Backend} promises of values and derivatives that JAX computed in double
 * precision and that were checked with central differences: to be right within 1e-9 in F64 and 1e-4
 * in F32, relative to numbers beyond 1. These tolerances came with the cases, which lie in {@code
 * gradients} of the {@link SharedData}.
 */
public final class GradientCasesContract implements Contract {
  private static final String FOLDER = "gradients";

  private final Backend backend;

  /** The contract of a backend that can be used here. */
  public GradientCasesContract(Backend backend) {
    this.backend = backend;
  }

  @Override
  public List<Clause> clauses() {
    Optional<Path> folder = SharedData.file(FOLDER);
    if (folder.isEmpty()) {
      return List.of(new Clause("known derivatives are right", GradientCasesContract::missing));
    }
    List<Clause> clauses = new ArrayList<>();
    cases(folder.get())
        .forEach((name, json) -> clauses.add(new Clause(name, () -> breaches(json))));
    clauses.add(new Clause("there are cases", () -> presence(clauses)));
    return clauses;
  }

  private static List<String> missing() {
    throw new NotApplicable("no shared/data/gradients beside the repository");
  }

  private static List<String> presence(List<Clause> clauses) {
    return clauses.size() > 1 ? List.of() : List.of("there are none");
  }

  private static Map<String, JsonNode> cases(Path folder) {
    try {
      return CaseFiles.in(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> breaches(JsonNode json) {
    List<String> breaches = new ArrayList<>();
    try (Device device = backend.open(1)) {
      for (ElementType type : List.of(ElementType.F64, ElementType.F32)) {
        double tolerance = type == ElementType.F64 ? 1e-9 : 1e-4;
        Derivation.fault(GradientCase.of(json, type), device, tolerance)
            .ifPresent(fault -> breaches.add(type + ": " + fault));
      }
    }
    return breaches;
  }
}
