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

/**
 * Lion (Chen et al. 2023): w ← w - η (sign(β₁ m + (1 - β₁) g) + λ w), m ← β₂ m + (1 - β₂) g. Every
 * step of every weight is as long as the rate.
 */
final class Lion implements Optimizer {
  private static final Property<Double> RATE = Property.positive("rate", 1e-4);
  private static final Property<Double> BETA1 = Property.real("beta1", 0.9, 0, 0.999999);
  private static final Property<Double> BETA2 = Property.real("beta2", 0.99, 0, 0.999999);
  private static final Property<Double> DECAY = Property.real("decay", 0, 0, 1e6);

  @Override
  public String id() {
    return "lion";
  }

  @Override
  public Schema schema() {
    return Schema.of(RATE, BETA1, BETA2, DECAY);
  }

  @Override
  public Texts texts() {
    return Texts.beside(Lion.class);
  }

  @Override
  public void apply(
      List<Parameter> parameters,
      Values values,
      UnaryOperator<Tensor> scheduled,
      StateBuilder state) {
    Tensor rate = scheduled.apply(state.tunable("rate", values.get(RATE)));
    Tensor kept = rate.times(values.get(DECAY)).subtractedFrom(1);
    for (Parameter p : parameters) {
      Tensor m = Moments.zeros(p, "m", state);
      Tensor sign = Moments.mean(m, p.gradient(), values.get(BETA1)).unary(UnaryOp.SIGN);
      state.update(m, Moments.mean(m, p.gradient(), values.get(BETA2)));
      Tensor before = values.get(DECAY) > 0 ? Moments.scaled(p.value(), kept) : p.value();
      state.update(p.value(), before.minus(Moments.scaled(sign, rate)));
    }
  }
}
