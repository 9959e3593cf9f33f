package org.neurozoo.data.internal.preprocessing;

import java.util.Arrays;
import java.util.Map;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Fitted;
import org.neurozoo.data.Preprocessing;
import org.neurozoo.data.internal.DataTexts;
import org.neurozoo.graph.NdArray;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/**
 * Shifts and scales every feature to mean 0 and (population) standard deviation 1 over the training
 * samples. A feature that is constant there becomes 0 everywhere.
 */
final class Standardise implements Preprocessing {
  @Override
  public String id() {
    return "standardise";
  }

  @Override
  public Texts texts() {
    return DataTexts.TEXTS;
  }

  @Override
  public Fitted fit(DataSet train, Values values) {
    Columns columns = Columns.of(id(), train);
    double[] scale = Arrays.stream(columns.deviation()).map(d -> d > 0 ? 1 / d : 0).toArray();
    return Affine.of(id(), columns.mean(), scale, new double[scale.length]);
  }

  @Override
  public Fitted restore(Map<String, NdArray> state, Values values) {
    return Affine.restore(id(), state);
  }
}
