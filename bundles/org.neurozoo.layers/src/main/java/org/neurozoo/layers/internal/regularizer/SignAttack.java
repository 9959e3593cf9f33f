package org.neurozoo.layers.internal.regularizer;

import java.util.List;
import java.util.function.UnaryOperator;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.gradient.Gradient;
import org.neurozoo.network.Regularizer;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/**
 * Learning from samples moved to where the loss is greater, by the fast gradient sign method
 * (Goodfellow, Shlens and Szegedy 2015): (1 - a) L(x) + a L(x + ε sign ∂L/∂x).
 */
final class SignAttack implements Regularizer {
  private static final Property<Double> SIZE = Property.positive("size", 0.1);
  private static final Property<Double> SHARE = Property.real("share", 0.5, 0, 1);

  @Override
  public String id() {
    return "fgsm";
  }

  @Override
  public Schema schema() {
    return Schema.of(SIZE, SHARE);
  }

  @Override
  public Texts texts() {
    return Texts.beside(SignAttack.class);
  }

  @Override
  public Tensor losses(Tensor features, UnaryOperator<Tensor> losses, Values values) {
    Tensor plain = losses.apply(features);
    Tensor slope = Gradient.of(plain.sum().reshape(), List.of(features)).getFirst();
    Tensor move = slope.unary(UnaryOp.SIGN).times(values.get(SIZE)).stopGradient();
    Tensor attacked = losses.apply(features.plus(move));
    double share = values.get(SHARE);
    return plain.times(1 - share).plus(attacked.times(share));
  }
}
