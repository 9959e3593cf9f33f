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

/** Stochastic gradient descent, w ← w - η g, with classic {@link Momentum} if asked for. */
final class GradientDescent implements Optimizer {
  static final Property<Double> RATE = Property.positive("rate", 0.1);
  static final Property<Double> MOMENTUM = Property.real("momentum", 0, 0, 0.999999);

  @Override
  public String id() {
    return "sgd";
  }

  @Override
  public Schema schema() {
    return Schema.of(RATE, MOMENTUM);
  }

  @Override
  public Texts texts() {
    return Texts.beside(GradientDescent.class);
  }

  @Override
  public void apply(
      List<Parameter> parameters,
      Values values,
      UnaryOperator<Tensor> scheduled,
      StateBuilder state) {
    Tensor rate = scheduled.apply(state.tunable("rate", values.get(RATE)));
    if (values.get(MOMENTUM) > 0) {
      Tensor momentum = state.tunable("momentum", values.get(MOMENTUM));
      Momentum.update(Momentum::classic, parameters, rate, momentum, state);
      return;
    }
    for (Parameter p : parameters) {
      state.update(p.value(), p.value().minus(Moments.scaled(p.gradient(), rate)));
    }
  }
}
