package org.neurozoo.graph.reference;

import java.util.Arrays;
import java.util.List;
import org.neurozoo.graph.Padding;
import org.neurozoo.graph.Primitive.Slice;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;

/** Primitives that take parts out of tensors and put them together. */
final class Cut {
  private Cut() {}

  static double[] slice(Slice slice, Spec to, DoubleArray x) {
    double[] y = new double[to.shape().count()];
    for (int i = 0; i < y.length; i++) {
      int[] at = Movement.indices(to.shape(), i);
      at[slice.axis()] = slice.from() + at[slice.axis()] * slice.step();
      y[i] = x.elements()[Movement.position(x.shape(), at)];
    }
    return y;
  }

  static double[] dynamicSlice(int axis, Spec to, DoubleArray x, DoubleArray start) {
    int count = to.shape().extent(axis);
    int from = start(start, x.shape().extent(axis) - count);
    return slice(new Slice(axis, from, count, 1), to, x);
  }

  private static int start(DoubleArray start, int last) {
    return Math.clamp((int) start.elements()[0], 0, last);
  }

  static double[] dynamicUpdate(int axis, DoubleArray x, DoubleArray start, DoubleArray update) {
    int last = x.shape().extent(axis) - update.shape().extent(axis);
    double[] y = x.elements().clone();
    put(update, axis, start(start, last), x.shape(), y);
    return y;
  }

  private static void put(DoubleArray part, int axis, int start, Shape whole, double[] into) {
    for (int i = 0; i < part.elements().length; i++) {
      int[] at = Movement.indices(part.shape(), i);
      at[axis] += start;
      into[Movement.position(whole, at)] = part.elements()[i];
    }
  }

  static double[] pad(List<Padding> paddings, Spec to, DoubleArray x, DoubleArray value) {
    double[] y = new double[to.shape().count()];
    Arrays.fill(y, value.elements()[0]);
    for (int i = 0; i < x.elements().length; i++) {
      int[] at = Movement.indices(x.shape(), i);
      for (int axis = 0; axis < at.length; axis++) {
        Padding padding = paddings.get(axis);
        at[axis] = padding.low() + at[axis] * (1 + padding.interior());
      }
      y[Movement.position(to.shape(), at)] = x.elements()[i];
    }
    return y;
  }

  static double[] concatenate(int axis, Spec to, List<DoubleArray> parts) {
    double[] y = new double[to.shape().count()];
    int start = 0;
    for (DoubleArray part : parts) {
      put(part, axis, start, to.shape(), y);
      start += part.shape().extent(axis);
    }
    return y;
  }
}
