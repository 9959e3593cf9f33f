package org.neurozoo.testkit.internal.onnx;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;

/** Reductions along axes. */
final class Reductions {
  private Reductions() {}

  static Map<String, Node.Operator> table() {
    Map<String, Node.Operator> table = new HashMap<>();
    put(table, "ReduceSum", Reductions::sum);
    put(table, "ReduceMean", Reductions::mean);
    put(table, "ReduceProd", (x, axes) -> reduce(Reduction.PRODUCT, x, axes));
    put(table, "ReduceMax", (x, axes) -> reduce(Reduction.MAXIMUM, x, axes));
    put(table, "ReduceMin", (x, axes) -> reduce(Reduction.MINIMUM, x, axes));
    put(table, "ReduceL1", (x, axes) -> sum(x.unary(UnaryOp.ABS), axes));
    put(table, "ReduceL2", (x, axes) -> sum(x.square(), axes).unary(UnaryOp.SQRT));
    put(table, "ReduceSumSquare", (x, axes) -> sum(x.square(), axes));
    put(table, "ReduceLogSum", (x, axes) -> sum(x, axes).unary(UnaryOp.LOG));
    put(table, "ReduceLogSumExp", Reductions::logSumExp);
    table.put("MeanVarianceNormalization", node -> node.result(standardised(node)));
    table.put("LpNormalization", node -> node.result(normalised(node)));
    return table;
  }

  private static void put(
      Map<String, Node.Operator> table, String name, BiFunction<Tensor, int[], Tensor> function) {
    table.put(name, node -> node.wrapped(reduced(node, function)));
  }

  private static Tensor reduced(Node node, BiFunction<Tensor, int[], Tensor> function) {
    int[] axes = axes(node);
    boolean truths = node.type(0) == DataType.BOOL;
    Tensor x = truths ? node.x().to(ElementType.I32) : node.x();
    Tensor result = function.apply(x, axes);
    if (!node.attributes().flag("keepdims", true)) {
      result = result.reshape(without(result.shape(), axes));
    }
    return truths ? result.to(ElementType.BOOL) : result;
  }

  /** Which axes; all if none is named, unless the node says otherwise. */
  private static int[] axes(Node node) {
    int[] axes = Arrays.stream(node.ints("axes", 1)).map(node.shape()::axis).toArray();
    boolean none = axes.length == 0 && node.attributes().flag("noop_with_empty_axes", false);
    return axes.length == 0 && !none ? Axes.from(0, node.rank()) : axes;
  }

  static Shape without(Shape shape, int... axes) {
    Shape left = Shape.SCALAR;
    for (int axis = 0; axis < shape.rank(); axis++) {
      int candidate = axis;
      if (Arrays.stream(axes).noneMatch(dropped -> shape.axis(dropped) == candidate)) {
        left = left.then(Shape.of(shape.extent(axis)));
      }
    }
    return left;
  }

  static Tensor reduce(Reduction op, Tensor x, int... axes) {
    return axes.length == 0 ? x : x.reduce(op, axes);
  }

  static Tensor sum(Tensor x, int... axes) {
    return reduce(Reduction.SUM, x, axes);
  }

  static Tensor mean(Tensor x, int... axes) {
    return axes.length == 0 ? x : x.mean(axes);
  }

  /** Shifted by the greatest, unless that is infinite. */
  private static Tensor logSumExp(Tensor x, int... axes) {
    Tensor greatest = reduce(Reduction.MAXIMUM, x, axes);
    Tensor finite = greatest.unary(UnaryOp.ABS).less(x.literal(Double.POSITIVE_INFINITY));
    Tensor shift = finite.select(greatest, x.literal(0));
    return sum(x.minus(shift).unary(UnaryOp.EXP), axes).unary(UnaryOp.LOG).plus(shift);
  }

  private static Tensor standardised(Node node) {
    int[] named = node.attributes().wholes("axes");
    int[] axes = named.length == 0 ? new int[] {0, 2, 3} : named;
    Tensor centred = node.x().minus(mean(node.x(), axes));
    Tensor deviation = mean(centred.square(), axes).unary(UnaryOp.SQRT);
    return centred.over(deviation.plus(1e-9));
  }

  /** Zeros stay zeros. */
  private static Tensor normalised(Node node) {
    Tensor x = node.x();
    int axis = node.axis(-1);
    Tensor norm =
        node.attributes().whole("p", 2) == 1
            ? sum(x.unary(UnaryOp.ABS), axis)
            : sum(x.square(), axis).unary(UnaryOp.SQRT);
    return x.over(norm.same(norm.literal(0)).select(norm.literal(1), norm));
  }
}
