package org.neurozoo.data.internal;

import java.util.function.UnaryOperator;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Preprocessing;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
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
  public UnaryOperator<DataSet> fit(DataSet train, Values values) {
    Shape shape = train.sampleShape();
    double[] mean = mean(train);
    double[] scale = scale(train, mean);
    return data -> {
      if (!data.sampleShape().equals(shape)) {
        throw DataTexts.fault("", "standardise.shape", data.sampleShape(), shape);
      }
      return new DataSet(apply(data.features(), mean, scale), data.target());
    };
  }

  private static double[] mean(DataSet train) {
    double[] sum = new double[train.sampleShape().count()];
    float[] features = train.features().floats();
    for (int i = 0; i < features.length; i++) {
      sum[i % sum.length] += features[i];
    }
    for (int j = 0; j < sum.length; j++) {
      sum[j] /= train.size();
    }
    return sum;
  }

  /** One over the standard deviation; 0 for a constant feature. */
  private static double[] scale(DataSet train, double[] mean) {
    double[] squares = new double[mean.length];
    boolean[] varies = new boolean[mean.length];
    float[] features = train.features().floats();
    for (int i = 0; i < features.length; i++) {
      int j = i % mean.length;
      double distance = features[i] - mean[j];
      squares[j] += distance * distance;
      varies[j] |= features[i] != features[j];
    }
    for (int j = 0; j < squares.length; j++) {
      squares[j] = varies[j] ? 1 / Math.sqrt(squares[j] / train.size()) : 0;
    }
    return squares;
  }

  private static NdArray apply(NdArray features, double[] mean, double[] scale) {
    float[] from = features.floats();
    float[] to = new float[from.length];
    for (int i = 0; i < from.length; i++) {
      int j = i % mean.length;
      to[i] = (float) ((from[i] - mean[j]) * scale[j]);
    }
    return NdArray.of(features.shape(), to);
  }
}
