package org.neurozoo.console.internal.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.CompletionException;
import org.neurozoo.training.Run;
import org.neurozoo.training.RunOptions;
import org.neurozoo.training.TrainingEngine;

/** Tells how long a step of a workload takes, by the path that a user's training takes. */
public final class Bench {
  private Bench() {}

  /**
   * The median duration of a step in microseconds.
   *
   * @param seconds how long to measure, after warming up
   * @throws org.neurozoo.schema.FaultException if it cannot be trained here
   */
  public static double microsPerStep(
      TrainingEngine engine, JsonNode experiment, RunOptions options, double seconds) {
    try (Run run = engine.open(experiment, options)) {
      return run.inspect((learner, state) -> new Stopwatch(learner, seconds).microsPerStep())
          .join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
