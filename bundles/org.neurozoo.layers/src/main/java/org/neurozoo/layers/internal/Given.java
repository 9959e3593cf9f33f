package org.neurozoo.layers.internal;

import java.util.List;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.network.Initializer;
import org.neurozoo.schema.Kind;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/** Weights set by hand, unit by unit: how networks were made before they learned. */
final class Given implements Initializer {
  private static final Property<List<Double>> NUMBERS =
      Property.list("numbers", new Kind.Real(-Double.MAX_VALUE, Double.MAX_VALUE, false));

  @Override
  public String id() {
    return "given";
  }

  @Override
  public Schema schema() {
    return Schema.of(NUMBERS);
  }

  @Override
  public Texts texts() {
    return Texts.beside(Given.class);
  }

  @Override
  public NdArray initial(Shape shape, int fanIn, int fanOut, Values values, long key) {
    List<Double> numbers = values.get(NUMBERS);
    if (numbers.size() != shape.count()) {
      throw Inputs.fault("given.count", numbers.size(), shape.count());
    }
    NdArray weights = NdArray.of(shape, new float[numbers.size()]);
    for (int i = 0; i < numbers.size(); i++) {
      weights.put(i, numbers.get(i));
    }
    return weights;
  }
}
