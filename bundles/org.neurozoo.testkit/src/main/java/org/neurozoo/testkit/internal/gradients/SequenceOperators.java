package org.neurozoo.testkit.internal.gradients;

import static org.neurozoo.testkit.internal.gradients.Operators.add;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.Activations;
import org.neurozoo.graph.formula.Attention;
import org.neurozoo.graph.formula.Positions;
import org.neurozoo.graph.formula.Rearrangements;
import org.neurozoo.graph.formula.Recurrent;
import org.neurozoo.graph.formula.Recurrent.Weights;
import org.neurozoo.graph.formula.Sequences;
import org.neurozoo.graph.formula.Sequences.Direction;
import org.neurozoo.testkit.internal.gradients.Operators.Operator;

/** Recurrent networks and attention. */
final class SequenceOperators {
  private SequenceOperators() {}

  static void addTo(Map<String, Operator> all) {
    add(all, "rnn", c -> recurrent(c, 1, 1));
    add(all, "gru", c -> recurrent(c, 3, 1));
    add(all, "lstm", c -> recurrent(c, 4, 2));
    add(all, "attention scaleddotproductattention", SequenceOperators::attention);
    add(all, "multiheadattention mha", SequenceOperators::multiHead);
    add(all, "rotaryembedding rope", SequenceOperators::rotary);
  }

  /** The result is Y, or the last state where the case's shape has no axis for time. */
  private static Tensor recurrent(GradientCase c, int gates, int states) {
    boolean batchFirst = c.whole("layout", 0) == 1;
    Tensor x = batchFirst ? c.in(0).transpose(1, 0, 2) : c.in(0);
    int directions = c.text("direction", "forward").equals("bidirectional") ? 2 : 1;
    List<Tensor> outputs = new ArrayList<>();
    List<Tensor> last = new ArrayList<>();
    for (int d = 0; d < directions; d++) {
      Sequences.Result result = direction(c, x, gates, states, d, batchFirst);
      Shape shape = result.outputs().shape();
      outputs.add(result.outputs().reshape(shape.extent(0), 1, shape.extent(1), shape.extent(2)));
      Tensor state = result.last().get(c.text("output", "Y").equals("Y_c") ? 1 : 0);
      last.add(state.reshape(Shape.of(1).then(state.shape())));
    }
    boolean whole = c.expected().rank() == 4;
    Tensor y = Tensor.concatenate(whole ? 1 : 0, whole ? outputs : last);
    return !batchFirst ? y : whole ? y.transpose(2, 0, 1, 3) : y.transpose(1, 0, 2);
  }

  private static Sequences.Result direction(
      GradientCase c, Tensor x, int gates, int states, int d, boolean batchFirst) {
    Tensor recurrent = of(c.named("R").orElse(c.in(2)), d);
    int hidden = recurrent.shape().extent(1);
    Tensor input = of(c.named("W").orElse(c.in(1)), d);
    Weights weights =
        c.named("B", "b")
            .map(b -> of(b, d))
            .map(
                b ->
                    new Weights(
                        input,
                        recurrent,
                        b.slice(0, 0, gates * hidden),
                        b.slice(0, gates * hidden, 2 * gates * hidden)))
            .orElseGet(() -> new Weights(input, recurrent));
    Tensor zero = x.literal(0).broadcast(Shape.of(x.shape().extent(1), hidden));
    List<Tensor> start = new ArrayList<>();
    start.add(start(c.named("h0", "initial_h"), d, batchFirst).orElse(zero));
    if (states == 2) {
      start.add(start(c.named("c0", "initial_c"), d, batchFirst).orElse(zero));
    }
    Optional<Tensor> lengths =
        c.attribute("sequence_lens", "lengths", "seq_lens")
            .or(() -> c.named("sequence_lens"))
            .map(l -> l.to(ElementType.I32));
    boolean backward = d == 1 || c.text("direction", "forward").equals("reverse");
    Direction direction = backward ? Direction.BACKWARD : Direction.FORWARD;
    return Sequences.run(x, lengths, weights, cell(c, gates, weights, d), start, direction);
  }

  private static Optional<Tensor> start(Optional<Tensor> h, int d, boolean batchFirst) {
    return h.map(t -> of(batchFirst ? t.transpose(1, 0, 2) : t, d));
  }

  private static Tensor of(Tensor x, int direction) {
    return x.slice(0, direction, direction + 1).drop(0);
  }

  private static Recurrent.Cell cell(GradientCase c, int gates, Weights weights, int d) {
    return switch (gates) {
      case 1 -> Recurrent.elman(weights, activation(c, d));
      case 3 -> Recurrent.gru(weights, c.flag("linear_before_reset", false));
      default -> Recurrent.lstm(weights, c.named("P", "p").map(p -> of(p, d)));
    };
  }

  private static Recurrent.Activation activation(GradientCase c, int d) {
    String names = c.json().path("attributes").path("activations").path(d).asText("Tanh");
    return switch (names) {
      case "Tanh" -> Activations::tanh;
      case "Relu" -> Activations::relu;
      case "Sigmoid" -> Activations::logistic;
      default -> throw new IllegalArgumentException("activation " + names);
    };
  }

  private static Tensor attention(GradientCase c) {
    boolean flat = c.in(0).shape().rank() == 3 && c.has("q_num_heads");
    int heads = c.whole("q_num_heads", 1);
    int shared = c.whole("kv_num_heads", heads);
    Tensor q = flat ? Attention.split(c.in(0), heads) : c.in(0);
    Tensor k = flat ? Attention.split(c.in(1), shared) : c.in(1);
    Tensor v = flat ? Attention.split(c.in(2), shared) : c.in(2);
    if (q.shape().rank() == 4 && q.shape().extent(1) != k.shape().extent(1)) {
      int times = q.shape().extent(1) / k.shape().extent(1);
      k = Rearrangements.repeat(k, 1, times);
      v = Rearrangements.repeat(v, 1, times);
    }
    double root = Math.sqrt(q.shape().extent(-1));
    Tensor scaled = q.times(c.number("scale", 1 / root) * root);
    Tensor y = Attention.dotProduct(scaled, k, v, scores -> changed(c, scores));
    return flat ? Attention.merge(y) : y;
  }

  private static Tensor changed(GradientCase c, Tensor scores) {
    Optional<Tensor> mask =
        c.named("attn_mask", "mask", "bias", "m")
            .or(() -> c.attribute("attn_mask", "mask", "bias", "attn_bias"));
    double cap = c.number("softcap", 0);
    Tensor capped = cap == 0 ? scores : Activations.tanh(scores.over(cap)).times(cap);
    boolean bool = mask.isPresent() && mask.get().type() == ElementType.I32;
    Tensor masked =
        bool
            ? Attention.masked(capped, mask.get().to(ElementType.BOOL))
            : mask.map(capped::plus).orElse(capped);
    boolean causal = c.flag("is_causal", false) || c.flag("causal", false);
    return causal ? Attention.causal(masked) : masked;
  }

  private static Tensor multiHead(GradientCase c) {
    Attention.Projections weights =
        new Attention.Projections(
            projection(c, "wq", "Wq"),
            projection(c, "wk", "Wk"),
            projection(c, "wv", "Wv"),
            projection(c, "wo", "Wo"));
    int heads = c.whole("num_heads", c.whole("heads", 1));
    return Attention.multiHead(c.in(0), c.in(0), weights, heads, scores -> changed(c, scores));
  }

  /** Written x · W there. */
  private static Tensor projection(GradientCase c, String... names) {
    return c.named(names).orElseThrow().transpose();
  }

  private static Tensor rotary(GradientCase c) {
    double base = c.number("base", c.number("theta", 10000));
    return c.flag("interleaved", false)
        ? Positions.rotaryPairs(c.in(0), base)
        : Positions.rotary(c.in(0), base);
  }
}
