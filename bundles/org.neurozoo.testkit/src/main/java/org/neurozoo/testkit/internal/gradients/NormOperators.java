package org.neurozoo.testkit.internal.gradients;

import static org.neurozoo.testkit.internal.gradients.Operators.add;

import java.util.Map;
import java.util.stream.IntStream;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.BatchNorm;
import org.neurozoo.graph.formula.Capsules;
import org.neurozoo.graph.formula.Norms;
import org.neurozoo.graph.formula.Rearrangements;
import org.neurozoo.graph.formula.Statistics;
import org.neurozoo.testkit.internal.gradients.Operators.Operator;

/** Normalisations and capsules. */
final class NormOperators {
  private NormOperators() {}

  static void addTo(Map<String, Operator> all) {
    add(all, "layernormalization layernorm", NormOperators::layer);
    add(
        all,
        "rmsnormalization rmsnorm simplifiedlayernormalization",
        NormOperators::rootMeanSquare);
    add(all, "batchnormalization batchnorm", NormOperators::batch);
    add(all, "instancenormalization instancenorm", NormOperators::instance);
    add(all, "groupnormalization groupnorm", NormOperators::group);
    add(all, "lrn", NormOperators::localResponse);
    add(all, "lpnormalization normalize", NormOperators::unit);
    add(all, "meanvariancenormalization mvn", NormOperators::meanVariance);
    add(all, "weightnorm weightnormalization", c -> Norms.weight(c.in(0), flat(c.in(1))));
    add(all, "squash", NormOperators::squash);
    add(all, "routing", c -> Capsules.route(c.in(0), c.whole("iterations", 3)));
    DistanceOperators.addTo(all);
  }

  private static Tensor flat(Tensor x) {
    return x.reshape(x.shape().count());
  }

  private static double epsilon(GradientCase c) {
    return c.number("epsilon", c.number("eps", 1e-5));
  }

  private static int[] from(GradientCase c) {
    int rank = c.in(0).shape().rank();
    return IntStream.range(c.in(0).shape().axis(c.whole("axis", -1)), rank).toArray();
  }

  private static Tensor layer(GradientCase c) {
    Tensor y = Norms.standardised(c.in(0), epsilon(c), from(c));
    if (c.count() == 3 && c.in(1).shape().rank() == from(c).length) {
      return Norms.layer(c.in(0), c.in(1), c.in(2), epsilon(c));
    }
    Tensor scaled = c.count() < 2 ? y : y.times(c.in(1));
    return c.count() < 3 ? scaled : scaled.plus(c.in(2));
  }

  private static Tensor rootMeanSquare(GradientCase c) {
    Tensor gain = c.count() > 1 ? c.in(1) : c.in(0).literal(1);
    if (gain.shape().rank() == from(c).length) {
      return Norms.rootMeanSquare(c.in(0), gain, epsilon(c));
    }
    Tensor x = c.in(0);
    Tensor level = x.square().mean(from(c)).plus(epsilon(c));
    return x.over(Statistics.root(level)).times(gain);
  }

  private static Tensor batch(GradientCase c) {
    Tensor x = c.in(0);
    boolean given = c.count() >= 5 && !c.flag("training_mode", false);
    return given
        ? BatchNorm.inference(x, c.in(3), c.in(4), c.in(1), c.in(2), epsilon(c))
        : BatchNorm.training(x, c.in(1), c.in(2), epsilon(c)).y();
  }

  private static Tensor instance(GradientCase c) {
    Tensor x = c.in(0);
    return c.count() < 3
        ? Norms.standardised(x, epsilon(c), IntStream.range(2, x.shape().rank()).toArray())
        : Norms.instance(x, c.in(1), c.in(2), epsilon(c));
  }

  private static Tensor group(GradientCase c) {
    int groups = c.whole("num_groups", c.whole("groups", c.whole("G", 1)));
    int each = c.in(0).shape().extent(1) / c.in(1).shape().extent(0);
    Tensor gain = each == 1 ? c.in(1) : Rearrangements.repeat(c.in(1), 0, each);
    Tensor shift = each == 1 ? c.in(2) : Rearrangements.repeat(c.in(2), 0, each);
    return Norms.group(c.in(0), groups, gain, shift, epsilon(c));
  }

  private static Tensor localResponse(GradientCase c) {
    double alpha = c.number("alpha", 1e-4);
    double beta = c.number("beta", 0.75);
    return Norms.localResponse(c.in(0), c.whole("size", 5), alpha, beta, c.number("bias", 1));
  }

  private static Tensor unit(GradientCase c) {
    return Norms.unit(c.in(0), c.number("p", 2), 1e-12, c.whole("axis", -1));
  }

  private static Tensor meanVariance(GradientCase c) {
    int[] axes = c.wholes("axes", 0, 2, 3);
    Tensor x = c.in(0);
    Tensor deviation = Statistics.deviation(x, axes).plus(c.number("epsilon", 1e-9));
    return x.minus(x.mean(axes)).over(deviation);
  }

  private static Tensor squash(GradientCase c) {
    Tensor s = c.in(0);
    int[] order = MovementOperators.last(s.shape().rank(), s.shape().axis(c.whole("axis", -1)));
    return Capsules.squash(s.transpose(order)).transpose(MovementOperators.inverse(order));
  }
}
