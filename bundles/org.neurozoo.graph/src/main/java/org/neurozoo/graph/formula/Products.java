package org.neurozoo.graph.formula;

import java.util.stream.IntStream;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;

/** Products of matrices whose other axes differ. */
public final class Products {
  private Products() {}

  /** x · Wᵀ along the last axis: x [batch…, in], weights [out, in], result [batch…, out]. */
  public static Tensor linear(Tensor x, Tensor weights) {
    Shape shape = x.shape();
    int in = shape.extent(-1);
    Shape rows = Shape.of(shape.axes(0, shape.rank() - 1).count(), in);
    Tensor y = x.reshape(rows).matmul(weights.transpose());
    return y.reshape(shape.with(-1, weights.shape().extent(0)));
  }

  /**
   * The matrix product as NumPy defines it: batch axes broadcast; a vector on the left is a row, on
   * the right a column, and its axis is dropped from the result.
   */
  public static Tensor matmul(Tensor a, Tensor b) {
    Tensor left = a.shape().rank() == 1 ? a.reshape(Shape.of(1).then(a.shape())) : a;
    Tensor right = b.shape().rank() == 1 ? b.reshape(b.shape().then(Shape.of(1))) : b;
    Tensor y = broadcast(left, right);
    Tensor row = a.shape().rank() == 1 ? y.drop(-2) : y;
    return b.shape().rank() == 1 ? row.drop(-1) : row;
  }

  private static Tensor broadcast(Tensor a, Tensor b) {
    int rank = Math.max(a.shape().rank(), b.shape().rank());
    if (b.shape().rank() == 2 && rank > 2) {
      return linear(a, b.transpose());
    }
    Shape batch =
        new Shape(IntStream.range(0, rank - 2).mapToObj(i -> common(i, rank, a, b)).toList());
    return spread(a, batch).matmul(spread(b, batch));
  }

  private static int common(int axis, int rank, Tensor a, Tensor b) {
    int ofA = extent(axis - rank, a);
    return ofA == 1 ? extent(axis - rank, b) : ofA;
  }

  private static int extent(int axis, Tensor x) {
    return -axis <= x.shape().rank() ? x.shape().extent(axis) : 1;
  }

  private static Tensor spread(Tensor x, Shape batch) {
    return x.broadcast(batch.then(Shape.of(x.shape().extent(-2), x.shape().extent(-1))));
  }

  /** a ⊗ b of vectors: [n, m]. */
  public static Tensor outer(Tensor a, Tensor b) {
    return a.reshape(a.shape().extent(0), 1).times(b.reshape(1, b.shape().extent(0)));
  }
}
