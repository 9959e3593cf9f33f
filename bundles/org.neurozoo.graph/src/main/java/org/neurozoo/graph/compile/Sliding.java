package org.neurozoo.graph.compile;

import java.util.ArrayList;
import java.util.List;
import org.neurozoo.graph.Convolution;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.Window;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.View;

/**
 * Kernels of windows without padding: products and reductions whose views step through an image
 * with one stride for the place of a window and another within it.
 */
final class Sliding {
  private final Storage storage;
  private final Views.Operands operands;

  Sliding(Storage storage) {
    this.storage = storage;
    this.operands = new Views.Operands(storage);
  }

  /** y[n, g·o, p] = Σ kernel[g·o, c, w] · x[n, g·c, p·stride + w·dilation]. */
  Kernel convolve(Tensor y, Convolution c) {
    View x = operands.view(y.input(0));
    View kernel = operands.view(y.input(1));
    Shape channels = y.input(1).shape().axes(1, y.input(1).shape().rank());
    Shape places = Shape.of(y.shape().extent(0)).then(spatial(y.shape()));
    int filters = y.shape().extent(1) / c.groups();
    View into = operands.view(y);
    return new Kernel.Contract(
        y.origin(),
        Shape.of(c.groups()),
        Shape.of(filters),
        places,
        channels,
        view(kernel, filters * stride(kernel, 0), kernel.strides()),
        view(x, channels.extent(0) * stride(x, 1), within(x, c), over(x, c)),
        view(into, filters * stride(into, 1), List.of(stride(into, 1)), allBut(into)));
  }

  /** dk[g·o, c, w] = Σ dy[n, g·o, p] · x[n, g·c, p·stride + w·dilation]. */
  Kernel convolveKernel(Tensor dk, Convolution c) {
    View x = operands.view(dk.input(0));
    View dy = operands.view(dk.input(1));
    Shape out = dk.input(1).shape();
    Shape places = Shape.of(out.extent(0)).then(spatial(out));
    int filters = dk.shape().extent(0) / c.groups();
    Shape channels = dk.shape().axes(1, dk.shape().rank());
    View into = operands.view(dk);
    return new Kernel.Contract(
        dk.origin(),
        Shape.of(c.groups()),
        Shape.of(filters),
        channels,
        places,
        view(dy, filters * stride(dy, 1), List.of(stride(dy, 1)), allBut(dy)),
        view(x, channels.extent(0) * stride(x, 1), over(x, c), within(x, c)),
        view(into, filters * stride(into, 0), into.strides()));
  }

  /** Windows too large to be unrolled. */
  Kernel reduce(Tensor y, Reduction op, List<Window> windows) {
    View x = operands.view(y.input(0));
    int first = x.strides().size() - windows.size();
    List<Integer> strides = new ArrayList<>(x.strides());
    for (int i = 0; i < windows.size(); i++) {
      strides.set(first + i, stride(x, first + i) * windows.get(i).stride());
    }
    for (int i = 0; i < windows.size(); i++) {
      strides.add(stride(x, first + i) * windows.get(i).dilation());
    }
    return new Kernel.Reduce(
        y.origin(),
        y.shape(),
        new Shape(windows.stream().map(Window::size).toList()),
        op,
        List.of(new Instruction.Load(new View(x.buffer(), x.offset(), strides))),
        0,
        storage.view(y, Along.identity(y.shape().rank()), y.shape().rank()));
  }

  private static Shape spatial(Shape image) {
    return image.axes(2, image.rank());
  }

  private static int stride(View view, int axis) {
    return view.strides().get(axis);
  }

  /** Channel, then the places within a window. */
  private static List<Integer> within(View x, Convolution c) {
    List<Integer> strides = new ArrayList<>(List.of(stride(x, 1)));
    for (int i = 0; i < c.windows().size(); i++) {
      strides.add(stride(x, 2 + i) * c.windows().get(i).dilation());
    }
    return strides;
  }

  /** Image, then the places of windows. */
  private static List<Integer> over(View x, Convolution c) {
    List<Integer> strides = new ArrayList<>(List.of(stride(x, 0)));
    for (int i = 0; i < c.windows().size(); i++) {
      strides.add(stride(x, 2 + i) * c.windows().get(i).stride());
    }
    return strides;
  }

  /** The strides of image and places, without that of channels. */
  private static List<Integer> allBut(View image) {
    List<Integer> strides = new ArrayList<>(image.strides());
    strides.remove(1);
    return strides;
  }

  @SafeVarargs
  private static View view(View base, int group, List<Integer>... strides) {
    List<Integer> all = new ArrayList<>(List.of(group));
    for (List<Integer> some : strides) {
      all.addAll(some);
    }
    return new View(base.buffer(), base.offset(), all);
  }
}
