package org.neurozoo.network.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.backend.Executable;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.graph.gradient.Gradient;
import org.neurozoo.training.Batches;
import org.neurozoo.training.State;

/**
 * The loss over all samples and its derivatives, as a function of the weights: computed in parts
 * that are summed on the host.
 */
final class FullBatch {
  private static final int PART = 1024;
  private static final String GRADIENT = "gradient";

  private final Weights weights;
  private final Program program;
  private final SequencedMap<String, Tensor> renewals;
  private final Batches parts;
  private final Feed feed;
  private final SequencedMap<String, NdArray> yield = new LinkedHashMap<>();
  private @Nullable Bound bound;

  /**
   * The programs on a state.
   *
   * @param renew renews what layers keep, running statistics for instance
   */
  private record Bound(State state, Executable step, Optional<Executable> renew) {}

  FullBatch(TrainingGraph graph, Settings settings, Resident data) {
    int samples = data.data().size();
    parts = new Batches(samples, PART, 0, false);
    feed = new Feed(parts);
    Tensor rows = Tensor.input(TrainingGraph.ROWS, Spec.i32(parts.size()));
    Tensor loss = graph.share(data, rows);
    weights = new Weights(graph.state(), settings);
    renewals = graph.state().updates();
    List<Tensor> gradients = Gradient.of(loss, weights.tensors());
    SequencedMap<String, Tensor> outputs = new LinkedHashMap<>();
    outputs.put(TrainingGraph.LOSS, loss);
    for (int i = 0; i < gradients.size(); i++) {
      outputs.put(GRADIENT + i, gradients.get(i));
    }
    program = Program.of(outputs);
    outputs.forEach(
        (name, tensor) ->
            yield.put(
                name, NdArray.zeros(new Spec(tensor.type(), Shape.of(1).then(tensor.shape())))));
  }

  Weights weights() {
    return weights;
  }

  Program program() {
    return program;
  }

  void bind(State state, Memory data) {
    Optional<Executable> renew =
        renewals.isEmpty()
            ? Optional.empty()
            : Optional.of(state.load(new Program(new LinkedHashMap<>(), renewals), data));
    bound = new Bound(state, state.load(program, data), renew);
  }

  private Bound bound() {
    if (bound == null) {
      throw new IllegalStateException("not bound to a state");
    }
    return bound;
  }

  /** The loss at weights, which become those of the state; random numbers are those of a step. */
  double at(double[] row, double[] gradient, long step) {
    weights.write(bound().state(), row);
    java.util.Arrays.fill(gradient, 0);
    double loss = 0;
    List<NdArray> derivatives = new ArrayList<>(yield.values()).subList(1, yield.size());
    for (long part = 0; part < parts.stepsPerEpoch(); part++) {
      bound().step().run(step, 1, feed.of(part, 1), yield);
      loss += yield.firstEntry().getValue().at(0);
      int at = 0;
      for (NdArray each : derivatives) {
        for (int i = 0; i < each.length(); i++) {
          gradient[at + i] += each.at(i);
        }
        at += each.length();
      }
    }
    return loss;
  }

  /** Goes to weights for good: what layers keep is renewed, too. */
  void settle(double[] row, long step) {
    weights.write(bound().state(), row);
    bound().renew().ifPresent(program -> renew(program, step));
  }

  private void renew(Executable program, long step) {
    for (long part = 0; part < parts.stepsPerEpoch(); part++) {
      program.run(step, 1, feed.of(part, 1), Map.of());
    }
  }
}
