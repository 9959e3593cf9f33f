package org.neurozoo.family.perceptron.internal;

import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.Activations;
import org.neurozoo.network.Loss;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/**
 * The perceptron rule Δw = η (t − y) x (Rosenblatt 1958), as following the gradient of the
 * perceptron criterion −Σ (t − y) net: what is wrong is moved by its net input, what is right
 * stays. The output y is 1 where the net input is at least 0, else 0.
 */
final class PerceptronRule implements Loss {
  @Override
  public String id() {
    return "perceptron";
  }

  @Override
  public Texts texts() {
    return Texts.beside(PerceptronRule.class);
  }

  @Override
  public Tensor perSample(Tensor net, Tensor target, Values values) {
    Tensor y = prediction(net).stopGradient();
    return y.minus(Targets.numbers(target, net)).times(net).sum(-1).drop(-1);
  }

  @Override
  public Tensor prediction(Tensor net) {
    return Activations.step(net);
  }
}
