package org.neurozoo.training.internal.optimizer;

import java.util.List;
import org.neurozoo.graph.Origin;
import org.neurozoo.graph.Tensor;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;
import org.neurozoo.training.Optimizer;
import org.neurozoo.training.StateBuilder;

/**
 * Stochastic gradient descent, with momentum in its classic form if asked for: v ← μ v - η g, w ← w
 * + v (Polyak 1964; Rumelhart, Hinton and Williams 1986).
 */
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
  public void apply(List<Parameter> parameters, Values values, StateBuilder state) {
    Tensor rate = state.tunable("rate", values.get(RATE));
    if (values.get(MOMENTUM) == 0) {
      parameters.forEach(p -> state.update(p.value(), p.value().minus(scaled(p, rate))));
      return;
    }
    Tensor momentum = state.tunable("momentum", values.get(MOMENTUM));
    for (Parameter p : parameters) {
      Tensor v = Origin.within(p.name(), () -> state.zeros("velocity", p.value().spec()));
      Tensor next = v.times(momentum.to(v.type())).minus(scaled(p, rate));
      state.update(v, next);
      state.update(p.value(), p.value().plus(next));
    }
  }

  private static Tensor scaled(Parameter p, Tensor rate) {
    return p.gradient().times(rate.to(p.gradient().type()));
  }
}
