package org.neurozoo.graph.compile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.neurozoo.graph.Convolution;
import org.neurozoo.graph.Origin;
import org.neurozoo.graph.Padding;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Primitive.ScatterMode;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.Topology;
import org.neurozoo.graph.Window;
import org.neurozoo.graph.Windows;

/**
 * Writes primitives in terms of others that need fewer kinds of kernels: paddings of windows are
 * made apart, a convolution transposed by its input is a convolution, an update is a scatter.
 */
final class Decompose {
  private final Map<Tensor, Tensor> rebuilt = new HashMap<>();

  private Decompose() {}

  static Program decompose(Program program) {
    Decompose decompose = new Decompose();
    Topology.order(program.targets()).forEach(decompose::rebuild);
    return program.map(decompose::at);
  }

  private Tensor at(Tensor tensor) {
    return Objects.requireNonNull(rebuilt.get(tensor));
  }

  private void rebuild(Tensor tensor) {
    List<Tensor> in = tensor.inputs().stream().map(this::at).toList();
    Tensor plain = Origin.within(tensor.origin(), () -> plain(tensor, in));
    rebuilt.put(tensor, plain);
  }

  private static Tensor plain(Tensor tensor, List<Tensor> in) {
    return switch (tensor.primitive()) {
      case Primitive.Convolve(var c) ->
          Tensor.of(
              new Primitive.Convolve(c.withoutPadding()), padded(in.getFirst(), c), in.getLast());
      case Primitive.ConvolveKernel(var c, var kernel) ->
          Tensor.of(
              new Primitive.ConvolveKernel(c.withoutPadding(), kernel),
              padded(in.getFirst(), c),
              in.getLast());
      case Primitive.ConvolveInput(var c, var x) -> transposed(c, x, in.get(0), in.get(1));
      case Primitive.WindowReduce(var op, var windows) ->
          Tensor.of(
              new Primitive.WindowReduce(op, windows.stream().map(Window::withoutPadding).toList()),
              Windows.padded(in.getFirst(), windows, op.neutral()));
      case Primitive.DynamicUpdate(int axis) -> update(axis, in.get(0), in.get(1), in.get(2));
      case Primitive same when in.equals(tensor.inputs()) -> tensor;
      case Primitive other -> Tensor.of(other, in.toArray(Tensor[]::new));
    };
  }

  private static Tensor padded(Tensor x, Convolution c) {
    return Windows.padded(x, c.windows(), 0);
  }

  /** Filters and channels of the kernel change places, and it lies the other way round. */
  private static Tensor transposed(Convolution c, Shape x, Tensor dy, Tensor kernel) {
    int spatial = c.windows().size();
    List<Padding> around =
        IntStream.range(0, spatial)
            .mapToObj(i -> c.windows().get(i).transposed(x.extent(2 + i)))
            .toList();
    int[] axes = IntStream.range(2, 2 + spatial).toArray();
    Shape sizes = kernel.shape().axes(2, 2 + spatial);
    int filters = kernel.shape().extent(0) / c.groups();
    int channels = kernel.shape().extent(1);
    int[] order = IntStream.range(0, 3 + spatial).toArray();
    order[1] = 2;
    order[2] = 1;
    Tensor turned =
        kernel
            .reverse(axes)
            .reshape(Shape.of(c.groups(), filters, channels).then(sizes))
            .transpose(order)
            .reshape(Shape.of(c.groups() * channels, filters).then(sizes));
    List<Window> dense = c.windows().stream().map(Window::dense).toList();
    Tensor spread = dy.pad(0, Padding.ofLast(dy.shape().rank(), around));
    return Tensor.of(new Primitive.Convolve(new Convolution(dense, c.groups())), spread, turned);
  }

  private static Tensor update(int axis, Tensor x, Tensor start, Tensor update) {
    int count = update.shape().extent(axis);
    int last = x.shape().extent(axis) - count;
    Tensor from = start.max(start.literal(0)).min(start.literal(last));
    Shape indices = x.shape().axes(0, axis).then(Shape.of(count));
    Tensor rows = Tensor.iota(Shape.of(count), 0).plus(from).broadcast(indices);
    return x.scatter(ScatterMode.SET, axis, rows, update);
  }
}
