package org.neurozoo.training.internal.optimizer;

import java.util.List;
import java.util.function.UnaryOperator;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Tensor;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;
import org.neurozoo.training.Optimizer;
import org.neurozoo.training.StateBuilder;

/** RMSProp (Tieleman and Hinton 2012): s ← ρ s + (1 - ρ) g², w ← w - η g / (√s + ε). */
final class RmsProp implements Optimizer {
  private static final Property<Double> RATE = Property.positive("rate", 0.001);
  private static final Property<Double> DECAY = Property.real("decay", 0.9, 0, 0.999999);
  private static final Property<Double> EPSILON = Property.positive("epsilon", 1e-8);

  @Override
  public String id() {
    return "rmsprop";
  }

  @Override
  public Schema schema() {
    return Schema.of(RATE, DECAY, EPSILON);
  }

  @Override
  public Texts texts() {
    return Texts.beside(RmsProp.class);
  }

  @Override
  public void apply(
      List<Parameter> parameters,
      Values values,
      UnaryOperator<Tensor> scheduled,
      StateBuilder state) {
    Tensor rate = scheduled.apply(state.tunable("rate", values.get(RATE)));
    for (Parameter p : parameters) {
      Tensor s = Moments.zeros(p, "squares", state);
      Tensor s1 = Moments.mean(s, p.gradient().square(), values.get(DECAY));
      state.update(s, s1);
      Tensor spread = s1.unary(UnaryOp.SQRT).plus(values.get(EPSILON));
      state.update(p.value(), p.value().minus(Moments.scaled(p.gradient(), rate).over(spread)));
    }
  }
}
