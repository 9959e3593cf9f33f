package org.neurozoo.testkit.internal.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.Window;

/** Images read at places that are computed. */
final class Bending {
  private Bending() {}

  static Map<String, Node.Operator> table() {
    Map<String, Node.Operator> table = new HashMap<>();
    table.put("GridSample", node -> node.result(sampled(node)));
    table.put("DeformConv", node -> node.result(deformed(node)));
    return table;
  }

  private static Tensor sampled(Node node) {
    Attributes attributes = node.attributes();
    boolean corners = attributes.flag("align_corners", false);
    String mode = attributes.text("mode", "linear").replaceFirst("^bi", "");
    Sampling sampling = new Sampling(mode, attributes.text("padding_mode", "zeros"), corners);
    Tensor grid = node.x(1);
    Shape shape = grid.shape();
    int axes = node.rank() - 2;
    Shape out = shape.axes(1, shape.rank() - 1);
    List<Tensor> places = new ArrayList<>();
    for (int axis = 0; axis < axes; axis++) {
      int column = axes - 1 - axis;
      Tensor unit = grid.slice(-1, column, column + 1).reshape(shape.extent(0), out.count());
      int extent = node.shape().extent(2 + axis);
      Tensor span = unit.plus(1).times((corners ? extent - 1 : extent) / 2.0);
      places.add(corners ? span : span.minus(0.5));
    }
    return sampling.read(node.x(), places).reshape(node.shape().axes(0, 2).then(out));
  }

  /** Convolution whose windows' elements are moved by offsets (Dai et al. 2017). */
  private static Tensor deformed(Node node) {
    Tensor kernel = node.x(1);
    int[] sizes = kernel.shape().extents().stream().skip(2).mapToInt(i -> i).toArray();
    List<Integer> extents = node.shape().extents().subList(2, node.rank());
    List<Window> windows = new Sliding(node.attributes(), extents, sizes).windows();
    int groups = node.attributes().whole("offset_group", 1);
    List<Tensor> columns = new ArrayList<>();
    for (int group = 0; group < groups; group++) {
      columns.add(columns(node, windows, group, groups));
    }
    Shape out = node.x(2).shape().axes(2, node.rank());
    Tensor y =
        product(node, Tensor.concatenate(1, columns), kernel)
            .reshape(Shape.of(node.shape().extent(0), kernel.shape().extent(0)).then(out));
    return node.has(3) ? y.plus(Axes.place(node.x(3), 1, node.rank())) : y;
  }

  /** What the windows hold for a group's channels: [n, channels, window, count]. */
  private static Tensor columns(Node node, List<Window> windows, int group, int groups) {
    int batch = node.shape().extent(0);
    int axes = windows.size();
    Shape out = node.x(2).shape().axes(2, node.rank());
    Shape size = new Shape(windows.stream().map(Window::size).toList());
    Shape all = size.then(out);
    int count = size.count();
    Tensor offsets =
        node.x(2)
            .reshape(batch, groups, count, axes, out.count())
            .slice(1, group, group + 1)
            .reshape(batch, count, axes, out.count());
    List<Tensor> places = new ArrayList<>();
    for (int axis = 0; axis < axes; axis++) {
      Window window = windows.get(axis);
      Tensor within = Tensor.iota(all, axis).times(window.dilation());
      Tensor begin = Tensor.iota(all, axes + axis).times(window.stride()).minus(window.low());
      Tensor place = within.plus(begin).to(offsets.type()).reshape(1, all.count());
      Tensor offset = offsets.slice(2, axis, axis + 1).reshape(batch, all.count());
      places.add(place.plus(offset));
    }
    int channels = node.shape().extent(1) / groups;
    Tensor image = node.x().slice(1, group * channels, (group + 1) * channels);
    Tensor read = new Sampling("linear", "zeros", true).read(image, places);
    return masked(node, read, group, groups).reshape(batch, channels, count, out.count());
  }

  private static Tensor masked(Node node, Tensor read, int group, int groups) {
    if (!node.has(4)) {
      return read;
    }
    int batch = node.shape().extent(0);
    Tensor mask = node.x(4).reshape(batch, groups, read.shape().extent(2));
    return read.times(mask.slice(1, group, group + 1));
  }

  private static Tensor product(Node node, Tensor columns, Tensor kernel) {
    int groups = node.attributes().whole("group", 1);
    int[] extents = columns.shape().extents().stream().mapToInt(i -> i).toArray();
    int inner = extents[1] / groups * extents[2];
    Tensor right = columns.reshape(extents[0], groups, inner, extents[3]);
    int filters = kernel.shape().extent(0);
    return Products.product(kernel.reshape(1, groups, filters / groups, inner), right);
  }
}
