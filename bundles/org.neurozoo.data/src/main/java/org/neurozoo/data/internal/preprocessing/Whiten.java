package org.neurozoo.data.internal.preprocessing;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.util.Map;
import java.util.stream.IntStream;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Eigen;
import org.neurozoo.data.Features;
import org.neurozoo.data.Fitted;
import org.neurozoo.data.Preprocessing;
import org.neurozoo.data.internal.DataTexts;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/**
 * Turns and scales features so that they are uncorrelated and have variance 1 over the training
 * samples. PCA yields principal components, the greatest variance first, F32 [samples, components];
 * ZCA turns back and so stays close to the features (Bell and Sejnowski, 1997). With eigenvalues d
 * and eigenvectors V of the covariance, a component is (x - mean) · v / √(d + epsilon).
 */
final class Whiten implements Preprocessing {
  private static final int MOST = 4096;

  private static final Property<String> METHOD = Property.oneOf("method", "pca", "pca", "zca");
  private static final Property<Long> COMPONENTS = Property.whole("components", 0, 0, MOST);
  private static final Property<Boolean> SCALE = Property.truth("scale", true);
  private static final Property<Double> EPSILON = Property.real("epsilon", 1e-5, 0, 1e3);

  @Override
  public String id() {
    return "whiten";
  }

  @Override
  public Schema schema() {
    return Schema.of(METHOD, COMPONENTS.when("method", "pca"), SCALE, EPSILON);
  }

  @Override
  public Texts texts() {
    return DataTexts.TEXTS;
  }

  @Override
  public Fitted fit(DataSet train, Values values) {
    int width = train.sampleShape().count();
    if (width > MOST || train.lengths().isPresent()) {
      throw fault("data.preprocessing.whiten", "step.whiten", width, MOST);
    }
    float[] numbers = Steps.numbers(id(), train);
    double[] mean = Covariance.mean(numbers, width);
    Eigen eigen = Eigen.of(Covariance.of(numbers, mean));
    return new Turned(
        values.get(METHOD).equals("zca"),
        NdArray.of(Shape.of(width), mean),
        matrix(eigen, values, train.size()));
  }

  @Override
  public Fitted restore(Map<String, NdArray> state, Values values) {
    return new Turned(
        values.get(METHOD).equals("zca"),
        Steps.get(id(), state, "mean"),
        Steps.get(id(), state, "matrix"));
  }

  /** F64 [components, features]. */
  private static NdArray matrix(Eigen eigen, Values values, int samples) {
    int width = eigen.values().length;
    int asked = values.whole(COMPONENTS) == 0 ? width : values.whole(COMPONENTS);
    boolean zca = values.get(METHOD).equals("zca");
    int components = zca ? width : Math.min(asked, Math.min(width, samples));
    double[][] rows = new double[components][];
    double[] scales = new double[components];
    for (int k = 0; k < components; k++) {
      double variance = Math.max(0, eigen.values()[k]) + values.get(EPSILON);
      scales[k] = values.get(SCALE) && variance > 0 ? 1 / Math.sqrt(variance) : 1;
      rows[k] = eigen.vectors()[k];
    }
    double[] matrix = new double[components * width];
    for (int row = 0; row < components; row++) {
      for (int column = 0; column < width; column++) {
        matrix[row * width + column] =
            zca ? between(rows, scales, row, column) : scales[row] * rows[row][column];
      }
    }
    return NdArray.of(Shape.of(components, width), matrix);
  }

  /** Scaled along the components and turned back. */
  private static double between(double[][] rows, double[] scales, int row, int column) {
    double sum = 0;
    for (int k = 0; k < rows.length; k++) {
      sum += rows[k][row] * scales[k] * rows[k][column];
    }
    return sum;
  }

  /** Knows the mean, F64 [features], and the matrix, F64 [components, features]. */
  private record Turned(boolean zca, NdArray mean, NdArray matrix) implements Fitted {
    @Override
    public Map<String, NdArray> state() {
      return Map.of("mean", mean, "matrix", matrix);
    }

    @Override
    public DataSet apply(DataSet data) {
      int width = mean.length();
      Steps.requireSame("whiten", data.sampleShape().count(), width);
      float[] from = Steps.numbers("whiten", data);
      int components = matrix.shape().extent(0);
      float[] to = new float[data.size() * components];
      double[] centred = new double[width];
      for (int sample = 0; sample < data.size(); sample++) {
        for (int i = 0; i < width; i++) {
          centred[i] = from[sample * width + i] - mean.doubles()[i];
        }
        for (int k = 0; k < components; k++) {
          to[sample * components + k] = (float) product(k, centred);
        }
      }
      if (zca) {
        return data.withFeatures(NdArray.of(data.features().shape(), to));
      }
      var names = IntStream.rangeClosed(1, components).mapToObj(k -> "pc" + k).toList();
      Features kind =
          data.kind() instanceof Features.Series
              ? new Features.Series(names)
              : new Features.Vector(names);
      return new DataSet(NdArray.of(Shape.of(data.size(), components), to), data.target(), kind);
    }

    private double product(int row, double[] centred) {
      double sum = 0;
      int first = row * centred.length;
      for (int i = 0; i < centred.length; i++) {
        sum += matrix.doubles()[first + i] * centred[i];
      }
      return sum;
    }
  }
}
