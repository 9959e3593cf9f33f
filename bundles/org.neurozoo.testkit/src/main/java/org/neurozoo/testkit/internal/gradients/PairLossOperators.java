package org.neurozoo.testkit.internal.gradients;

import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.Adversaries;
import org.neurozoo.graph.formula.Capsules;
import org.neurozoo.graph.formula.Embeddings;
import org.neurozoo.graph.formula.Rearrangements;
import org.neurozoo.graph.formula.Variational;
import org.neurozoo.testkit.internal.gradients.Operators.Operator;

/** Losses of points, capsules, distributions and adversaries. */
final class PairLossOperators {
  private PairLossOperators() {}

  private static Tensor drawn(GradientCase c, Tensor losses) {
    if (c.expected().rank() > 0) {
      return losses;
    }
    return c.text("reduction", "mean").equals("sum")
        ? losses.sum().reshape()
        : losses.mean().reshape();
  }

  static void addTo(Map<String, Operator> all) {
    for (String name : List.of("triplet", "tripletloss", "tripletmargin")) {
      all.put(
          name,
          c -> {
            double margin = c.number("margin", 1);
            Tensor a = c.in(0);
            return List.of(
                drawn(c, Embeddings.triplet(a, c.in(1), c.in(2), margin)),
                drawn(c, Embeddings.tripletOfDistances(a, c.in(1), c.in(2), margin)));
          });
    }
    for (String name : List.of("contrastive", "contrastiveloss")) {
      all.put(
          name,
          c -> {
            double margin = c.number("margin", 1);
            Tensor alike = c.operand(2, "labels", "y", "same", "t");
            Tensor losses = Embeddings.contrastive(c.in(0), c.in(1), alike, margin);
            Tensor other =
                Embeddings.contrastive(c.in(0), c.in(1), alike.subtractedFrom(1), margin);
            return Stream.of(losses, losses.times(2), other, other.times(2))
                .map(l -> drawn(c, l))
                .toList();
          });
    }
    for (String name : List.of("margin", "marginloss", "capsulemargin", "capsulemarginloss")) {
      all.put(name, PairLossOperators::margins);
    }
    adversaries(all);
    for (String name : List.of("gaussiankl", "klgaussian", "vaekl")) {
      all.put(name, c -> sumOrMean(c, Variational.gaussianDivergence(c.in(0), c.in(1))));
    }
  }

  private static List<Tensor> sumOrMean(GradientCase c, Tensor losses) {
    return c.expected().rank() > 0
        ? List.of(losses)
        : List.of(losses.sum().reshape(), losses.mean().reshape());
  }

  /** Of lengths or of the capsules themselves. */
  private static List<Tensor> margins(GradientCase c) {
    Tensor x = c.in(0);
    Tensor lengths = x.shape().rank() > 2 ? Capsules.lengths(x) : x;
    Tensor t = c.operand(1, "t", "labels", "targets");
    Tensor hot =
        t.shape().equals(lengths.shape())
            ? t
            : Rearrangements.oneHot(
                c.indices("labels", "targets", "t"), lengths.shape().extent(-1), c.type());
    double upper = c.number("m_plus", 0.9);
    double lower = c.number("m_minus", 0.1);
    Tensor losses =
        Capsules.marginLoss(lengths, hot, upper, lower, c.number("lambda", c.number("lam", 0.5)));
    return sumOrMean(c, losses);
  }

  private static void adversaries(Map<String, Operator> all) {
    two(all, "gandiscriminator discriminatorloss gandloss", Adversaries::discriminator);
    two(all, "wganloss wgancritic wgandloss wassersteincritic", Adversaries::wassersteinCritic);
    one(all, "gangenerator gannonsaturating gangloss", Adversaries::generator);
    one(all, "ganminimax gansaturating", Adversaries::saturatingGenerator);
    one(all, "wgangenerator wgangloss", Adversaries::wassersteinGenerator);
  }

  private static void one(Map<String, Operator> all, String names, UnaryOperator<Tensor> loss) {
    for (String name : names.split(" ")) {
      all.put(name, c -> sumOrMean(c, loss.apply(c.in(0))));
    }
  }

  private static void two(Map<String, Operator> all, String names, BinaryOperator<Tensor> loss) {
    for (String name : names.split(" ")) {
      all.put(name, c -> sumOrMean(c, loss.apply(c.in(0), c.in(1))));
    }
  }
}
