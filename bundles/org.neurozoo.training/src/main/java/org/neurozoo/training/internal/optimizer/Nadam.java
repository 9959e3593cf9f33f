package org.neurozoo.training.internal.optimizer;

import java.util.List;
import java.util.function.UnaryOperator;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Tensor;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;
import org.neurozoo.training.Optimizer;
import org.neurozoo.training.StateBuilder;

/**
 * Adam with Nesterov's look ahead (Dozat 2016, with a constant β₁): the mean in the step is β₁ m /
 * (1 - β₁ᵗ⁺¹) + (1 - β₁) g / (1 - β₁ᵗ).
 */
final class Nadam implements Optimizer {
  @Override
  public String id() {
    return "nadam";
  }

  @Override
  public Schema schema() {
    return Schema.of(Adam.RATE, Adam.BETA1, Adam.BETA2, Adam.EPSILON);
  }

  @Override
  public Texts texts() {
    return Texts.beside(Nadam.class);
  }

  @Override
  public void apply(
      List<Parameter> parameters,
      Values values,
      UnaryOperator<Tensor> scheduled,
      StateBuilder state) {
    Tensor rate = scheduled.apply(state.tunable("rate", values.get(Adam.RATE)));
    double beta1 = values.get(Adam.BETA1);
    double beta2 = values.get(Adam.BETA2);
    Tensor power = Moments.power(state, "beta1.power", beta1);
    Tensor ofMean = rate.times(beta1).times(Moments.unbiased(power.times(beta1)));
    Tensor ofGradient = rate.times(1 - beta1).times(Moments.unbiased(power));
    Tensor widening = Moments.unbiased(state, "beta2.power", beta2).unary(UnaryOp.SQRT);
    for (Parameter p : parameters) {
      Tensor m = Moments.zeros(p, "m", state);
      Tensor v = Moments.zeros(p, "v", state);
      Tensor m1 = Moments.mean(m, p.gradient(), beta1);
      Tensor v1 = Moments.mean(v, p.gradient().square(), beta2);
      Tensor ahead = Moments.scaled(m1, ofMean).plus(Moments.scaled(p.gradient(), ofGradient));
      Tensor spread = Moments.scaled(v1.unary(UnaryOp.SQRT), widening);
      state.update(m, m1);
      state.update(v, v1);
      state.update(p.value(), p.value().minus(ahead.over(spread.plus(values.get(Adam.EPSILON)))));
    }
  }
}
