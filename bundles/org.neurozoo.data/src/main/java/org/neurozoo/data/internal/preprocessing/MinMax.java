package org.neurozoo.data.internal.preprocessing;

import java.util.Arrays;
import java.util.Map;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Fitted;
import org.neurozoo.data.Preprocessing;
import org.neurozoo.data.internal.DataTexts;
import org.neurozoo.graph.NdArray;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/**
 * Shifts and scales every feature so that the training samples reach from {@code least} to {@code
 * most}. A feature that is constant there becomes {@code least} everywhere.
 */
final class MinMax implements Preprocessing {
  private static final Property<Double> LEAST = Property.real("least", 0, -1e6, 1e6);
  private static final Property<Double> MOST = Property.real("most", 1, -1e6, 1e6);

  @Override
  public String id() {
    return "min-max";
  }

  @Override
  public Schema schema() {
    return Schema.of(LEAST, MOST);
  }

  @Override
  public Texts texts() {
    return DataTexts.TEXTS;
  }

  @Override
  public Fitted fit(DataSet train, Values values) {
    double least = values.get(LEAST);
    double most = values.get(MOST);
    if (!(least < most)) {
      throw DataTexts.fault("data.preprocessing.min-max", "step.range", least, most);
    }
    Columns columns = Columns.of(id(), train);
    double[] scale = new double[columns.least().length];
    double[] offset = new double[scale.length];
    for (int i = 0; i < scale.length; i++) {
      double range = columns.most()[i] - columns.least()[i];
      scale[i] = range > 0 ? (most - least) / range : 0;
    }
    Arrays.fill(offset, least);
    // A column without a number (sequences of no steps) has no least one.
    double[] shift = Arrays.stream(columns.least()).map(x -> Double.isFinite(x) ? x : 0).toArray();
    return Affine.of(id(), shift, scale, offset);
  }

  @Override
  public Fitted restore(Map<String, NdArray> state, Values values) {
    return Affine.restore(id(), state);
  }
}
