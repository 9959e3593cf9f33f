package org.neurozoo.training.internal.optimizer;

import java.util.List;
import java.util.function.UnaryOperator;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Origin;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Spec;
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

  /** Below this a moment is taken as 0: numbers under 1.2e-38 compute many times slower. */
  private static final double NEGLIGIBLE = 1e-30;

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
  public void apply(List<Parameter> parameters, Values values, StateBuilder state) {
    update(parameters, values, state.tunable("rate", values.get(RATE)), state, p -> p);
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
    Tensor unbiased1 = inverse(power(state, "beta1.power", beta1).subtractedFrom(1));
    Tensor unbiased2 = inverse(power(state, "beta2.power", beta2).subtractedFrom(1));
    Tensor size = rate.times(unbiased1);
    Tensor widening = unbiased2.unary(UnaryOp.SQRT);
    for (Parameter p : parameters) {
      Spec spec = p.value().spec();
      Tensor m = Origin.within(p.name(), () -> state.zeros("m", spec));
      Tensor v = Origin.within(p.name(), () -> state.zeros("v", spec));
      Tensor g = p.gradient();
      Tensor m1 = flushed(m.times(beta1).plus(g.times(1 - beta1)));
      Tensor v1 = flushed(v.times(beta2).plus(g.square().times(1 - beta2)));
      Tensor spread = v1.unary(UnaryOp.SQRT).times(widening.to(v.type()));
      Tensor step = m1.times(size.to(m.type())).over(spread.plus(values.get(EPSILON)));
      state.update(m, m1);
      state.update(v, v1);
      state.update(p.value(), before.apply(p.value()).minus(step));
    }
  }

  /** βᵗ at the t-th step, counted from 1. */
  private static Tensor power(StateBuilder state, String name, double beta) {
    Tensor before = state.variable(name, Spec.f32(), () -> NdArray.scalar(1));
    Tensor power = flushed(before.times(beta));
    state.update(before, power);
    return power;
  }

  private static Tensor inverse(Tensor x) {
    return x.literal(1).over(x);
  }

  private static Tensor flushed(Tensor x) {
    return x.unary(UnaryOp.ABS).less(x.literal(NEGLIGIBLE)).select(x.literal(0), x);
  }
}
