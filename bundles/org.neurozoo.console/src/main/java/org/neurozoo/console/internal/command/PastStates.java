package org.neurozoo.console.internal.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurozoo.console.internal.inspection.Inspection;
import org.neurozoo.graph.NdArray;
import org.neurozoo.network.Probe;
import org.neurozoo.network.StateSubject;
import org.neurozoo.training.Run;

/** Earlier states of a run: those it kept, or those it goes through once more. */
final class PastStates {
  /** How many are fetched, at equal distances. */
  private static final int COUNT = 32;

  /** A run that took longer is not gone through again. */
  private static final double MOST_SECONDS = 20;

  /** The numbers that may be held by all together. */
  private static final long MOST_NUMBERS = 64L << 20;

  private record Kept(long step, Map<String, NdArray> buffers) implements Probe.Past {
    @Override
    public NdArray variable(String name) {
      NdArray value = buffers.get(name);
      if (value == null) {
        throw new IllegalArgumentException("no buffer " + name + " among " + buffers.keySet());
      }
      return value.copy();
    }
  }

  private PastStates() {}

  /**
   * Goes through a run again, which must be nobody else's, and ends where it began; those at hand
   * if that would take too long or too much memory.
   */
  static List<Probe.Past> fetched(Run run) throws InterruptedException {
    long end = run.progress().step();
    long numbers =
        Inspection.of(
            run,
            (learner, state) ->
                state.memory().buffers().values().stream()
                    .mapToLong(spec -> spec.shape().count())
                    .sum());
    if (run.progress().seconds() > MOST_SECONDS || numbers * COUNT > MOST_NUMBERS) {
      return StateSubject.atHand(run);
    }
    List<Probe.Past> states = new ArrayList<>();
    long count = Math.min(COUNT, end);
    for (long i = 0; i <= count; i++) {
      long step = count == 0 ? 0 : end * i / count;
      run.seek(step);
      run.await();
      states.add(new Kept(step, buffers(run)));
    }
    return states;
  }

  private static Map<String, NdArray> buffers(Run run) {
    return Inspection.of(
        run,
        (learner, state) -> {
          Map<String, NdArray> buffers = new LinkedHashMap<>();
          for (String name : state.memory().buffers().keySet()) {
            buffers.put(name, state.memory().read(name));
          }
          return buffers;
        });
  }
}
