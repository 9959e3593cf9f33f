package org.neurozoo.layers.internal.regularizer;

import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.RandomSource;
import org.neurozoo.network.Regularizer;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/**
 * Some classes are replaced by any class, numbers disturbed by a normal one, anew in every step.
 */
final class LabelNoise implements Regularizer {
  private static final Property<Double> RATE = Property.real("rate", 0.1, 0, 1);
  private static final Property<Double> DEVIATION = Property.real("deviation", 0.1, 0, 1e9);

  @Override
  public String id() {
    return "label-noise";
  }

  @Override
  public Schema schema() {
    return Schema.of(RATE, DEVIATION);
  }

  @Override
  public Texts texts() {
    return Texts.beside(LabelNoise.class);
  }

  @Override
  public Tensor target(Tensor target, int targets, Values values, RandomSource random) {
    if (target.type().isFloat()) {
      return target.plus(random.normal(target.shape()).times(values.get(DEVIATION)));
    }
    Tensor chance = random.within("chance").uniform(target.shape());
    Tensor other = random.within("class").uniform(target.shape()).times(targets);
    return chance.less(chance.literal(values.get(RATE))).select(other.to(ElementType.I32), target);
  }
}
