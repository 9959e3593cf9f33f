package org.neurozoo.testkit.internal.onnx;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;

/** The same elements under another shape or in another order, and repetitions. */
final class Shapes {
  private Shapes() {}

  static Map<String, Node.Operator> table() {
    Map<String, Node.Operator> table = new HashMap<>();
    table.put("Reshape", node -> node.result(node.x().reshape(reshaped(node))));
    table.put("Flatten", node -> node.result(flattened(node)));
    table.put("Squeeze", node -> node.result(node.x().reshape(squeezed(node))));
    table.put("Unsqueeze", node -> node.result(node.x().reshape(unsqueezed(node))));
    table.put("Expand", node -> node.result(expanded(node)));
    table.put("Tile", node -> node.result(tiled(node.x(), repeats(node))));
    table.put("Transpose", node -> node.result(node.x().transpose(order(node))));
    table.put("DepthToSpace", node -> node.result(depthToSpace(node)));
    table.put("SpaceToDepth", node -> node.result(spaceToDepth(node)));
    return table;
  }

  /** 0 keeps an extent unless it is allowed as such; -1 is what is left. */
  private static Shape reshaped(Node node) {
    int[] extents = node.ints("shape", 1);
    boolean zeros = node.attributes().flag("allowzero", false);
    int missing = -1;
    int known = 1;
    for (int i = 0; i < extents.length; i++) {
      if (extents[i] == 0 && !zeros) {
        extents[i] = node.shape().extent(i);
      }
      if (extents[i] < 0) {
        missing = i;
      } else {
        known *= extents[i];
      }
    }
    if (missing >= 0) {
      extents[missing] = node.shape().count() / known;
    }
    return Shape.of(extents);
  }

  private static Tensor flattened(Node node) {
    int axis = node.attributes().whole("axis", 1);
    return Axes.flatten(node.x(), axis < 0 ? axis + node.rank() : axis);
  }

  private static Shape squeezed(Node node) {
    int[] axes = node.ints("axes", 1);
    Shape shape = node.shape();
    return axes.length > 0
        ? Reductions.without(shape, axes)
        : new Shape(shape.extents().stream().filter(extent -> extent != 1).toList());
  }

  private static Shape unsqueezed(Node node) {
    int[] axes = node.ints("axes", 1);
    int rank = node.rank() + axes.length;
    int[] extents = new int[rank];
    Arrays.stream(axes).forEach(axis -> extents[axis < 0 ? axis + rank : axis] = -1);
    int next = 0;
    for (int i = 0; i < rank; i++) {
      extents[i] = extents[i] == -1 ? 1 : node.shape().extent(next++);
    }
    return Shape.of(extents);
  }

  private static Tensor expanded(Node node) {
    int[] to = node.ints(1);
    Tensor x = Axes.raise(node.x(), to.length);
    int[] extents = x.shape().extents().stream().mapToInt(i -> i).toArray();
    int shift = extents.length - to.length;
    for (int i = 0; i < to.length; i++) {
      extents[shift + i] = extents[shift + i] == 1 ? to[i] : extents[shift + i];
    }
    return x.broadcast(Shape.of(extents));
  }

  /** Before version 6 one axis was repeated, both given by inputs. */
  private static int[] repeats(Node node) {
    if (node.opset() >= 6) {
      return node.ints(1);
    }
    int[] repeats = new int[node.rank()];
    Arrays.fill(repeats, 1);
    repeats[node.ints(2)[0]] = node.ints(1)[0];
    return repeats;
  }

  private static Tensor tiled(Tensor x, int... repeats) {
    Shape single = Shape.SCALAR;
    Shape several = Shape.SCALAR;
    Shape result = Shape.SCALAR;
    for (int i = 0; i < repeats.length; i++) {
      int extent = x.shape().extent(i);
      single = single.then(Shape.of(1, extent));
      several = several.then(Shape.of(repeats[i], extent));
      result = result.then(Shape.of(repeats[i] * extent));
    }
    return x.reshape(single).broadcast(several).reshape(result);
  }

  private static int[] order(Node node) {
    int[] given = node.attributes().wholes("perm");
    int last = node.rank() - 1;
    return given.length > 0 ? given : IntStream.rangeClosed(0, last).map(i -> last - i).toArray();
  }

  private static Tensor depthToSpace(Node node) {
    List<Integer> e = node.shape().extents();
    int b = node.attributes().whole("blocksize", 1);
    int depth = e.get(1) / (b * b);
    boolean columns = node.attributes().text("mode", "DCR").equals("CRD");
    Tensor blocks =
        columns
            ? node.x()
                .reshape(e.get(0), depth, b, b, e.get(2), e.get(3))
                .transpose(0, 1, 4, 2, 5, 3)
            : node.x()
                .reshape(e.get(0), b, b, depth, e.get(2), e.get(3))
                .transpose(0, 3, 4, 1, 5, 2);
    return blocks.reshape(e.get(0), depth, e.get(2) * b, e.get(3) * b);
  }

  private static Tensor spaceToDepth(Node node) {
    List<Integer> e = node.shape().extents();
    int b = node.attributes().whole("blocksize", 1);
    int rows = e.get(2) / b;
    int columns = e.get(3) / b;
    return node.x()
        .reshape(e.get(0), e.get(1), rows, b, columns, b)
        .transpose(0, 3, 5, 1, 2, 4)
        .reshape(e.get(0), e.get(1) * b * b, rows, columns);
  }
}
