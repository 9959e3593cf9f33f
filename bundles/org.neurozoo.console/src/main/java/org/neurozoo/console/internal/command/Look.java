package org.neurozoo.console.internal.command;

import java.util.List;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import org.neurozoo.console.internal.inspection.Inspection;
import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.network.NetworkLearner;
import org.neurozoo.network.Probe;
import org.neurozoo.network.StateSubject;
import org.neurozoo.training.Figures;
import org.neurozoo.training.Learner;
import org.neurozoo.training.Run;
import org.neurozoo.training.State;

/**
 * A look into a run between two bursts.
 *
 * @param learner the learner with its network
 * @param state what it has learned
 * @param step steps taken
 * @param history figures so far
 */
record Look(NetworkLearner learner, State state, long step, List<Figures> history) {

  /** Something seen. */
  interface Seen<T> extends java.util.function.Function<Look, T> {}

  /**
   * Waits for a look.
   *
   * @throws org.neurozoo.schema.FaultException if the run does not learn a network
   */
  static <T> T into(Run run, Seen<T> seen) {
    BiFunction<Learner, State, T> look =
        (learner, state) -> {
          if (learner instanceof NetworkLearner network) {
            return seen.apply(new Look(network, state, run.progress().step(), run.history()));
          }
          throw Terminal.fault("", "no.network");
        };
    return Inspection.of(run, look);
  }

  /** The figures of the present state. */
  SequencedMap<String, Double> evaluate() {
    return learner.evaluate(step);
  }

  /** What probes look at. */
  Probe.Subject subject(List<Probe.Past> past) {
    return new StateSubject(learner, state, step, history, past);
  }
}
