package org.neurozoo.graph.gradient;

import java.util.List;
import java.util.stream.IntStream;
import org.neurozoo.graph.Padding;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Primitive.ScatterMode;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.Window;

/** Derivatives of reductions of windows. */
final class WindowDerivative {
  /** Windows up to so long are counted through. */
  private static final int COUNTED = 8;

  private WindowDerivative() {}

  static Tensor of(Reduction op, List<Window> windows, Tensor x, Tensor dy) {
    return switch (op) {
      case SUM -> spread(windows, x, dy);
      case MAXIMUM -> chosen(x.window(Reduction.ARG_MAXIMUM, windows), windows, x, dy);
      case MINIMUM -> chosen(x.window(Reduction.ARG_MINIMUM, windows), windows, x, dy);
      case PRODUCT, ARG_MAXIMUM, ARG_MINIMUM ->
          throw new IllegalArgumentException("has no derivative: windows of " + op);
    };
  }

  /** Every element gets what all windows that hold it get. */
  private static Tensor spread(List<Window> windows, Tensor x, Tensor dy) {
    int first = x.shape().rank() - windows.size();
    List<Padding> last =
        IntStream.range(0, windows.size())
            .mapToObj(i -> windows.get(i).transposed(x.shape().extent(first + i)))
            .toList();
    return dy.pad(0, Padding.ofLast(x.shape().rank(), last))
        .window(Reduction.SUM, windows.stream().map(Window::dense).toList());
  }

  /** Only the element that was chosen gets what its windows get. */
  private static Tensor chosen(Tensor positions, List<Window> windows, Tensor x, Tensor dy) {
    int first = x.shape().rank() - windows.size();
    Tensor index = positions.literal(0);
    Tensor rest = positions;
    int inner = windows.stream().mapToInt(Window::size).reduce(1, (a, b) -> a * b);
    for (int i = 0; i < windows.size(); i++) {
      Window window = windows.get(i);
      inner /= window.size();
      Tensor within = quotient(rest, inner, window.size());
      rest = rest.minus(within.times(rest.literal(inner)));
      Tensor start = Tensor.iota(positions.shape(), first + i).times(window.stride());
      Tensor along = start.plus(within.times(window.dilation())).minus(window.low());
      index = index.times(x.shape().extent(first + i)).plus(along);
    }
    int planes = x.shape().axes(0, first).count();
    Shape flat = Shape.of(planes, x.shape().axes(first, x.shape().rank()).count());
    Shape windowsOf = Shape.of(planes, positions.shape().axes(first, x.shape().rank()).count());
    return x.literal(0)
        .broadcast(flat)
        .scatter(ScatterMode.ADD, 1, index.reshape(windowsOf), dy.reshape(windowsOf))
        .reshape(x.shape());
  }

  /** x / divisor, below a limit: counted where that is short, for vectors do not divide. */
  private static Tensor quotient(Tensor x, int divisor, int limit) {
    if (divisor == 1 || limit > COUNTED) {
      return x.over(x.literal(divisor));
    }
    Tensor quotient = x.literal(0);
    for (int i = 1; i < limit; i++) {
      Tensor reached = x.literal(i * divisor - 1).less(x);
      quotient = quotient.plus(reached.select(x.literal(1), x.literal(0)));
    }
    return quotient;
  }
}
