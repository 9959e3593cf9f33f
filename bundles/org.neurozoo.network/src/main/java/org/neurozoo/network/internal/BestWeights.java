package org.neurozoo.network.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.backend.Executable;
import org.neurozoo.training.State;
import org.neurozoo.training.StateBuilder;
import org.neurozoo.training.StateLayout;

/**
 * Keeps a copy of the networks' variables as they were when a figure was best, in buffers {@code
 * best/…} of the state.
 */
final class BestWeights {
  private static final String PREFIX = "best/";
  private static final String FIGURE = "best/figure";

  private final String figure;
  private final boolean rising;
  private final SequencedMap<String, StateLayout.Slot> kept = new LinkedHashMap<>();
  private @Nullable Bound bound;

  /** The programs that copy there and back, on a state. */
  private record Bound(State state, Executable keep, Executable restore) {}

  private BestWeights(String figure, boolean rising) {
    this.figure = figure;
    this.rising = rising;
  }

  /** Declares the copies of a training program's variables. */
  static BestWeights of(String figure, boolean rising, TrainingGraph.Training training) {
    BestWeights best = new BestWeights(figure, rising);
    StateBuilder state = training.state();
    state
        .layout()
        .slots()
        .forEach(
            (name, slot) -> {
              if (training.network().contains(name)) {
                best.kept.put(name, slot);
              }
            });
    best.kept.forEach((name, slot) -> state.variable(PREFIX + name, slot.spec(), slot.initial()));
    state.variable(FIGURE, Spec.f64(), () -> NdArray.scalar(ElementType.F64, Double.NaN));
    return best;
  }

  void bind(State state) {
    bound = new Bound(state, copy(state, "", PREFIX), copy(state, PREFIX, ""));
  }

  private Executable copy(State state, String from, String to) {
    SequencedMap<String, Tensor> updates = new LinkedHashMap<>();
    kept.forEach((name, slot) -> updates.put(to + name, Tensor.variable(from + name, slot.spec())));
    return state.load(new Program(new LinkedHashMap<>(), updates));
  }

  private Bound bound() {
    if (bound == null) {
      throw new IllegalStateException("not bound to a state");
    }
    return bound;
  }

  /** Keeps the present weights if no figure was better. */
  void at(org.neurozoo.training.Figures figures) {
    double now = figures.of(figure);
    double before = bound().state().memory().read(FIGURE).at(0);
    boolean better = Double.isNaN(before) || (rising ? now > before : now < before);
    if (better && !Double.isNaN(now)) {
      bound().keep().run(figures.step(), 1, Map.of(), Map.of());
      bound().state().memory().write(FIGURE, NdArray.scalar(ElementType.F64, now));
    }
  }

  /** Goes back to the best weights. */
  void restore(long step) {
    bound().restore().run(step, 1, Map.of(), Map.of());
  }
}
