package org.neurozoo.graph.reference;

import java.util.List;
import java.util.stream.IntStream;
import org.neurozoo.graph.Philox;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;

/** Primitives that place elements, and those that make them from their place. */
final class Movement {
  private Movement() {}

  /** The index along each axis of the element at a row-major position. */
  static int[] indices(Shape shape, int position) {
    int[] indices = new int[shape.rank()];
    int rest = position;
    for (int axis = shape.rank() - 1; axis >= 0; axis--) {
      indices[axis] = rest % shape.extent(axis);
      rest /= shape.extent(axis);
    }
    return indices;
  }

  /** The row-major position of the element at indices. */
  static int position(Shape shape, int[] indices) {
    int position = 0;
    for (int axis = 0; axis < shape.rank(); axis++) {
      position = position * shape.extent(axis) + indices[axis];
    }
    return position;
  }

  static double[] gather(DoubleArray data, DoubleArray indices) {
    int rows = data.shape().extent(0);
    int width = data.shape().count() / rows;
    double[] y = new double[indices.elements().length * width];
    for (int i = 0; i < indices.elements().length; i++) {
      int row = Math.clamp((int) indices.elements()[i], 0, rows - 1);
      System.arraycopy(data.elements(), row * width, y, i * width, width);
    }
    return y;
  }

  static double[] scatter(int rows, DoubleArray indices, DoubleArray updates) {
    int width = updates.shape().axes(1, updates.shape().rank()).count();
    double[] y = new double[rows * width];
    for (int i = 0; i < indices.elements().length; i++) {
      int row = Math.clamp((int) indices.elements()[i], 0, rows - 1);
      for (int j = 0; j < width; j++) {
        y[row * width + j] += updates.elements()[i * width + j];
      }
    }
    return y;
  }

  static double[] transpose(List<Integer> order, Spec to, DoubleArray x) {
    double[] y = new double[x.elements().length];
    int[] from = new int[order.size()];
    for (int i = 0; i < y.length; i++) {
      int[] indices = indices(to.shape(), i);
      for (int axis = 0; axis < from.length; axis++) {
        from[order.get(axis)] = indices[axis];
      }
      y[i] = x.elements()[position(x.shape(), from)];
    }
    return y;
  }

  static double[] broadcast(Spec to, DoubleArray x) {
    double[] y = new double[to.shape().count()];
    for (int i = 0; i < y.length; i++) {
      int[] indices = indices(to.shape(), i);
      for (int axis = 0; axis < indices.length; axis++) {
        indices[axis] = x.shape().extent(axis) == 1 ? 0 : indices[axis];
      }
      y[i] = x.elements()[position(x.shape(), indices)];
    }
    return y;
  }

  static double[] iota(Shape shape, int axis) {
    return IntStream.range(0, shape.count()).mapToDouble(i -> indices(shape, i)[axis]).toArray();
  }

  static double[] random(Spec to, DoubleArray key, DoubleArray counter) {
    int key0 = (int) key.elements()[0];
    int key1 = (int) key.elements()[1];
    int counter0 = (int) counter.elements()[0];
    int counter1 = (int) counter.elements()[1];
    return IntStream.range(0, to.shape().count())
        .mapToDouble(i -> Philox.word(key0, key1, i, 0, counter0, counter1))
        .toArray();
  }
}
