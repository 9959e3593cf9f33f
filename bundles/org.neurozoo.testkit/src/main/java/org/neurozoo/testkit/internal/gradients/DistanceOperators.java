package org.neurozoo.testkit.internal.gradients;

import static org.neurozoo.testkit.internal.gradients.Operators.add;

import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.Distances;
import org.neurozoo.graph.formula.Radials;
import org.neurozoo.testkit.internal.gradients.Operators.Operator;

/** Distances and radial neurons. */
final class DistanceOperators {
  private DistanceOperators() {}

  static void addTo(Map<String, Operator> all) {
    add(all, "rbf", DistanceOperators::radial);
    distance(all, "euclidean euclideandistance l2distance", Distances::euclidean);
    distance(all, "squaredeuclidean sqeuclidean", Distances::squaredEuclidean);
    distance(all, "manhattan manhattandistance l1distance", Distances::manhattan);
    distance(all, "chebyshev maximumdistance chebyshevdistance", Distances::maximum);
    distance(all, "cosinesimilarity cosine", (a, b) -> Distances.cosineSimilarity(a, b, 1e-8));
    add(all, "cdist pairwisedistance", DistanceOperators::distances);
  }

  /** Of rows of the same place, or of all pairs of rows. */
  private static void distance(
      Map<String, Operator> all, String names, BinaryOperator<Tensor> distance) {
    for (String name : names.split(" ")) {
      all.put(
          name,
          c ->
              c.expected().rank() < c.in(0).shape().rank()
                  ? rows(c, distance.apply(c.in(0), c.in(1)))
                  : List.of(pairs(c, distance)));
    }
  }

  private static List<Tensor> rows(GradientCase c, Tensor y) {
    return y.shape().equals(c.expected())
        ? List.of(y)
        : List.of(y.mean().reshape(), y.sum().reshape(), y.subtractedFrom(1).mean().reshape());
  }

  private static Tensor pairs(GradientCase c, BinaryOperator<Tensor> distance) {
    Tensor b = c.count() > 1 ? c.in(1) : c.in(0);
    return distance.apply(Distances.everyRow(c.in(0)), Distances.everyOther(b));
  }

  private static Tensor radial(GradientCase c) {
    Tensor squares = pairs(c, Distances::squaredEuclidean);
    return Radials.gaussianOfSquare(squares, c.in(2));
  }

  private static Tensor distances(GradientCase c) {
    return switch (c.text("metric", "p" + c.text("p", "2"))) {
      case "manhattan", "cityblock", "l1", "p1" -> pairs(c, Distances::manhattan);
      case "sqeuclidean" -> pairs(c, Distances::squaredEuclidean);
      case "chebyshev", "maximum" -> pairs(c, Distances::maximum);
      default -> pairs(c, Distances::euclidean);
    };
  }
}
