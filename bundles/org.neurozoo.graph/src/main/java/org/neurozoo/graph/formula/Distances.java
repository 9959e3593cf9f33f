package org.neurozoo.graph.formula;

import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;

/**
 * Distances between vectors along the last axis, which is dropped; the other axes broadcast. Of all
 * pairs of rows [n, d] and [m, d], {@link #everyRow} and {@link #everyOther} make [n, m].
 */
public final class Distances {
  private Distances() {}

  /** [n, d] as [n, 1, d]: each row meets all of the other. */
  public static Tensor everyRow(Tensor rows) {
    return rows.reshape(rows.shape().extent(0), 1, rows.shape().extent(1));
  }

  /** [m, d] as [1, m, d]: each row meets all of the other. */
  public static Tensor everyOther(Tensor rows) {
    return rows.reshape(Shape.of(1).then(rows.shape()));
  }

  /** Σ (a - b)². */
  public static Tensor squaredEuclidean(Tensor a, Tensor b) {
    return a.minus(b).square().sum(-1).drop(-1);
  }

  /** √ Σ (a - b)²; its derivative where a = b is 0. */
  public static Tensor euclidean(Tensor a, Tensor b) {
    return Statistics.norm2(a.minus(b), -1).drop(-1);
  }

  /**
   * The squared Euclidean distances of all rows a [n, d] and b [m, d] as |a|² + |b|² - 2 a · b, at
   * least 0: fast for many rows, but off by roundings of |a|² + |b|².
   */
  public static Tensor pairwiseSquares(Tensor a, Tensor b) {
    Tensor squares = a.square().sum(-1).plus(b.square().sum(-1).transpose());
    Tensor distances = squares.minus(a.matmul(b.transpose()).times(2));
    return distances.max(distances.literal(0));
  }

  /** Σ |a - b|. */
  public static Tensor manhattan(Tensor a, Tensor b) {
    return Statistics.norm1(a.minus(b), -1).drop(-1);
  }

  /** The greatest |a - b|. */
  public static Tensor maximum(Tensor a, Tensor b) {
    return a.minus(b).unary(UnaryOp.ABS).reduce(Reduction.MAXIMUM, -1).drop(-1);
  }

  /** a · b / (‖a‖ ‖b‖), each norm at least ε: 1 for the same direction, -1 for the opposite. */
  public static Tensor cosineSimilarity(Tensor a, Tensor b, double epsilon) {
    Tensor least = a.literal(epsilon);
    Tensor lengths = Statistics.norm2(a, -1).max(least).times(Statistics.norm2(b, -1).max(least));
    return a.times(b).sum(-1).over(lengths).drop(-1);
  }
}
