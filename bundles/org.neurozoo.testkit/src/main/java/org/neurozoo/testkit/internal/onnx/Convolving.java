package org.neurozoo.testkit.internal.onnx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.neurozoo.graph.Convolution;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.Window;
import org.neurozoo.graph.formula.Activations;

/** Convolutions and their transposes. */
final class Convolving {
  private Convolving() {}

  static Map<String, Node.Operator> table() {
    Map<String, Node.Operator> table = new HashMap<>();
    table.put("Conv", node -> node.result(convolved(node)));
    table.put("ConvTranspose", node -> node.result(transposed(node)));
    table.put("CausalConvWithState", Convolving::causal);
    table.put("Col2Im", node -> node.result(columnsToImage(node)));
    return table;
  }

  private static Tensor convolved(Node node) {
    Tensor kernel = node.x(1);
    int[] sizes = spatial(kernel.shape());
    List<Integer> extents = node.shape().extents().subList(2, node.rank());
    List<Window> windows = new Sliding(node.attributes(), extents, sizes).windows();
    int groups = node.attributes().whole("group", 1);
    return biased(node, node.x().convolve(kernel, new Convolution(windows, groups)));
  }

  private static int[] spatial(Shape shape) {
    return shape.extents().stream().skip(2).mapToInt(i -> i).toArray();
  }

  private static Tensor biased(Node node, Tensor y) {
    return node.has(2) ? y.plus(Axes.place(node.x(2), 1, y.shape().rank())) : y;
  }

  /** A depthwise convolution over what came before, of which the end is handed on. */
  private static List<Value> causal(Node node) {
    Tensor x = node.x();
    int size = node.x(1).shape().extent(2);
    Tensor line =
        node.has(3) ? Tensor.concatenate(2, List.of(node.x(3), x)) : x.pad(0, 2, size - 1, 0);
    Window window = new Window(size, 1, 1, 0, 0);
    Convolution depthwise = new Convolution(List.of(window), x.shape().extent(1));
    Tensor y = biased(node, line.convolve(node.x(1), depthwise));
    String activation = node.attributes().text("activation", "none");
    int length = line.shape().extent(2);
    return node.results(
        List.of(
            activation.equals("none") ? y : Activations.silu(y),
            line.slice(2, length - size + 1, length)));
  }

  /** Spread without padding, then cut to what is asked for. */
  private static Tensor transposed(Node node) {
    Tensor kernel = node.x(1);
    int[] sizes = spatial(kernel.shape());
    int count = sizes.length;
    int[] strides = node.attributes().wholes("strides", count, 1);
    int[] dilations = node.attributes().wholes("dilations", count, 1);
    List<Window> windows =
        IntStream.range(0, count)
            .mapToObj(i -> new Window(sizes[i], strides[i], dilations[i], 0, 0))
            .toList();
    int groups = node.attributes().whole("group", 1);
    Tensor y = spread(node.x(), kernel, new Convolution(windows, groups));
    for (int i = 0; i < count; i++) {
      y = fitted(node, y, windows.get(i), i, count);
    }
    return biased(node, y);
  }

  private static Tensor spread(Tensor x, Tensor kernel, Convolution convolution) {
    Shape y = x.shape().with(1, kernel.shape().extent(1) * convolution.groups());
    for (int i = 0; i < convolution.windows().size(); i++) {
      Window window = convolution.windows().get(i);
      y = y.with(2 + i, (x.shape().extent(2 + i) - 1) * window.stride() + window.reach());
    }
    return Tensor.of(new Primitive.ConvolveInput(convolution, y), x, kernel);
  }

  private static Tensor fitted(Node node, Tensor y, Window window, int axis, int count) {
    Attributes attributes = node.attributes();
    int whole = y.shape().extent(2 + axis);
    int more = attributes.wholes("output_padding", count, 0)[axis];
    int[] pads = attributes.wholes("pads", 2 * count, 0);
    int low = pads[axis];
    int extent = whole + more - low - pads[axis + count];
    String mode = attributes.text("auto_pad", "NOTSET");
    int[] asked = attributes.wholes("output_shape");
    if (asked.length > 0 || mode.startsWith("SAME")) {
      extent =
          asked.length > 0
              ? asked[asked.length - count + axis]
              : node.shape().extent(2 + axis) * window.stride();
      int total = whole + more - extent;
      low = mode.equals("SAME_UPPER") ? Math.floorDiv(total, 2) : total - Math.floorDiv(total, 2);
    }
    int end = low + extent;
    Tensor padded = y.pad(0, 2 + axis, Math.max(0, -low), Math.max(0, end - whole));
    int from = Math.max(0, low);
    return padded.slice(2 + axis, from, from + extent);
  }

  /** The transpose of a convolution whose filters pick one element of the window each. */
  private static Tensor columnsToImage(Node node) {
    int[] image = node.ints(1);
    int[] block = node.ints(2);
    int count = Shape.of(block).count();
    List<Integer> extents = IntStream.of(image).boxed().toList();
    List<Window> windows = new Sliding(node.attributes(), extents, block).windows();
    NdArray one = NdArray.zeros(Spec.f32(count, count));
    IntStream.range(0, count).forEach(i -> one.floats()[i * (count + 1)] = 1);
    Tensor kernel = Tensor.constant(one).reshape(Shape.of(count, 1).then(Shape.of(block)));
    int samples = node.shape().extent(0);
    int channels = node.shape().extent(1) / count;
    Shape columns = Shape.of(samples * channels, count);
    for (int i = 0; i < image.length; i++) {
      columns = columns.then(Shape.of(windows.get(i).count(image[i])));
    }
    Shape x = Shape.of(samples * channels, 1).then(Shape.of(image));
    Primitive spread = new Primitive.ConvolveInput(new Convolution(windows, 1), x);
    return Tensor.of(spread, node.x().reshape(columns), kernel.to(node.x().type()))
        .reshape(Shape.of(samples, channels).then(Shape.of(image)));
  }
}
