package org.neurozoo.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.neurozoo.graph.Primitive.Reduction;

/** Windows whose padding is wider than they are: the tensor is padded first. */
final class Windows {
  private Windows() {}

  static Tensor convolve(Tensor x, Tensor kernel, Convolution convolution) {
    List<Window> windows = convolution.windows();
    return windows.stream().allMatch(Windows::isNarrow)
        ? Tensor.of(new Primitive.Convolve(convolution), x, kernel)
        : Tensor.of(
            new Primitive.Convolve(new Convolution(bare(windows), convolution.groups())),
            x.pad(0, paddings(x, windows)),
            kernel);
  }

  static Tensor reduce(Tensor x, Reduction op, List<Window> windows) {
    return windows.stream().allMatch(Windows::isNarrow)
        ? Tensor.of(new Primitive.WindowReduce(op, List.copyOf(windows)), x)
        : Tensor.of(
            new Primitive.WindowReduce(op, bare(windows)),
            x.pad(op.neutral(), paddings(x, windows)));
  }

  private static boolean isNarrow(Window window) {
    return window.low() < window.reach() && window.high() < window.reach();
  }

  private static List<Window> bare(List<Window> windows) {
    return windows.stream().map(w -> new Window(w.size(), w.stride(), w.dilation(), 0, 0)).toList();
  }

  private static List<Padding> paddings(Tensor x, List<Window> windows) {
    Stream<Padding> leading = Convolution.none(x.shape().rank() - windows.size()).stream();
    return new ArrayList<>(Stream.concat(leading, windows.stream().map(Window::padding)).toList());
  }
}
