package org.neurozoo.training.internal.optimizer;

import java.util.List;
import java.util.function.UnaryOperator;
import org.neurozoo.graph.Tensor;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;
import org.neurozoo.training.Optimizer;
import org.neurozoo.training.StateBuilder;

/**
 * Gradient descent with a velocity, in one of its forms. The classic and the averaged one are equal
 * if the averaged one's rate is 1 / (1 - μ) times the other's; people mean either by the name.
 */
record Momentum(String id, Form form) implements Optimizer {
  private static final Property<Double> RATE = Property.positive("rate", 0.1);
  private static final Property<Double> MOMENTUM = Property.real("momentum", 0.9, 0, 0.999999);

  static final List<Optimizer> ALL =
      List.of(
          new Momentum("momentum", Momentum::classic),
          new Momentum("averaged-momentum", Momentum::averaged),
          new Momentum("nesterov", Momentum::nesterov));

  /** A velocity and what it adds to the parameter. */
  record Move(Tensor velocity, Tensor step) {}

  /** How velocity v and derivative g make the next velocity and the step. */
  @FunctionalInterface
  interface Form {
    Move of(Tensor v, Tensor g, Tensor rate, Tensor momentum);
  }

  /** v ← μ v - η g, w ← w + v (Polyak 1964; Rumelhart, Hinton and Williams 1986). */
  static Move classic(Tensor v, Tensor g, Tensor rate, Tensor momentum) {
    Tensor next = Moments.scaled(v, momentum).minus(Moments.scaled(g, rate));
    return new Move(next, next);
  }

  /** v ← μ v + (1 - μ) g, w ← w - η v: the derivatives' fading mean. */
  static Move averaged(Tensor v, Tensor g, Tensor rate, Tensor momentum) {
    Tensor share = momentum.subtractedFrom(1);
    Tensor next = Moments.scaled(v, momentum).plus(Moments.scaled(g, share));
    return new Move(next, Moments.scaled(next, rate).negate());
  }

  /**
   * v ← μ v - η g, w ← w + μ v - η g: Nesterov's derivative at the place the velocity leads to,
   * with w standing for that place (Sutskever et al. 2013; Bengio et al. 2013).
   */
  static Move nesterov(Tensor v, Tensor g, Tensor rate, Tensor momentum) {
    Tensor fall = Moments.scaled(g, rate);
    Tensor next = Moments.scaled(v, momentum).minus(fall);
    return new Move(next, Moments.scaled(next, momentum).minus(fall));
  }

  @Override
  public Schema schema() {
    return Schema.of(RATE, MOMENTUM);
  }

  @Override
  public Texts texts() {
    return Texts.beside(Momentum.class);
  }

  @Override
  public void apply(
      List<Parameter> parameters,
      Values values,
      UnaryOperator<Tensor> scheduled,
      StateBuilder state) {
    Tensor rate = scheduled.apply(state.tunable("rate", values.get(RATE)));
    Tensor momentum = state.tunable("momentum", values.get(MOMENTUM));
    update(form, parameters, rate, momentum, state);
  }

  /** Moves every parameter. */
  static void update(
      Form form, List<Parameter> parameters, Tensor rate, Tensor momentum, StateBuilder state) {
    for (Parameter p : parameters) {
      Tensor v = Moments.zeros(p, "velocity", state);
      Move move = form.of(v, p.gradient(), rate, momentum);
      state.update(v, move.velocity());
      state.update(p.value(), p.value().plus(move.step()));
    }
  }
}
