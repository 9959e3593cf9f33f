package org.neurozoo.layers.internal.regularizer;

import java.util.stream.IntStream;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.Statistics;
import org.neurozoo.network.Regularizer;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/** The weights of a unit are shortened to a length after every step (Srebro and Shraibman 2005). */
final class MaxNorm implements Regularizer {
  private static final Property<Double> LENGTH = Property.positive("length", 3);

  @Override
  public String id() {
    return "max-norm";
  }

  @Override
  public Schema schema() {
    return Schema.of(LENGTH);
  }

  @Override
  public Texts texts() {
    return Texts.beside(MaxNorm.class);
  }

  @Override
  public Tensor kept(Tensor weight, Values values) {
    int[] others = IntStream.range(1, weight.shape().rank()).toArray();
    Tensor length = Statistics.norm2(weight, others);
    Tensor most = length.literal(values.get(LENGTH));
    return weight.times(most.over(length.max(most)));
  }
}
