package org.neurozoo.layers.internal;

import java.util.List;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Philox;
import org.neurozoo.graph.Shape;
import org.neurozoo.network.Initializer;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/** The initialisers that see weights [units, …] as one matrix of so many rows. */
record MatrixInitializer(String id, Schema schema, Rule rule) implements Initializer {
  private static final Property<Double> GAIN = Property.positive("gain", 1);
  private static final Property<Long> CONNECTIONS = Property.whole("connections", 15, 1);
  private static final Property<Double> DEVIATION = Property.positive("deviation", 1);

  /** Numbers of a matrix, row by row. */
  @FunctionalInterface
  interface Rule {
    double[] matrix(int rows, int columns, Values values, long key);
  }

  static final List<MatrixInitializer> ALL =
      List.of(
          new MatrixInitializer("orthogonal", Schema.of(GAIN), MatrixInitializer::orthogonal),
          new MatrixInitializer(
              "sparse", Schema.of(CONNECTIONS, DEVIATION), MatrixInitializer::sparse),
          new MatrixInitializer("identity", Schema.of(GAIN), MatrixInitializer::identity));

  /**
   * Orthonormal rows, or columns if there are fewer, of a matrix drawn from the normal distribution
   * (Saxe et al. 2014); so they are drawn evenly from all such matrices.
   */
  private static double[] orthogonal(int rows, int columns, Values values, long key) {
    boolean wide = rows <= columns;
    int count = Math.min(rows, columns);
    int length = Math.max(rows, columns);
    double[][] vectors = Orthogonal.vectors(count, length, key);
    double[] matrix = new double[rows * columns];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < length; j++) {
        matrix[wide ? i * columns + j : j * columns + i] = values.get(GAIN) * vectors[i][j];
      }
    }
    return matrix;
  }

  /** So many connections for every unit, normal; the rest 0 (Martens 2010). */
  private static double[] sparse(int rows, int columns, Values values, long key) {
    double[] matrix = new double[rows * columns];
    int count = Math.min(values.whole(CONNECTIONS), columns);
    Distribution normal = Distribution.normal(values.get(DEVIATION));
    for (int row = 0; row < rows; row++) {
      int[] order = order(columns, Philox.key(key, "row/" + row));
      for (int i = 0; i < count; i++) {
        matrix[row * columns + order[i]] = normal.at(key, (long) row * columns + i);
      }
    }
    return matrix;
  }

  /** The columns in an order drawn by a key (Fisher and Yates). */
  private static int[] order(int count, long key) {
    int[] order = new int[count];
    java.util.Arrays.setAll(order, i -> i);
    for (int i = count - 1; i > 0; i--) {
      int j = (int) (((Philox.word(key, i) & 0xFFFFFFFFL) * (i + 1)) >>> 32);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
    return order;
  }

  private static double[] identity(int rows, int columns, Values values, long key) {
    double[] matrix = new double[rows * columns];
    for (int i = 0; i < Math.min(rows, columns); i++) {
      matrix[i * columns + i] = values.get(GAIN);
    }
    return matrix;
  }

  @Override
  public Texts texts() {
    return Texts.beside(MatrixInitializer.class);
  }

  @Override
  public NdArray initial(Shape shape, int fanIn, int fanOut, Values values, long key) {
    int rows = shape.rank() == 0 ? 1 : shape.extent(0);
    double[] matrix = rule.matrix(rows, shape.count() / Math.max(1, rows), values, key);
    float[] weights = new float[matrix.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) matrix[i];
    }
    return NdArray.of(shape, weights);
  }
}
