package org.neurozoo.console.internal.inspection;

import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import org.neurozoo.training.Learner;
import org.neurozoo.training.Run;
import org.neurozoo.training.State;

/** Waits for a look into a run. */
public final class Inspection {
  private Inspection() {}

  /** What a look yields, or its exception. */
  public static <T> T of(Run run, BiFunction<Learner, State, T> look) {
    try {
      return run.inspect(look).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
