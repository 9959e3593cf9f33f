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
 * Adam (Kingma and Ba 2015): m ← β₁ m + (1 - β₁) g, v ← β₂ v + (1 - β₂) g², w ← w - η m̂ / (√v̂ +
 * ε) with m̂ = m / (1 - β₁ᵗ) and v̂ = v / (1 - β₂ᵗ).
 */
final class Adam implements Optimizer {
  static final Property<Double> RATE = Property.positive("rate", 0.001);
  static final Property<Double> BETA1 = Property.real("beta1", 0.9, 0, 0.999999);
  static final Property<Double> BETA2 = Property.real("beta2", 0.999, 0, 0.999999);
  static final Property<Double> EPSILON = Property.positive("epsilon", 1e-8);

  @Override
  public String id() {
    return "adam";
  }

  @Override
  public Schema schema() {
    return Schema.of(RATE, BETA1, BETA2, EPSILON);
  }

  @Override
  public Texts texts() {
    return Texts.beside(Adam.class);
  }

  @Override
  public void apply(
      List<Parameter> parameters,
      Values values,
      UnaryOperator<Tensor> scheduled,
      StateBuilder state) {
    Tensor rate = scheduled.apply(state.tunable("rate", values.get(RATE)));
    update(parameters, values, rate, state, p -> p);
  }

  /**
   * The rule over parameters that first become something else.
   *
   * @param values of this schema's properties, maybe among others
   * @param before what a parameter becomes before the step is taken off
   */
  static void update(
      List<Parameter> parameters,
      Values values,
      Tensor rate,
      StateBuilder state,
      UnaryOperator<Tensor> before) {
    double beta1 = values.get(BETA1);
    double beta2 = values.get(BETA2);
    Tensor unbiased1 = Moments.unbiased(state, "beta1.power", beta1);
    Tensor unbiased2 = Moments.unbiased(state, "beta2.power", beta2);
    Tensor size = rate.times(unbiased1);
    Tensor widening = unbiased2.unary(UnaryOp.SQRT);
    for (Parameter p : parameters) {
      Tensor m = Moments.zeros(p, "m", state);
      Tensor v = Moments.zeros(p, "v", state);
      Tensor m1 = Moments.mean(m, p.gradient(), beta1);
      Tensor v1 = Moments.mean(v, p.gradient().square(), beta2);
      Tensor spread = v1.unary(UnaryOp.SQRT).times(widening.to(v.type()));
      Tensor step = m1.times(size.to(m.type())).over(spread.plus(values.get(EPSILON)));
      state.update(m, m1);
      state.update(v, v1);
      state.update(p.value(), before.apply(p.value()).minus(step));
    }
  }
}
