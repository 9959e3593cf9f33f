package org.neurozoo.layers.internal;

import java.util.List;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.Losses;
import org.neurozoo.network.BuildContext;
import org.neurozoo.network.LayerType;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/** Layers that change nothing but while a network learns: [batch, …] to the same shape. */
record Disturbance(String id, Schema schema, Rule rule) implements LayerType {
  private static final Property<Double> RATE = Property.real("rate", 0.5, 0, 0.999999);
  private static final Property<Double> DEVIATION = Property.positive("deviation", 0.1);
  private static final Property<String> PENALTY =
      Property.oneOf("penalty", "l1", "l1", "divergence");
  private static final Property<Double> STRENGTH = Property.real("strength", 1e-3, 0, 1e9);
  private static final Property<Double> TARGET = Property.real("target", 0.05, 1e-6, 0.999999);

  /** The layer's formula. */
  @FunctionalInterface
  interface Rule {
    Tensor apply(Tensor x, Values values, BuildContext context);
  }

  static final List<Disturbance> ALL =
      List.of(
          new Disturbance("dropout", Schema.of(RATE), Disturbance::dropout),
          new Disturbance("noise", Schema.of(DEVIATION), Disturbance::noise),
          new Disturbance(
              "sparsity",
              Schema.of(PENALTY, STRENGTH, TARGET.when("penalty", "divergence")),
              Disturbance::sparsity));

  /** Inverted dropout (Srivastava et al. 2014). */
  private static Tensor dropout(Tensor x, Values values, BuildContext context) {
    return Dropping.dropped(x, values.get(RATE), "dropout", context);
  }

  private static Tensor noise(Tensor x, Values values, BuildContext context) {
    return context.training()
        ? x.plus(context.random("noise").normal(x.shape()).times(values.get(DEVIATION)))
        : x;
  }

  /** Adds to the loss what units do; passes on what it is given. */
  private static Tensor sparsity(Tensor x, Values values, BuildContext context) {
    if (context.training()) {
      Tensor rows = Inputs.rows(x);
      Tensor penalty =
          values.get(PENALTY).equals("l1")
              ? mean(rows.unary(org.neurozoo.graph.Primitive.UnaryOp.ABS), context).sum()
              : divergence(mean(rows, context), values.get(TARGET));
      context.penalize(penalty.reshape().times(values.get(STRENGTH)));
    }
    return x;
  }

  /** The mean activation of each unit, [1, units]. */
  private static Tensor mean(Tensor rows, BuildContext context) {
    return context
        .counts()
        .map(
            counts ->
                rows.times(counts.reshape(counts.shape().extent(0), 1))
                    .sum(0)
                    .over(counts.sum().max(counts.literal(1))))
        .orElseGet(() -> rows.mean(0));
  }

  /** Σ KL(ρ‖ρ̂) of units between 0 and 1 (Ng 2011). */
  private static Tensor divergence(Tensor mean, double target) {
    Tensor inside = mean.max(mean.literal(1e-6)).min(mean.literal(1 - 1e-6));
    Tensor cross =
        Losses.binaryCrossEntropyOfProbabilities(
            inside, inside.literal(target).broadcast(inside.shape()));
    double entropy = -target * StrictMath.log(target) - (1 - target) * StrictMath.log(1 - target);
    return cross.minus(entropy * mean.shape().extent(1));
  }

  @Override
  public Texts texts() {
    return Texts.beside(Disturbance.class);
  }

  @Override
  public Tensor build(List<Tensor> inputs, Values values, BuildContext context) {
    return rule.apply(Inputs.only(inputs), values, context);
  }
}
