package org.neurozoo.testkit.learner;

import java.util.List;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.Activations;
import org.neurozoo.graph.formula.Losses;
import org.neurozoo.graph.formula.Randoms;
import org.neurozoo.graph.gradient.Gradient;
import org.neurozoo.training.Learner;
import org.neurozoo.training.Phase;
import org.neurozoo.training.ProgramLearner;
import org.neurozoo.training.StateBuilder;
import org.neurozoo.training.StepProgram;

/**
 * Five slot machines played by a softmax policy that learns by REINFORCE with a baseline (Williams
 * 1992). The environment is part of the program: a step pulls an arm and pays 1 or 0.
 */
final class BernoulliBandit {
  /** How often each arm pays. */
  private static final NdArray CHANCES = NdArray.of(Shape.of(5), 0.2f, 0.4f, 0.8f, 0.3f, 0.5f);

  private BernoulliBandit() {}

  static Learner create(long seed) {
    StateBuilder state = new StateBuilder();
    Tensor scores = state.zeros("scores", Spec.f32(1, 5));
    Phase play = Phase.of("playing", 2000, play(state, scores, seed));
    Tensor expected = Activations.softmax(scores).times(Tensor.constant(CHANCES)).sum();
    state.output("expected.reward", expected);
    StepProgram ask = state.program();
    return new ProgramLearner(state.layout(), List.of(play), ask);
  }

  private static StepProgram play(StateBuilder state, Tensor scores, long seed) {
    Tensor baseline = state.zeros("baseline", Spec.f32());
    Tensor rate = state.tunable("rate", 0.2);
    Tensor arm = Randoms.categorical(scores, seed, "arm");
    Tensor chance = Tensor.constant(CHANCES).gather(arm);
    Tensor pays = Randoms.uniform(Shape.of(1), seed, "reward").less(chance);
    Tensor reward = pays.to(ElementType.F32).drop(0);
    Tensor surprise = reward.minus(baseline);
    Tensor unlikeliness = Losses.categoricalCrossEntropy(scores, arm);
    Tensor gradient = Gradient.of(unlikeliness, List.of(scores)).getFirst();
    state.update(scores, scores.minus(gradient.times(surprise).times(rate)));
    state.update(baseline, baseline.plus(surprise.times(0.05)));
    state.output("reward", reward);
    return state.program();
  }
}
