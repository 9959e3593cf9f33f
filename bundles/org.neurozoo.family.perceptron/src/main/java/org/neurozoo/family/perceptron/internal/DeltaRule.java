package org.neurozoo.family.perceptron.internal;

import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.Activations;
import org.neurozoo.graph.formula.Losses;
import org.neurozoo.network.Loss;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/**
 * The delta rule Δw = η (t − net) x (Widrow and Hoff 1960), as following the gradient of ½ Σ (t −
 * net)²: ADALINE learns before its threshold. It answers 1 where the net input is at least halfway
 * from 0 to 1, else 0.
 */
final class DeltaRule implements Loss {
  @Override
  public String id() {
    return "delta";
  }

  @Override
  public Texts texts() {
    return Texts.beside(DeltaRule.class);
  }

  @Override
  public Tensor perSample(Tensor net, Tensor target, Values values) {
    return Losses.halfSquaredError(net, Targets.numbers(target, net));
  }

  @Override
  public Tensor prediction(Tensor net) {
    return Activations.step(net.minus(0.5));
  }
}
