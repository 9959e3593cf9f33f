package org.neurozoo.layers.internal;

import java.util.List;
import java.util.stream.IntStream;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.Norms;
import org.neurozoo.network.BuildContext;
import org.neurozoo.network.Weighting;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/** What layers make of their weights, as contributions. */
record WeightUse(String id, Schema schema, Rule rule) implements Weighting {
  private static final Property<Double> RATE = Property.real("rate", 0.5, 0, 0.999999);
  private static final Property<Double> DEVIATION = Property.positive("deviation", 0.01);

  /** Weights as used of weights as learned. */
  @FunctionalInterface
  interface Rule {
    Tensor apply(Tensor weight, Values values, BuildContext context);
  }

  static final List<WeightUse> ALL =
      List.of(
          new WeightUse("plain", Schema.EMPTY, (w, values, context) -> w),
          new WeightUse("weight-norm", Schema.EMPTY, WeightUse::normalised),
          new WeightUse("dropconnect", Schema.of(RATE), WeightUse::dropped),
          new WeightUse("noisy", Schema.of(DEVIATION), WeightUse::noisy));

  /**
   * Lengths and directions are learned apart (Salimans and Kingma 2016). They start with length 1,
   * the parameter {@code length} [units]; the length that directions start with does not matter.
   */
  private static Tensor normalised(Tensor weight, Values values, BuildContext context) {
    Spec spec = Spec.f32(weight.shape().extent(0));
    Tensor length = context.state().parameter("length", spec, () -> ones(spec));
    return Norms.weight(weight, length);
  }

  private static NdArray ones(Spec spec) {
    NdArray ones = NdArray.zeros(spec);
    IntStream.range(0, ones.length()).forEach(i -> ones.put(i, 1));
    return ones;
  }

  /** DropConnect (Wan et al. 2013) with one mask a batch; what is kept is scaled up. */
  private static Tensor dropped(Tensor weight, Values values, BuildContext context) {
    return Dropping.dropped(weight, values.get(RATE), "dropconnect", context);
  }

  private static Tensor noisy(Tensor weight, Values values, BuildContext context) {
    return context.training()
        ? weight.plus(
            context.random("weight-noise").normal(weight.shape()).times(values.get(DEVIATION)))
        : weight;
  }

  @Override
  public Texts texts() {
    return Texts.beside(WeightUse.class);
  }

  @Override
  public Tensor apply(Tensor weight, Values values, BuildContext context) {
    return rule.apply(weight, values, context);
  }
}
