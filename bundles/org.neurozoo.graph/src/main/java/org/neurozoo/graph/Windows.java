package org.neurozoo.graph;

import java.util.List;
import org.neurozoo.graph.Primitive.Reduction;

/** Windows whose padding is wider than they are: the tensor is padded first. */
public final class Windows {
  private Windows() {}

  static Tensor convolve(Tensor x, Tensor kernel, Convolution convolution) {
    List<Window> windows = convolution.windows();
    return windows.stream().allMatch(Window::isNarrow)
        ? Tensor.of(new Primitive.Convolve(convolution), x, kernel)
        : Tensor.of(
            new Primitive.Convolve(convolution.withoutPadding()), padded(x, windows, 0), kernel);
  }

  static Tensor reduce(Tensor x, Reduction op, List<Window> windows) {
    return windows.stream().allMatch(Window::isNarrow)
        ? Tensor.of(new Primitive.WindowReduce(op, List.copyOf(windows)), x)
        : Tensor.of(
            new Primitive.WindowReduce(op, windows.stream().map(Window::withoutPadding).toList()),
            padded(x, windows, op.neutral()));
  }

  /** A tensor with the padding of windows over its last axes. */
  public static Tensor padded(Tensor x, List<Window> windows, double value) {
    List<Padding> last = windows.stream().map(Window::padding).toList();
    return x.pad(value, Padding.ofLast(x.shape().rank(), last));
  }
}
