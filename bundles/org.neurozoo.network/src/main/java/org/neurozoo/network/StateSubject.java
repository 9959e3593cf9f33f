package org.neurozoo.network;

import java.util.List;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.training.Figures;
import org.neurozoo.training.Run;
import org.neurozoo.training.State;

/**
 * What a probe may look at, over a learner and its state between two bursts.
 *
 * @param learner the learner with its experiment, bound to the state
 * @param state what it has learned
 * @param step steps taken
 * @param history figures so far
 * @param past earlier states that are at hand, oldest first
 */
public record StateSubject(
    NetworkLearner learner, State state, long step, List<Figures> history, List<Probe.Past> past)
    implements Probe.Subject {
  /** Copies the lists. */
  public StateSubject {
    history = List.copyOf(history);
    past = List.copyOf(past);
  }

  /** The snapshots of a run as earlier states. */
  public static List<Probe.Past> atHand(Run run) {
    return run.snapshots().stream()
        .<Probe.Past>map(each -> new Snapshot(each.step(), each.memory()))
        .toList();
  }

  private record Snapshot(long step, Memory memory) implements Probe.Past {
    @Override
    public NdArray variable(String name) {
      return memory.read(name);
    }
  }

  @Override
  public NdArray variable(String name) {
    return state.memory().read(name);
  }

  @Override
  public Worksheet worksheet(List<Tensor> tensors) {
    return new Worksheet(state, step, tensors);
  }
}
