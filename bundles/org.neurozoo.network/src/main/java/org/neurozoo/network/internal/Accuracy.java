package org.neurozoo.network.internal;

import org.neurozoo.data.Target;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Tensor;
import org.neurozoo.network.Metric;
import org.neurozoo.schema.Texts;

/** The share of samples whose likeliest class is theirs. */
final class Accuracy implements Metric {
  @Override
  public String id() {
    return "accuracy";
  }

  @Override
  public Texts texts() {
    return Texts.beside(Accuracy.class);
  }

  @Override
  public boolean fits(Target target) {
    return target instanceof Target.Classes;
  }

  @Override
  public Tensor perSample(Tensor prediction, Tensor target) {
    Tensor likeliest = prediction.reduce(Reduction.ARG_MAXIMUM, -1).drop(-1);
    return likeliest.same(target).to(ElementType.F32);
  }
}
