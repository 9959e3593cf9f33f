package org.neurozoo.testkit.internal.onnx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.Window;

/** Normalisations. */
final class Normalising {
  private Normalising() {}

  static Map<String, Node.Operator> table() {
    Map<String, Node.Operator> table = new HashMap<>();
    table.put("BatchNormalization", Normalising::batch);
    table.put("InstanceNormalization", node -> node.result(instance(node)));
    table.put("GroupNormalization", node -> node.result(group(node)));
    table.put("LayerNormalization", Normalising::layer);
    table.put("RMSNormalization", node -> node.result(rootMeanSquare(node)));
    table.put("LRN", node -> node.result(response(node)));
    return table;
  }

  private static double epsilon(Node node) {
    return node.attributes().real("epsilon", 1e-5);
  }

  private static Tensor inverseDeviation(Node node, Tensor variance) {
    Tensor deviation = variance.plus(epsilon(node)).unary(UnaryOp.SQRT);
    return variance.literal(1).over(deviation);
  }

  private static Tensor channels(Node node, Tensor x) {
    return Axes.place(x, 1, node.rank());
  }

  private static Tensor scaled(Node node, Tensor x, Tensor mean, Tensor variance) {
    Tensor normal = x.minus(mean).times(inverseDeviation(node, variance));
    return normal.times(channels(node, node.x(1))).plus(channels(node, node.x(2)));
  }

  private static List<Value> batch(Node node) {
    Tensor x = node.x();
    Tensor mean = node.x(3);
    Tensor variance = node.x(4);
    if (!node.attributes().flag("training_mode", false)) {
      return node.result(scaled(node, x, channels(node, mean), channels(node, variance)));
    }
    int[] axes = IntStream.range(0, node.rank()).filter(axis -> axis != 1).toArray();
    Tensor now = x.mean(axes);
    Tensor spread = x.minus(now).square().mean(axes);
    double momentum = node.attributes().real("momentum", 0.9);
    return List.of(
        Value.of(node.type(0), scaled(node, x, now, spread)),
        Value.of(node.type(3), running(mean, now, momentum)),
        Value.of(node.type(4), running(variance, spread, momentum)));
  }

  private static Tensor running(Tensor before, Tensor now, double momentum) {
    return before.times(momentum).plus(now.reshape(before.shape()).times(1 - momentum));
  }

  private static Tensor instance(Node node) {
    int[] axes = Axes.from(2, node.rank());
    Tensor mean = Reductions.mean(node.x(), axes);
    return scaled(node, node.x(), mean, Reductions.mean(node.x().minus(mean).square(), axes));
  }

  /** Before version 21 scale and bias were those of groups. */
  private static Tensor group(Node node) {
    int groups = node.attributes().whole("num_groups", 1);
    Shape shape = node.shape();
    Tensor x = node.x().reshape(shape.extent(0), groups, shape.count() / shape.extent(0) / groups);
    Tensor mean = x.mean(2);
    Tensor normal = x.minus(mean);
    normal = normal.times(inverseDeviation(node, normal.square().mean(2))).reshape(shape);
    return normal.times(perChannel(node, node.x(1))).plus(perChannel(node, node.x(2)));
  }

  private static Tensor perChannel(Node node, Tensor x) {
    int channels = node.shape().extent(1);
    int given = x.shape().count();
    Tensor repeated = x.reshape(given, 1).broadcast(Shape.of(given, channels / given));
    return channels(node, repeated.reshape(channels));
  }

  private static List<Value> layer(Node node) {
    Tensor x = node.x();
    int[] axes = Axes.from(node.axis(-1), node.rank());
    Tensor mean = x.mean(axes);
    Tensor inverse = inverseDeviation(node, x.minus(mean).square().mean(axes));
    Tensor y = x.minus(mean).times(inverse).times(node.x(1));
    return List.of(
        Value.of(node.type(0), node.has(2) ? y.plus(node.x(2)) : y),
        Value.of(DataType.FLOAT, mean),
        Value.of(DataType.FLOAT, inverse));
  }

  private static Tensor rootMeanSquare(Node node) {
    int[] axes = Axes.from(node.axis(-1), node.rank());
    Tensor square = node.x().square().mean(axes);
    return node.x().times(inverseDeviation(node, square)).times(node.x(1));
  }

  /** Sums of squares over neighbouring channels (Krizhevsky et al. 2012). */
  private static Tensor response(Node node) {
    int size = node.attributes().whole("size", 1);
    Window window = new Window(size, 1, 1, (size - 1) / 2, size / 2);
    Tensor sums =
        Axes.along(node.x().square(), 1, squares -> squares.window(Reduction.SUM, List.of(window)));
    double alpha = node.attributes().real("alpha", 1e-4);
    Tensor base = sums.times(alpha / size).plus(node.attributes().real("bias", 1));
    double beta = node.attributes().real("beta", 0.75);
    return node.x().over(Arithmetic.power(base, base.literal(beta)));
  }
}
