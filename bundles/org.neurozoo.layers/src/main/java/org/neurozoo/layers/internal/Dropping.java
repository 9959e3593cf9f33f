package org.neurozoo.layers.internal;

import org.neurozoo.graph.Tensor;
import org.neurozoo.network.BuildContext;

/** Numbers set to 0 at random, inverted dropout: the rest is scaled up so that means stay. */
final class Dropping {
  private Dropping() {}

  /**
   * Each number is 0 with a probability, else divided by what is left of 1, while the network is to
   * be random; untouched otherwise, which is prediction by scaled weights.
   */
  static Tensor dropped(Tensor x, double rate, String part, BuildContext context) {
    if (!context.isRandom() || rate == 0) {
      return x;
    }
    Tensor uniform = context.random(part).uniform(x.shape());
    Tensor kept = uniform.less(uniform.literal(1 - rate));
    return kept.select(x.over(1 - rate), x.literal(0));
  }
}
