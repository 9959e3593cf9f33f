package org.neurozoo.data.internal.preprocessing;

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

/** Changes each sample, for instance a picture, by its own mean and scale; nothing is fitted. */
final class PerSample implements Preprocessing {
  private static final Property<String> HOW =
      Property.oneOf("how", "standardise", "standardise", "centre", "length");

  @Override
  public String id() {
    return "per-sample";
  }

  @Override
  public Schema schema() {
    return Schema.of(HOW);
  }

  @Override
  public Texts texts() {
    return DataTexts.TEXTS;
  }

  @Override
  public Fitted fit(DataSet train, Values values) {
    String how = values.get(HOW);
    return data -> apply(data, how);
  }

  @Override
  public Fitted restore(Map<String, NdArray> state, Values values) {
    String how = values.get(HOW);
    return data -> apply(data, how);
  }

  private DataSet apply(DataSet data, String how) {
    float[] from = Steps.numbers(id(), data);
    float[] to = new float[from.length];
    int length = data.sampleShape().count();
    for (int sample = 0; sample < data.size(); sample++) {
      apply(from, to, sample * length, Steps.counting(data, sample), how);
    }
    return data.withFeatures(NdArray.of(data.features().shape(), to));
  }

  private static void apply(float[] from, float[] to, int first, int count, String how) {
    double mean = how.equals("length") ? 0 : sum(from, first, count, 0, 1) / count;
    double squares = sum(from, first, count, mean, 2);
    double size =
        switch (how) {
          case "centre" -> 1;
          case "length" -> Math.sqrt(squares);
          default -> Math.sqrt(squares / count);
        };
    for (int i = first; i < first + count; i++) {
      to[i] = size > 0 ? (float) ((from[i] - mean) / size) : 0;
    }
  }

  private static double sum(float[] from, int first, int count, double mean, int power) {
    double sum = 0;
    for (int i = first; i < first + count; i++) {
      double distance = from[i] - mean;
      sum += power == 2 ? distance * distance : distance;
    }
    return sum;
  }
}
