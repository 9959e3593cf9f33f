package org.neurozoo.family.perceptron.internal;

import org.neurozoo.graph.Tensor;
import org.neurozoo.network.Loss;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/**
 * Hebb's rule with a teacher, Δw = η t x (Hebb 1949): what is active together is connected. It
 * follows the gradient of −Σ t net, which has no least value: one epoch stores every sample once.
 */
final class HebbRule implements Loss {
  @Override
  public String id() {
    return "hebb";
  }

  @Override
  public Texts texts() {
    return Texts.beside(HebbRule.class);
  }

  @Override
  public Tensor perSample(Tensor net, Tensor target, Values values) {
    return Targets.numbers(target, net).times(net).sum(-1).negate().drop(-1);
  }

  @Override
  public Tensor prediction(Tensor net) {
    return net;
  }
}
