package org.neurozoo.testkit.learner;

import java.util.List;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.Randoms;
import org.neurozoo.training.Learner;
import org.neurozoo.training.Phase;
import org.neurozoo.training.ProgramLearner;
import org.neurozoo.training.StateBuilder;
import org.neurozoo.training.StepProgram;

/**
 * A self-organising map (Kohonen 1982) of the unit square: a step shows a random point, and the
 * unit nearest to it and its neighbours on the grid move there. Rate and radius decay step by step.
 */
final class OnlineSom {
  static final int SIDE = 8;
  static final int UNITS = SIDE * SIDE;

  private OnlineSom() {}

  static Learner create(long seed) {
    StateBuilder state = new StateBuilder();
    Tensor weights = state.uniform("weights", Spec.f32(UNITS, 2), 0.45, 0.55, seed);
    Phase show = Phase.of("unfolding", 1500, show(state, weights, seed));
    Tensor points = Randoms.uniform(Shape.of(100, 1, 2), seed, "test");
    state.output("test.error", nearest(distances(points, weights)).mean());
    StepProgram measure = state.program();
    return new ProgramLearner(state.layout(), List.of(show), measure);
  }

  private static StepProgram show(StateBuilder state, Tensor weights, long seed) {
    Tensor rate = state.tunable("rate", 0.5);
    Tensor radius = state.tunable("radius", SIDE / 2.0);
    Tensor point = Randoms.uniform(Shape.of(1, 2), seed, "point");
    Tensor distances = distances(point, weights);
    Tensor winner = distances.reduce(Reduction.ARG_MINIMUM, 0);
    Tensor apart = squared(0, winner).plus(squared(1, winner)).over(radius.square().times(2));
    Tensor pull = apart.negate().unary(UnaryOp.EXP).times(rate);
    state.update(weights, weights.plus(point.minus(weights).times(pull)));
    state.update(rate, rate.times(0.998));
    state.update(radius, radius.times(0.998));
    state.output("error", nearest(distances.reshape(1, UNITS, 1)));
    return state.program();
  }

  private static Tensor distances(Tensor points, Tensor weights) {
    return points.minus(weights).square().sum(-1);
  }

  private static Tensor nearest(Tensor distances) {
    return distances.reduce(Reduction.MINIMUM, 1).unary(UnaryOp.SQRT);
  }

  /** How far every unit lies from the winner along an axis of the grid, squared: [units, 1]. */
  private static Tensor squared(int axis, Tensor winner) {
    Tensor place = Tensor.iota(Shape.of(SIDE, SIDE), axis).reshape(UNITS, 1);
    return place.minus(place.gather(winner.reshape(1))).square().to(ElementType.F32);
  }
}
