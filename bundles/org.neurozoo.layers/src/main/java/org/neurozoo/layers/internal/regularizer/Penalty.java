package org.neurozoo.layers.internal.regularizer;

import java.util.List;
import java.util.Optional;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.Elementary;
import org.neurozoo.network.Regularizer;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/** Sums over all weights that are added to the loss. */
record Penalty(String id, Schema schema, Formula formula) implements Regularizer {
  private static final Property<Double> STRENGTH = Property.real("strength", 1e-4, 0, 1e9);
  private static final Property<Double> Q = Property.real("q", 0.5, 0.01, 16);

  /** What is summed over weights. */
  @FunctionalInterface
  interface Formula {
    Tensor of(Tensor weight, Values values);
  }

  static final List<Regularizer> ALL =
      List.of(
          new Penalty("l1", Schema.of(STRENGTH), (w, values) -> w.unary(UnaryOp.ABS)),
          new Penalty("l2", Schema.of(STRENGTH), (w, values) -> w.square().times(0.5)),
          new Penalty(
              "lq",
              Schema.of(STRENGTH, Q),
              (w, values) -> Elementary.power(w.unary(UnaryOp.ABS), values.get(Q))));

  @Override
  public Texts texts() {
    return Texts.beside(Penalty.class);
  }

  @Override
  public Optional<Tensor> penalty(List<Tensor> weights, Values values) {
    return weights.stream()
        .map(weight -> formula.of(weight, values).sum().reshape())
        .reduce(Tensor::plus)
        .map(sum -> sum.times(values.get(STRENGTH)));
  }
}
