package org.neurozoo.testkit.internal.gradients;

import static org.neurozoo.testkit.internal.gradients.Operators.add;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.Activations;
import org.neurozoo.graph.formula.Adversaries;
import org.neurozoo.graph.formula.Losses;
import org.neurozoo.graph.formula.Variational;
import org.neurozoo.graph.gradient.Gradient;
import org.neurozoo.testkit.internal.gradients.Operators.Operator;

/** Losses; labels are attributes. */
final class LossOperators {
  private LossOperators() {}

  static void addTo(Map<String, Operator> all) {
    numbers(all, "mse meansquarederror mseloss", Losses::meanSquaredError);
    numbers(all, "mae l1loss meanabsoluteerror", Losses::meanAbsoluteError);
    numbers(all, "halfsquarederror halfmse", Losses::halfSquaredError);
    numbers(
        all,
        "bcewithlogits bcelogits bceloss binarycrossentropywithlogits sigmoidcrossentropy",
        Losses::binaryCrossEntropy);
    all.put("huber", c -> reductions(c, perNumber(c, (y, t) -> Losses.huber(y, t, delta(c)))));
    all.put(
        "smoothl1",
        c -> reductions(c, perNumber(c, (y, t) -> Losses.huber(y, t, delta(c)).over(delta(c)))));
    numbers(all, "hinge hingeloss", Losses::hinge);
    numbers(all, "squaredhinge", (y, t) -> Losses.hinge(y, t).square());
    numbers(all, "logcosh", (y, t) -> logCosh(y.minus(t)).drop(-1));
    all.put("bce", LossOperators::binary);
    all.put("binarycrossentropy", LossOperators::binary);
    all.put("kl", LossOperators::divergences);
    all.put("kldiv", LossOperators::divergences);
    all.put("kldivergence", LossOperators::divergences);
    add(all, "softmaxcrossentropyloss crossentropy softmaxcrossentropy", LossOperators::classes);
    add(all, "negativeloglikelihoodloss nll nllloss negativeloglikelihood", LossOperators::classes);
    PairLossOperators.addTo(all);
    add(all, "wgangp gradientpenalty", LossOperators::gradientPenalty);
  }

  private static double delta(GradientCase c) {
    return Operators.parameter(c, "delta", c.number("beta", 1));
  }

  private static Tensor logCosh(Tensor x) {
    return Activations.softplus(x.times(-2)).plus(x).minus(Math.log(2));
  }

  /** The loss of every number by itself, in the shape of x. */
  private static Tensor perNumber(GradientCase c, BinaryOperator<Tensor> loss) {
    Tensor x = c.in(0);
    int count = x.shape().count();
    Tensor t = c.operand(1, "t", "target", "targets", "labels", "y").broadcast(x.shape());
    return loss.apply(x.reshape(count, 1), t.reshape(count, 1)).reshape(x.shape());
  }

  private static void numbers(
      Map<String, Operator> all, String names, BinaryOperator<Tensor> loss) {
    for (String name : names.split(" ")) {
      all.put(name, c -> reductions(c, perNumber(c, loss)));
    }
  }

  /** What a loss of each number may be drawn together to. */
  private static List<Tensor> reductions(GradientCase c, Tensor losses) {
    if (c.expected().rank() > 0) {
      Tensor row = losses.sum(-1).drop(-1);
      return c.expected().equals(losses.shape())
          ? List.of(losses)
          : List.of(row, losses.mean(-1).drop(-1));
    }
    Tensor sum = losses.sum().reshape();
    Tensor mean = losses.mean().reshape();
    Tensor batch = sum.over(losses.shape().extent(0));
    return switch (c.text("reduction", "any")) {
      case "mean" -> List.of(mean);
      case "sum" -> List.of(sum);
      case "batchmean" -> List.of(batch);
      default -> List.of(mean, sum, batch);
    };
  }

  private static List<Tensor> binary(GradientCase c) {
    List<Tensor> meanings = new ArrayList<>();
    meanings.addAll(reductions(c, perNumber(c, Losses::binaryCrossEntropyOfProbabilities)));
    meanings.addAll(reductions(c, perNumber(c, Losses::binaryCrossEntropy)));
    return meanings;
  }

  /** Either side may come first, and as probabilities, their logarithms or scores. */
  private static List<Tensor> divergences(GradientCase c) {
    List<Tensor> meanings = new ArrayList<>();
    Tensor a = c.in(0);
    Tensor b = c.operand(1, "t", "p", "q", "target");
    if (c.named("mu", "mean", "m").isPresent()) {
      return reductions(c, Variational.gaussianDivergence(a, b).reshape(a.shape().extent(0), 1));
    }
    Tensor softA = Activations.softmax(a);
    Tensor softB = Activations.softmax(b);
    Tensor expA = a.unary(UnaryOp.EXP);
    List<List<Tensor>> pairs =
        List.of(
            List.of(b, a),
            List.of(a, b),
            List.of(expA, b),
            List.of(softA, b),
            List.of(softB, softA),
            List.of(softA, softB));
    for (List<Tensor> pair : pairs) {
      Tensor rows = Losses.divergence(pair.getFirst(), pair.getLast());
      if (c.expected().rank() > 0) {
        meanings.add(rows);
      } else {
        meanings.add(rows.sum().reshape());
        meanings.add(rows.mean().reshape());
        meanings.add(rows.mean().reshape().over(a.shape().extent(-1)));
      }
    }
    return meanings;
  }

  /** Scores [n, classes, d…] and labels [n, d…], as rows [n · d…, classes]. */
  private static Tensor classes(GradientCase c) {
    Tensor x = c.in(0);
    if (c.count() > 1 && c.in(1).shape().equals(x.shape())) {
      return Losses.softCrossEntropy(x, c.in(1)).mean().reshape();
    }
    Tensor labels = c.indices("labels", "target", "targets", "t");
    int rank = x.shape().rank();
    int[] order = MovementOperators.last(rank, 1);
    int count = labels.shape().count();
    int classes = x.shape().extent(1);
    Tensor rows = x.transpose(order).reshape(count, classes);
    Tensor t = labels.reshape(count);
    Tensor losses = classLosses(c, rows, t);
    Tensor one = x.literal(1).broadcast(Shape.of(classes));
    Tensor classWeights =
        c.named("weights", "weight", "w")
            .or(() -> c.attribute("weights", "weight"))
            .map(w -> w.to(c.type()))
            .orElse(one);
    Tensor weights = Losses.weights(t, classWeights, c.whole("ignore_index", Integer.MIN_VALUE));
    String reduction = c.text("reduction", c.expected().rank() > 0 ? "none" : "mean");
    return switch (reduction) {
      case "none" -> losses.times(weights).reshape(c.expected());
      case "sum" -> losses.times(weights).sum().reshape();
      default -> Losses.weightedMean(losses, weights);
    };
  }

  private static Tensor classLosses(GradientCase c, Tensor rows, Tensor t) {
    if (c.op().startsWith("N") || c.op().startsWith("n")) {
      return Losses.negativeLogLikelihood(rows, t);
    }
    return c.has("label_smoothing")
        ? Losses.smoothedCrossEntropy(rows, t, c.number("label_smoothing", 0))
        : Losses.categoricalCrossEntropy(rows, t);
  }

  /** f = tanh(x w1) w2, whose slope by x should have length 1. */
  private static Tensor gradientPenalty(GradientCase c) {
    Tensor x = c.named("x").orElseThrow();
    Tensor w1 = c.named("w1").orElseThrow();
    Tensor w2 = c.named("w2").orElseThrow();
    Tensor f = Activations.tanh(x.matmul(w1)).matmul(w2);
    Tensor slope = Gradient.of(f.sum(), List.of(x)).getFirst();
    return Adversaries.gradientPenalty(slope).mean().reshape();
  }
}
