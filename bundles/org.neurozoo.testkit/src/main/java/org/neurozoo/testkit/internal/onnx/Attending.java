package org.neurozoo.testkit.internal.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.Activations;

/** Scaled dot-product attention (Vaswani et al. 2017) and rotary positions (Su et al. 2021). */
final class Attending {
  private Attending() {}

  static Map<String, Node.Operator> table() {
    Map<String, Node.Operator> table = new HashMap<>();
    table.put("Attention", Attending::attention);
    table.put("LinearAttention", RunningAttention::compute);
    table.put("RotaryEmbedding", node -> node.result(rotated(node)));
    return table;
  }

  /** [batch, heads, length, features], from that or from [batch, length, heads · features]. */
  private static Tensor heads(Tensor x, int heads) {
    if (x.shape().rank() == 4) {
      return x;
    }
    int batch = x.shape().extent(0);
    int length = x.shape().extent(1);
    return x.reshape(batch, length, heads, x.shape().extent(2) / heads).transpose(0, 2, 1, 3);
  }

  private static Tensor merged(Tensor x) {
    Shape shape = x.shape();
    return x.transpose(0, 2, 1, 3)
        .reshape(shape.extent(0), shape.extent(2), shape.extent(1) * shape.extent(3));
  }

  private static Tensor withPast(Node node, int past, Tensor now) {
    return node.has(past) ? Tensor.concatenate(2, List.of(node.x(past), now)) : now;
  }

  private static List<Value> attention(Node node) {
    int keyHeads = node.attributes().whole("kv_num_heads", 0);
    Tensor q = heads(node.x(), node.attributes().whole("q_num_heads", 0));
    Tensor key = withPast(node, 4, heads(node.x(1), keyHeads));
    Tensor value = withPast(node, 5, heads(node.x(2), keyHeads));
    int groups = q.shape().extent(1) / key.shape().extent(1);
    int features = q.shape().extent(3);
    double scale = node.attributes().real("scale", 1 / Math.sqrt(features));
    Tensor scaled = q.times(Math.sqrt(scale));
    Tensor scores = scaled.matmul(repeated(key, groups).times(Math.sqrt(scale)).transpose());
    List<Tensor> stages = stages(node, scores);
    Tensor y = stages.getLast().matmul(repeated(value, groups));
    int stage = node.attributes().whole("qk_matmul_output_mode", 0);
    return List.of(
        Value.of(node.type(0), node.rank() == 3 ? merged(y) : y),
        Value.of(node.type(1), key),
        Value.of(node.type(2), value),
        Value.of(node.type(0), stages.get(stage)));
  }

  /** Scores as they are, capped, masked, as weights. */
  private static List<Tensor> stages(Node node, Tensor scores) {
    double cap = node.attributes().real("softcap", 0);
    Tensor capped = cap > 0 ? Activations.tanh(scores.over(cap)).times(cap) : scores;
    Tensor masked = masked(node, capped);
    return List.of(scores, capped, masked, Activations.softmax(masked));
  }

  static Tensor repeated(Tensor x, int groups) {
    Shape shape = x.shape();
    Shape single = shape.axes(0, 2).then(Shape.of(1)).then(shape.axes(2, 4));
    return x.reshape(single)
        .broadcast(single.with(2, groups))
        .reshape(shape.with(1, shape.extent(1) * groups));
  }

  private static Tensor masked(Node node, Tensor scores) {
    Tensor masked = scores;
    Tensor nothing = scores.literal(Double.NEGATIVE_INFINITY);
    int keys = scores.shape().extent(3);
    if (node.has(3)) {
      Tensor mask = node.x(3);
      boolean truths = mask.type() == ElementType.BOOL;
      Tensor bias = truths ? mask.select(scores.literal(0), nothing) : mask;
      int missing = keys - bias.shape().extent(-1);
      masked = masked.plus(bias.pad(Double.NEGATIVE_INFINITY, -1, 0, missing));
    }
    Tensor key = Tensor.iota(scores.shape(), 3);
    if (node.attributes().flag("is_causal", false)) {
      int past = node.has(4) ? node.x(4).shape().extent(2) : 0;
      Tensor query = Tensor.iota(scores.shape(), 2).plus(past);
      masked = query.less(key).select(nothing, masked);
    }
    if (node.has(6)) {
      masked = key.less(Axes.place(node.x(6), 0, 4)).select(masked, nothing);
    }
    return masked;
  }

  private static Tensor rotated(Node node) {
    Tensor x = heads(node.x(), node.attributes().whole("num_heads", 0));
    int features = x.shape().extent(3);
    int given = node.attributes().whole("rotary_embedding_dim", 0);
    int turned = given == 0 ? features : given;
    boolean interleaved = node.attributes().flag("interleaved", false);
    Tensor part = x.slice(3, 0, turned);
    int half = turned / 2;
    Tensor a = interleaved ? part.slice(3, 0, turned, 2) : part.slice(3, 0, half);
    Tensor b = interleaved ? part.slice(3, 1, turned, 2) : part.slice(3, half, turned);
    Tensor cos = positions(node, 1, half);
    Tensor sin = positions(node, 2, half);
    List<Tensor> parts = new ArrayList<>();
    parts.add(a.times(cos).minus(b.times(sin)));
    parts.add(a.times(sin).plus(b.times(cos)));
    Tensor joined = interleaved ? interleave(parts) : Tensor.concatenate(3, parts);
    Tensor rest = x.slice(3, turned, features);
    Tensor whole = turned == features ? joined : Tensor.concatenate(3, List.of(joined, rest));
    return node.rank() == 3 ? merged(whole) : whole;
  }

  /** Cosines or sines [batch, 1, length, half]. */
  private static Tensor positions(Node node, int input, int half) {
    Tensor table = node.has(3) ? node.x(input).gather(node.x(3)) : node.x(input);
    Shape shape = table.shape();
    return table.reshape(shape.extent(0), 1, shape.extent(1), shape.extent(2)).slice(3, 0, half);
  }

  private static Tensor interleave(List<Tensor> parts) {
    Shape shape = parts.getFirst().shape();
    Shape single = shape.then(Shape.of(1));
    Tensor pairs = Tensor.concatenate(4, parts.stream().map(part -> part.reshape(single)).toList());
    return pairs.reshape(shape.with(3, 2 * shape.extent(3)));
  }
}
