package org.neurozoo.testkit.internal.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;

/** Axes moved to where primitives want them. */
final class Axes {
  private Axes() {}

  /** One axis moved, the others in order. */
  static Tensor move(Tensor x, int from, int to) {
    if (from == to) {
      return x;
    }
    List<Integer> order = new ArrayList<>(IntStream.range(0, x.shape().rank()).boxed().toList());
    order.add(to, order.remove(from));
    return x.transpose(order.stream().mapToInt(i -> i).toArray());
  }

  /** A function of the last axis, applied along another. */
  static Tensor along(Tensor x, int axis, UnaryOperator<Tensor> function) {
    int last = x.shape().rank() - 1;
    return move(function.apply(move(x, axis, last)), last, axis);
  }

  /** Axes merged into two, the second of which begins at an axis. */
  static Tensor flatten(Tensor x, int axis) {
    Shape shape = x.shape();
    return x.reshape(shape.axes(0, axis).count(), shape.axes(axis, shape.rank()).count());
  }

  /** Elements at positions along an axis. */
  static Tensor take(Tensor x, int axis, int... positions) {
    Tensor rows = move(x, axis, 0).gather(whole(positions));
    return move(rows, 0, axis);
  }

  static Tensor whole(int... numbers) {
    return Tensor.constant(NdArray.of(Shape.of(numbers.length), numbers));
  }

  /** With axes of extent 1 before others, up to a rank. */
  static Tensor raise(Tensor x, int rank) {
    Shape shape = x.shape();
    while (shape.rank() < rank) {
      shape = Shape.of(1).then(shape);
    }
    return x.reshape(shape);
  }

  /** A tensor [n] as [1, n, 1, …]: along one axis of so many. */
  static Tensor place(Tensor x, int axis, int rank) {
    int[] extents = new int[rank];
    Arrays.fill(extents, 1);
    extents[axis] = x.shape().count();
    return x.reshape(extents);
  }

  static int[] from(int first, int end) {
    return IntStream.range(first, end).toArray();
  }
}
