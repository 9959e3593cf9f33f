package org.neurozoo.testkit.internal.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Primitive.ScatterMode;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.Window;

/** Pools, over windows and over whole images. */
final class Pools {
  private Pools() {}

  static Map<String, Node.Operator> table() {
    Map<String, Node.Operator> table = new HashMap<>();
    table.put("MaxPool", Pools::greatest);
    table.put("AveragePool", node -> node.result(average(node)));
    table.put("LpPool", n -> n.result(root(n, powers(n).window(Reduction.SUM, windows(n)))));
    table.put("GlobalMaxPool", n -> n.result(n.x().reduce(Reduction.MAXIMUM, spatial(n))));
    table.put("GlobalAveragePool", n -> n.result(n.x().mean(spatial(n))));
    table.put("GlobalLpPool", n -> n.result(root(n, powers(n).sum(spatial(n)))));
    table.put("MaxUnpool", node -> node.result(unpooled(node)));
    return table;
  }

  private static int[] spatial(Node node) {
    return Axes.from(2, node.rank());
  }

  private static List<Integer> extents(Node node) {
    return node.shape().extents().subList(2, node.rank());
  }

  private static List<Window> windows(Node node) {
    int[] sizes = node.attributes().wholes("kernel_shape");
    return new Sliding(node.attributes(), extents(node), sizes).windows();
  }

  private static List<Value> greatest(Node node) {
    List<Window> windows = windows(node);
    Tensor x = node.real(0);
    Tensor y = x.window(Reduction.MAXIMUM, windows).to(node.type(0).element());
    if (!node.wants(1)) {
      return node.result(y);
    }
    Tensor within = x.window(Reduction.ARG_MAXIMUM, windows);
    Tensor positions = positions(node, within, windows);
    return List.of(Value.of(node.type(0), y), Value.of(DataType.INT64, positions));
  }

  /** Positions in the whole tensor from positions within windows. */
  private static Tensor positions(Node node, Tensor within, List<Window> windows) {
    boolean columns = node.attributes().flag("storage_order", false);
    List<Integer> extents = extents(node);
    int count = new Shape(extents).count();
    Shape y = within.shape();
    Tensor samples = Tensor.iota(y, 0).times(node.shape().extent(1));
    Tensor position = samples.plus(Tensor.iota(y, 1)).times(count);
    Tensor rest = within;
    int before = count;
    for (int i = windows.size() - 1; i >= 0; i--) {
      Window window = windows.get(i);
      Tensor left = rest.over(window.size());
      Tensor step = rest.minus(left.times(window.size()));
      Tensor begin = Tensor.iota(y, 2 + i).times(window.stride()).minus(window.low());
      Tensor place = begin.plus(step.times(window.dilation()));
      before /= extents.get(i);
      int stride = columns ? before : new Shape(extents).strides().get(i);
      position = position.plus(place.times(stride));
      rest = left;
    }
    return position;
  }

  /** Padding counts or not; what rounding up adds to it never does. */
  private static Tensor average(Node node) {
    List<Window> windows = windows(node);
    Tensor sum = node.x().window(Reduction.SUM, windows);
    boolean counts = node.attributes().flag("count_include_pad", false);
    Tensor ones = node.x().literal(1).broadcast(new Shape(extents(node)));
    List<Window> over = new ArrayList<>(windows);
    if (counts) {
      int[] pads = node.attributes().wholes("pads", 2 * windows.size(), 0);
      boolean given = !node.attributes().text("auto_pad", "NOTSET").startsWith("SAME");
      for (int i = 0; i < windows.size(); i++) {
        Window w = windows.get(i);
        int high = given ? pads[windows.size() + i] : w.high();
        ones = ones.pad(1, i, w.low(), high);
        over.set(
            i, new Window(w.size(), w.stride(), w.dilation(), 0, Math.max(0, w.high() - high)));
      }
    }
    return sum.over(ones.window(Reduction.SUM, over));
  }

  private static Tensor powers(Node node) {
    Tensor size = node.x().unary(UnaryOp.ABS);
    Tensor power = size;
    for (int i = 1; i < node.attributes().whole("p", 2); i++) {
      power = power.times(size);
    }
    return power;
  }

  private static Tensor root(Node node, Tensor sum) {
    int p = node.attributes().whole("p", 2);
    return switch (p) {
      case 1 -> sum;
      case 2 -> sum.unary(UnaryOp.SQRT);
      default -> Arithmetic.power(sum, sum.literal(1.0 / p));
    };
  }

  private static Tensor unpooled(Node node) {
    int[] sizes = node.attributes().wholes("kernel_shape");
    int[] strides = node.attributes().wholes("strides", sizes.length, 1);
    int[] pads = node.attributes().wholes("pads", 2 * sizes.length, 0);
    Shape shape = node.shape();
    for (int i = 0; i < sizes.length; i++) {
      int spread = (shape.extent(2 + i) - 1) * strides[i] + sizes[i];
      shape = shape.with(2 + i, spread - pads[i] - pads[sizes.length + i]);
    }
    Shape to = node.has(2) ? Shape.of(node.ints(2)) : shape;
    int count = node.shape().count();
    Tensor zeros = node.x().literal(0).broadcast(Shape.of(to.count()));
    Tensor rows = node.x(1).to(ElementType.I32).reshape(count);
    return zeros.scatter(ScatterMode.SET, 0, rows, node.x().reshape(count)).reshape(to);
  }
}
