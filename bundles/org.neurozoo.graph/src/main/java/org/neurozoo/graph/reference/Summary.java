package org.neurozoo.graph.reference;

import java.util.Arrays;
import java.util.List;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Shape;

/** Primitives that make one element of many. */
final class Summary {
  private Summary() {}

  static double[] reduce(Reduction op, List<Integer> axes, DoubleArray x) {
    Shape to = x.shape();
    for (int axis : axes) {
      to = to.with(axis, 1);
    }
    double[] y = new double[to.count()];
    double[] best = new double[y.length];
    Arrays.fill(y, start(op));
    Arrays.fill(best, Double.NaN);
    for (int i = 0; i < x.elements().length; i++) {
      int[] indices = Movement.indices(x.shape(), i);
      int along = op.isPosition() ? indices[axes.getFirst()] : 0;
      axes.forEach(axis -> indices[axis] = 0);
      add(op, x.elements()[i], along, y, best, Movement.position(to, indices));
    }
    return x.spec().type().isFloat() || op.isPosition() ? y : wrapped(y);
  }

  /** Sums of whole numbers as I32 has them; a double holds them exactly until here. */
  private static double[] wrapped(double[] sums) {
    return Arrays.stream(sums).map(Summary::wrapped).toArray();
  }

  private static double wrapped(double sum) {
    return (int) (long) sum;
  }

  private static double start(Reduction op) {
    return op.isPosition() ? 0 : op.neutral();
  }

  private static void add(Reduction op, double x, int along, double[] y, double[] best, int to) {
    switch (op) {
      case SUM -> y[to] += x;
      case PRODUCT -> y[to] *= x;
      case MAXIMUM -> y[to] = Math.max(y[to], x);
      case MINIMUM -> y[to] = Math.min(y[to], x);
      case ARG_MAXIMUM -> follow(x > best[to] || along == 0, x, along, y, best, to);
      case ARG_MINIMUM -> follow(x < best[to] || along == 0, x, along, y, best, to);
    }
  }

  private static void follow(
      boolean better, double x, int along, double[] y, double[] best, int to) {
    if (better) {
      best[to] = x;
      y[to] = along;
    }
  }

  static double[] product(DoubleArray a, DoubleArray b) {
    int m = a.shape().extent(-2);
    int k = a.shape().extent(-1);
    int n = b.shape().extent(-1);
    int batch = a.shape().axes(0, a.shape().rank() - 2).count();
    double[] y = new double[batch * m * n];
    for (int row = 0; row < batch * m; row++) {
      int group = row / m;
      for (int i = 0; i < k; i++) {
        double left = a.elements()[row * k + i];
        for (int j = 0; j < n; j++) {
          y[row * n + j] += left * b.elements()[(group * k + i) * n + j];
        }
      }
    }
    return y;
  }
}
