package org.neurozoo.network.internal;

import org.neurozoo.data.Target;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.Losses;
import org.neurozoo.network.Metric;
import org.neurozoo.schema.Texts;

/** The mean of the squared distances between predicted and true numbers. */
final class MeanSquaredError implements Metric {
  @Override
  public String id() {
    return "mse";
  }

  @Override
  public Texts texts() {
    return Texts.beside(MeanSquaredError.class);
  }

  @Override
  public boolean fits(Target target) {
    return target instanceof Target.Numbers;
  }

  @Override
  public Tensor perSample(Tensor prediction, Tensor target) {
    return Losses.meanSquaredError(prediction, target);
  }
}
