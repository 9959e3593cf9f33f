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
 * Adam with decoupled weight decay (Loshchilov and Hutter 2019): every step first shrinks the
 * weights, w ← (1 - η λ) w, and the moments see nothing of it.
 */
final class AdamW implements Optimizer {
  static final Property<Double> DECAY = Property.real("decay", 0.01, 0, 1e6);

  @Override
  public String id() {
    return "adamw";
  }

  @Override
  public Schema schema() {
    return Schema.of(Adam.RATE, Adam.BETA1, Adam.BETA2, Adam.EPSILON, DECAY);
  }

  @Override
  public Texts texts() {
    return Texts.beside(AdamW.class);
  }

  @Override
  public void apply(
      List<Parameter> parameters,
      Values values,
      UnaryOperator<Tensor> scheduled,
      StateBuilder state) {
    Tensor rate = scheduled.apply(state.tunable("rate", values.get(Adam.RATE)));
    Tensor decay = state.tunable("decay", values.get(DECAY));
    Tensor kept = rate.times(decay).subtractedFrom(1);
    Adam.update(parameters, values, rate, state, w -> w.times(kept.to(w.type())));
  }
}
