package org.neurozoo.graph.reference;

import java.util.Arrays;
import java.util.List;
import org.neurozoo.graph.Convolution;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Window;

/** Primitives that move a kernel or a window over images. */
final class Sliding {
  /** Positions of x, kernel and y that meet in a convolution. */
  private interface Meeting {
    void at(int x, int kernel, int y);
  }

  private Sliding() {}

  static double[] convolve(Convolution c, Spec to, DoubleArray x, DoubleArray kernel) {
    double[] y = new double[to.shape().count()];
    meet(
        c,
        x.shape(),
        kernel.shape(),
        to.shape(),
        (i, j, k) -> y[k] += x.elements()[i] * kernel.elements()[j]);
    return y;
  }

  static double[] convolveInput(Convolution c, Spec to, DoubleArray dy, DoubleArray kernel) {
    double[] dx = new double[to.shape().count()];
    meet(
        c,
        to.shape(),
        kernel.shape(),
        dy.shape(),
        (i, j, k) -> dx[i] += dy.elements()[k] * kernel.elements()[j]);
    return dx;
  }

  static double[] convolveKernel(Convolution c, Spec to, DoubleArray x, DoubleArray dy) {
    double[] dk = new double[to.shape().count()];
    meet(
        c,
        x.shape(),
        to.shape(),
        dy.shape(),
        (i, j, k) -> dk[j] += dy.elements()[k] * x.elements()[i]);
    return dk;
  }

  private static void meet(Convolution c, Shape x, Shape kernel, Shape y, Meeting meeting) {
    int filters = kernel.extent(0) / c.groups();
    for (int k = 0; k < y.count(); k++) {
      int[] at = Movement.indices(y, k);
      Shape seen = kernel.axes(1, kernel.rank());
      for (int j = 0; j < seen.count(); j++) {
        int[] within = Movement.indices(seen, j);
        int[] from = at.clone();
        from[1] = at[1] / filters * kernel.extent(1) + within[0];
        boolean inside = true;
        for (int i = 0; i < c.windows().size(); i++) {
          from[2 + i] = element(c.windows().get(i), at[2 + i], within[1 + i]);
          inside &= from[2 + i] >= 0 && from[2 + i] < x.extent(2 + i);
        }
        if (inside) {
          meeting.at(Movement.position(x, from), at[1] * seen.count() + j, k);
        }
      }
    }
  }

  private static int element(Window window, int index, int within) {
    return index * window.stride() + within * window.dilation() - window.low();
  }

  static double[] reduce(Reduction op, List<Window> windows, Spec to, DoubleArray x) {
    Shape sizes = new Shape(windows.stream().map(Window::size).toList());
    int first = x.shape().rank() - windows.size();
    double[] y = new double[to.shape().count()];
    for (int i = 0; i < y.length; i++) {
      int[] at = Movement.indices(to.shape(), i);
      double[] seen = new double[sizes.count()];
      Arrays.fill(seen, op.neutral());
      for (int j = 0; j < seen.length; j++) {
        int[] within = Movement.indices(sizes, j);
        int[] from = at.clone();
        boolean inside = true;
        for (int k = 0; k < windows.size(); k++) {
          from[first + k] = element(windows.get(k), at[first + k], within[k]);
          inside &= from[first + k] >= 0 && from[first + k] < x.shape().extent(first + k);
        }
        if (inside) {
          seen[j] = x.elements()[Movement.position(x.shape(), from)];
        }
      }
      Spec row = new Spec(x.spec().type(), Shape.of(seen.length));
      y[i] = Summary.reduce(op, List.of(0), new DoubleArray(row, seen))[0];
    }
    return y;
  }
}
