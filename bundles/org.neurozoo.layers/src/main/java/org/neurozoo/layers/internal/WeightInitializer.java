package org.neurozoo.layers.internal;

import java.util.List;
import java.util.function.Function;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.network.Initializer;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/** The initialisers as contributions: what weights are drawn from. */
record WeightInitializer(String id, Schema schema, Rule rule) implements Initializer {
  /** The distribution for a layer's fans. */
  @FunctionalInterface
  interface Rule {
    Distribution of(double fanIn, double fanOut, Values values);
  }

  static final List<WeightInitializer> ALL =
      List.of(
          of("zeros", (in, out) -> Distribution.constant(0)),
          of("equal", Property.real("value", 0.1, -1e6, 1e6), Distribution::constant),
          of("normal", Property.positive("deviation", 0.1), Distribution::normal),
          of("uniform", Property.positive("range", 0.1), Distribution::uniform),
          // Glorot and Bengio 2010
          of("glorot", (in, out) -> Distribution.uniform(Math.sqrt(6 / (in + out)))),
          // He et al. 2015
          of("he", (in, out) -> Distribution.normal(Math.sqrt(2 / in))),
          // LeCun et al. 1998
          of("lecun", (in, out) -> Distribution.normal(Math.sqrt(1 / in))));

  /** A distribution that depends on the fans alone. */
  @FunctionalInterface
  private interface ByFans {
    Distribution of(double fanIn, double fanOut);
  }

  private static WeightInitializer of(String id, ByFans rule) {
    return new WeightInitializer(id, Schema.EMPTY, (in, out, values) -> rule.of(in, out));
  }

  private static WeightInitializer of(
      String id, Property<Double> property, Function<Double, Distribution> rule) {
    return new WeightInitializer(
        id, Schema.of(property), (in, out, values) -> rule.apply(values.get(property)));
  }

  @Override
  public Texts texts() {
    return Texts.beside(WeightInitializer.class);
  }

  @Override
  public NdArray initial(Shape shape, int fanIn, int fanOut, Values values, long key) {
    Distribution distribution = rule.of(Math.max(1, fanIn), Math.max(1, fanOut), values);
    float[] weights = new float[shape.count()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) distribution.at(key, i);
    }
    return NdArray.of(shape, weights);
  }
}
