package org.neurozoo.graph.formula;

import java.util.List;
import java.util.stream.IntStream;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.Window;

/** What windows over images [n, channels, spatial…] yield; one window for each spatial axis. */
public final class Pooling {
  private Pooling() {}

  /** The greatest of each window; padding never wins. */
  public static Tensor maximum(Tensor x, List<Window> windows) {
    return x.window(Reduction.MAXIMUM, windows);
  }

  /** The sum of each window. */
  public static Tensor sum(Tensor x, List<Window> windows) {
    return x.window(Reduction.SUM, windows);
  }

  /** The mean of each window, padding counted as zeros or left out. */
  public static Tensor average(Tensor x, List<Window> windows, boolean countPadding) {
    Tensor sum = sum(x, windows);
    if (countPadding) {
      return sum.over(windows.stream().mapToInt(Window::size).reduce(1, (a, b) -> a * b));
    }
    Shape spatial = x.shape().axes(x.shape().rank() - windows.size(), x.shape().rank());
    return sum.over(sum(x.literal(1).broadcast(spatial), windows));
  }

  /** (Σ |x|ᵖ)^(1/p) of each window. */
  public static Tensor norm(Tensor x, double p, List<Window> windows) {
    Tensor powers = Elementary.power(x.unary(UnaryOp.ABS), p);
    Tensor sum = sum(powers, windows);
    return p == 2 ? Statistics.root(sum) : Elementary.power(sum, 1 / p);
  }

  /** The mean of each channel of each sample: [n, channels, 1…]. */
  public static Tensor globalAverage(Tensor x) {
    return x.mean(spatial(x));
  }

  /** The greatest of each channel of each sample: [n, channels, 1…]. */
  public static Tensor globalMaximum(Tensor x) {
    return x.reduce(Reduction.MAXIMUM, spatial(x));
  }

  private static int[] spatial(Tensor x) {
    return IntStream.range(2, x.shape().rank()).toArray();
  }
}
