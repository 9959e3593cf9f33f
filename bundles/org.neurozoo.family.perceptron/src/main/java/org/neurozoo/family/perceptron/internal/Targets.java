package org.neurozoo.family.perceptron.internal;

import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.Losses;

/** What each unit is to answer. */
final class Targets {
  private Targets() {}

  /** Targets as numbers, F32 [batch, units]: a class is 1 at its unit and 0 at the others. */
  static Tensor numbers(Tensor target, Tensor net) {
    return target.type().isFloat()
        ? target
        : Losses.oneHot(target, net.shape().extent(-1), net.type());
  }
}
