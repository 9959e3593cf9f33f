package org.neurozoo.testkit.learner;

import java.util.List;
import java.util.Map;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.Activations;
import org.neurozoo.graph.formula.Randoms;
import org.neurozoo.training.Batches;
import org.neurozoo.training.Learner;
import org.neurozoo.training.Phase;
import org.neurozoo.training.ProgramLearner;
import org.neurozoo.training.StateBuilder;
import org.neurozoo.training.StepMetrics;
import org.neurozoo.training.StepProgram;

/** An associative memory (Hopfield 1982): stores patterns by Hebb's rule, then recalls one. */
record AsynchronousHopfield(StateBuilder variables, long seed) {
  static final int UNITS = 64;
  static final int PATTERNS = 4;

  static Learner create(long seed) {
    return new AsynchronousHopfield(new StateBuilder(), seed).learner();
  }

  private Learner learner() {
    Tensor weights = variables.zeros("weights", Spec.f32(UNITS, UNITS));
    Tensor state = variables.zeros("state", Spec.f32(1, UNITS));
    Tensor last = variables.zeros("last", Spec.f32(1, UNITS));
    Phase store = Phase.of("storing", PATTERNS, store(weights, state, last));
    Phase recall = new Phase("recalling", 3 * UNITS, List.of(recall(weights, state)), sweeps());
    variables.output("overlap", state.times(last).mean());
    return new ProgramLearner(variables.layout(), List.of(store, recall), variables.program());
  }

  /** Adds a pattern to the weights and leaves it, with 8 units flipped, as the state. */
  private StepProgram store(Tensor weights, Tensor state, Tensor last) {
    Tensor pattern = sign(Randoms.uniform(state.shape(), seed, "pattern").minus(0.5));
    Tensor self = Tensor.iota(weights.shape(), 0).same(Tensor.iota(weights.shape(), 1));
    Tensor hebb = self.select(Tensor.constant(0), pattern.transpose().times(pattern));
    Tensor unit = Tensor.iota(state.shape(), 1);
    variables.update(weights, weights.plus(hebb.over(UNITS)));
    variables.update(state, unit.less(unit.literal(8)).select(pattern.negate(), pattern));
    variables.update(last, pattern);
    variables.output("energy", energy(weights, state));
    return variables.program();
  }

  private StepProgram recall(Tensor weights, Tensor state) {
    Tensor unit = Tensor.input("unit", Spec.i32());
    Tensor field = weights.gather(unit).times(state).sum();
    Tensor updated = Tensor.iota(state.shape(), 1).same(unit).select(sign(field), state);
    variables.update(state, updated);
    variables.output("energy", energy(weights, updated));
    return variables.program();
  }

  /** One unit a step, in an order drawn anew for every sweep. */
  private Phase.Feed sweeps() {
    Batches order = new Batches(UNITS, 1, seed, true);
    NdArray units = NdArray.zeros(Spec.i32(StepMetrics.CAPACITY));
    return (firstStep, count) -> {
      for (int i = 0; i < count; i++) {
        order.fill(firstStep + i, units.ints(), i);
      }
      return Map.of("unit", units);
    };
  }

  private static Tensor energy(Tensor weights, Tensor state) {
    return state.matmul(weights).times(state).sum().times(-0.5);
  }

  private static Tensor sign(Tensor x) {
    return Activations.step(x).times(2).minus(1);
  }
}
