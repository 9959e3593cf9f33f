package org.neurozoo.testkit.internal.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Tensor;

/** Cutting, joining and padding. */
final class Parts {
  private Parts() {}

  static Map<String, Node.Operator> table() {
    Map<String, Node.Operator> table = new HashMap<>();
    table.put("Slice", node -> node.result(sliced(node)));
    table.put("Split", node -> node.results(split(node)));
    table.put("Concat", Parts::joined);
    table.put("Pad", node -> node.result(padded(node)));
    table.put("CenterCropPad", node -> node.result(centred(node)));
    table.put("Compress", node -> node.result(compressed(node)));
    return table;
  }

  private static Tensor sliced(Node node) {
    int[] starts = node.ints("starts", 1);
    int[] ends = node.ints("ends", 2);
    int[] axes = node.ints("axes", 3);
    int[] steps = node.has(4) ? node.ints(4) : new int[0];
    Tensor x = node.x();
    for (int i = 0; i < starts.length; i++) {
      int axis = axes.length == 0 ? i : x.shape().axis(axes[i]);
      x = slice(x, axis, starts[i], ends[i], steps.length == 0 ? 1 : steps[i]);
    }
    return x;
  }

  /** From and to as in NumPy: counted from the end if negative, clamped. */
  private static Tensor slice(Tensor x, int axis, int from, int to, int step) {
    int extent = x.shape().extent(axis);
    if (step > 0) {
      int first = Math.clamp(from < 0 ? (long) from + extent : from, 0, extent);
      int end = Math.clamp(to < 0 ? (long) to + extent : to, first, extent);
      return x.slice(axis, first, end, step);
    }
    int first = Math.clamp(from < 0 ? (long) from + extent : from, -1, extent - 1);
    int end = Math.clamp(to < 0 ? (long) to + extent : to, -1, first);
    int mirrored = extent - 1 - first;
    int size = first - end;
    return x.reverse(axis).slice(axis, mirrored, mirrored + size, Math.min(-step, extent + 1));
  }

  private static List<Tensor> split(Node node) {
    int axis = node.axis(0);
    int extent = node.shape().extent(axis);
    int[] sizes = node.ints("split", 1);
    if (sizes.length == 0) {
      int parts = node.attributes().whole("num_outputs", node.call().outputs().size());
      int size = (extent + parts - 1) / parts;
      sizes = IntStream.range(0, parts).map(i -> Math.clamp(extent - i * size, 0, size)).toArray();
    }
    List<Tensor> parts = new ArrayList<>();
    int from = 0;
    for (int size : sizes) {
      parts.add(node.x().slice(axis, from, from + size));
      from += size;
    }
    return parts;
  }

  private static List<Value> joined(Node node) {
    return node.result(Tensor.concatenate(node.axis(node.opset() < 4 ? 1 : 0), node.all()));
  }

  private static Tensor padded(Node node) {
    int[] pads =
        node.attributes().has("paddings")
            ? node.attributes().wholes("paddings")
            : node.ints("pads", 1);
    int[] axes = node.has(3) ? node.ints(3) : Axes.from(0, node.rank());
    double value = node.has(2) ? node.numbers(2)[0] : node.attributes().real("value", 0);
    String mode = node.attributes().text("mode", "constant");
    Tensor x = node.x();
    for (int i = 0; i < axes.length; i++) {
      int axis = x.shape().axis(axes[i]);
      x = pad(x, mode, value, axis, pads[i], pads[axes.length + i]);
    }
    return x;
  }

  /** A negative padding takes elements away. */
  private static Tensor pad(Tensor x, String mode, double value, int axis, int low, int high) {
    int extent = x.shape().extent(axis);
    if (mode.equals("constant")) {
      return padded(cut(x, axis, low, high), value, axis, Math.max(0, low), Math.max(0, high));
    }
    int[] positions =
        IntStream.range(-low, extent + high)
            .map(
                i ->
                    switch (mode) {
                      case "edge" -> Math.clamp(i, 0, extent - 1);
                      case "wrap" -> Math.floorMod(i, extent);
                      default -> mirrored(i, extent);
                    })
            .toArray();
    return Axes.take(x, axis, positions);
  }

  private static int mirrored(int position, int extent) {
    int period = Math.max(1, 2 * (extent - 1));
    int within = Math.floorMod(position, period);
    return Math.min(within, period - within) % extent;
  }

  private static Tensor cut(Tensor x, int axis, int low, int high) {
    int extent = x.shape().extent(axis);
    return x.slice(axis, Math.max(0, -low), extent - Math.max(0, -high));
  }

  private static Tensor padded(Tensor x, double value, int axis, int low, int high) {
    return x.type() == ElementType.BOOL
        ? x.to(ElementType.I32).pad(value, axis, low, high).to(ElementType.BOOL)
        : x.pad(value, axis, low, high);
  }

  private static Tensor centred(Node node) {
    int[] to = node.ints(1);
    int[] named = node.attributes().wholes("axes");
    int[] axes = named.length == 0 ? Axes.from(0, to.length) : named;
    Tensor x = node.x();
    for (int i = 0; i < axes.length; i++) {
      int missing = to[i] - x.shape().extent(axes[i]);
      // Halves are rounded down on either side: one more is cut off or added at the end.
      int low = missing >= 0 ? missing / 2 : -(-missing / 2);
      x = pad(x, "constant", 0, x.shape().axis(axes[i]), low, missing - low);
    }
    return x;
  }

  private static Tensor compressed(Node node) {
    boolean flat = !node.attributes().has("axis");
    Tensor x = flat ? node.x().reshape(node.shape().count()) : node.x();
    double[] wanted = node.numbers(1);
    int[] positions = IntStream.range(0, wanted.length).filter(i -> wanted[i] != 0).toArray();
    return Axes.take(x, flat ? 0 : node.axis(0), positions);
  }
}
