package org.neurozoo.graph.cpu.internal;

import java.util.Locale;
import org.neurozoo.testkit.BackendContract;

/** Prints how long the programs of the backend contract take; no test. */
final class PrimitiveBenchmark {
  private static final long EACH = 300_000_000;

  private PrimitiveBenchmark() {}

  public static void main(String[] arguments) {
    new BackendContract(new CpuBackend())
        .times(EACH)
        .forEach((name, micros) -> System.out.printf(Locale.ROOT, "%10.2f us  %s%n", micros, name));
  }
}
