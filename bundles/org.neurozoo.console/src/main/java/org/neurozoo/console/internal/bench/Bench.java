package org.neurozoo.console.internal.bench;

import com.fasterxml.jackson.databind.JsonNode;
import org.neurozoo.console.internal.inspection.Inspection;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.compile.Compiler;
import org.neurozoo.graph.explain.Cost;
import org.neurozoo.training.Learner;
import org.neurozoo.training.Run;
import org.neurozoo.training.RunOptions;
import org.neurozoo.training.TrainingEngine;

/** Tells how long a step of a workload takes, by the path that a user's training takes. */
public final class Bench {
  private Bench() {}

  /**
   * How fast a workload is.
   *
   * @param micros the median duration of a step in microseconds
   * @param flops floating-point operations of a step, as {@link Cost} counts them
   */
  public record Speed(double micros, long flops) {
    /** Billions of floating-point operations a second. */
    public double gigaflops() {
      return flops / micros / 1e3;
    }
  }

  /**
   * Measures a workload.
   *
   * @param seconds how long to measure, after warming up
   * @throws org.neurozoo.schema.FaultException if it cannot be trained here
   */
  public static Speed measure(
      TrainingEngine engine, JsonNode experiment, RunOptions options, double seconds) {
    try (Run run = engine.open(experiment, options)) {
      return Inspection.of(
          run,
          (learner, state) ->
              new Speed(new Stopwatch(learner, seconds).microsPerStep(), flops(learner)));
    }
  }

  private static long flops(Learner learner) {
    Program step = learner.programs().firstEntry().getValue();
    return Cost.of(Compiler.compile(step)).flops();
  }
}
