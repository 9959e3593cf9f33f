package org.neurozoo.graph.reference;

import java.util.List;
import java.util.stream.IntStream;
import org.neurozoo.graph.Philox;
import org.neurozoo.graph.Primitive;
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

  static double[] gather(int batch, DoubleArray data, DoubleArray indices) {
    int rows = data.shape().extent(batch);
    int width = data.shape().axes(batch + 1, data.shape().rank()).count();
    int each = indices.shape().axes(batch, indices.shape().rank()).count();
    double[] y = new double[indices.elements().length * width];
    for (int i = 0; i < indices.elements().length; i++) {
      int row = i / each * rows + Math.clamp((int) indices.elements()[i], 0, rows - 1);
      System.arraycopy(data.elements(), row * width, y, i * width, width);
    }
    return y;
  }

  static double[] scatter(
      Primitive.Scatter scatter, DoubleArray data, DoubleArray indices, DoubleArray updates) {
    int rows = data.shape().extent(scatter.batchAxes());
    int width = data.shape().axes(scatter.batchAxes() + 1, data.shape().rank()).count();
    int each = indices.shape().extent(-1);
    double[] y = data.elements().clone();
    for (int i = 0; i < indices.elements().length; i++) {
      int row = i / each * rows + Math.clamp((int) indices.elements()[i], 0, rows - 1);
      for (int j = 0; j < width; j++) {
        double update = updates.elements()[i * width + j];
        int at = row * width + j;
        y[at] =
            switch (scatter.mode()) {
              case SET -> update;
              case ADD -> y[at] + update;
              case MAXIMUM -> Math.max(y[at], update);
            };
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
