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

/** The initialisers whose weights are drawn one by one: what they are drawn from. */
record WeightInitializer(String id, Schema schema, Rule rule) implements Initializer {
  /** What the range or deviation is multiplied by. */
  private static final Property<Double> GAIN = Property.positive("gain", 1);

  /** The distribution for a layer's fans. */
  @FunctionalInterface
  interface Rule {
    Distribution of(double fanIn, double fanOut, Values values);
  }

  static final List<WeightInitializer> ALL =
      List.of(
          new WeightInitializer(
              "zeros", Schema.EMPTY, (in, out, values) -> Distribution.constant(0)),
          of("equal", Property.real("value", 0.1, -1e6, 1e6), Distribution::constant),
          of("normal", Property.positive("deviation", 0.1), Distribution::normal),
          of("uniform", Property.positive("range", 0.1), Distribution::uniform),
          // Glorot and Bengio 2010
          uniform("glorot", (in, out) -> 6 / (in + out)),
          normal("glorot-normal", (in, out) -> 2 / (in + out)),
          // He et al. 2015
          normal("he", (in, out) -> 2 / in),
          uniform("he-uniform", (in, out) -> 6 / in),
          // LeCun et al. 1998
          normal("lecun", (in, out) -> 1 / in),
          uniform("lecun-uniform", (in, out) -> 3 / in));

  /** A squared range or a variance that depends on the fans alone. */
  @FunctionalInterface
  private interface ByFans {
    double square(double fanIn, double fanOut);
  }

  private static WeightInitializer uniform(String id, ByFans square) {
    return new WeightInitializer(
        id,
        Schema.of(GAIN),
        (in, out, values) ->
            Distribution.uniform(values.get(GAIN) * Math.sqrt(square.square(in, out))));
  }

  private static WeightInitializer normal(String id, ByFans square) {
    return new WeightInitializer(
        id,
        Schema.of(GAIN),
        (in, out, values) ->
            Distribution.normal(values.get(GAIN) * Math.sqrt(square.square(in, out))));
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
