package org.neurozoo.graph.reference;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.Cumulate;
import org.neurozoo.graph.Primitive.Cumulation;

/** Primitives that run along one axis. */
final class Sweep {
  private Sweep() {}

  static double[] cumulate(Cumulate c, DoubleArray x) {
    int extent = x.shape().extent(c.axis());
    int stride = x.shape().strides().get(c.axis());
    boolean whole = x.spec().type() == ElementType.I32;
    double[] y = new double[x.elements().length];
    for (int start = 0; start < y.length; start++) {
      if (start / stride % extent == 0) {
        double so = whole ? (int) c.op().neutral() : c.op().neutral();
        for (int i = 0; i < extent; i++) {
          int at = start + (c.reverse() ? extent - 1 - i : i) * stride;
          double next = join(c.op(), so, x.elements()[at]);
          y[at] = c.exclusive() ? so : whole ? (int) (long) next : next;
          so = whole ? (int) (long) next : next;
        }
      }
    }
    return y;
  }

  private static double join(Cumulation op, double a, double b) {
    return switch (op) {
      case SUM -> a + b;
      case PRODUCT -> a * b;
      case MAXIMUM -> Math.max(a, b);
    };
  }

  static double[] argSort(boolean descending, int count, DoubleArray x) {
    int extent = x.shape().extent(-1);
    int rows = extent == 0 ? 0 : x.elements().length / extent;
    double[] y = new double[rows * count];
    Comparator<Double> order = Sweep::compare;
    Comparator<Double> wanted = descending ? order.reversed() : order;
    for (int row = 0; row < rows; row++) {
      int start = row * extent;
      int[] sorted =
          IntStream.range(0, extent)
              .boxed()
              .sorted(
                  Comparator.<Integer, Boolean>comparing(i -> Double.isNaN(x.elements()[start + i]))
                      .thenComparing(i -> x.elements()[start + i], wanted))
              .mapToInt(i -> i)
              .toArray();
      for (int i = 0; i < count; i++) {
        y[row * count + i] = sorted[i];
      }
    }
    return y;
  }

  /** As numbers: -0 is equal to 0. */
  private static int compare(double a, double b) {
    return a < b ? -1 : a > b ? 1 : 0;
  }
}
