package org.neurozoo.graph.gradient;

import java.util.List;
import java.util.Optional;
import org.neurozoo.graph.Primitive.Comparison;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;

/**
 * Derivatives of factorisations: I. Murray, "Differentiation of the Cholesky decomposition" (2016).
 */
final class Factors {
  private Factors() {}

  /** By the lower triangle of A, which alone is read. */
  static Tensor cholesky(Tensor l, Tensor dl) {
    Tensor p = halved(l.transpose().matmul(lower(dl)));
    Tensor left = l.solveTriangular(p, true);
    Tensor s = l.solveTriangular(left.transpose(), true).transpose();
    return halved(s.plus(s.transpose()));
  }

  static List<Optional<Tensor>> solve(boolean transposed, Tensor l, Tensor x, Tensor dx) {
    Tensor db = l.solveTriangular(dx, !transposed);
    Tensor dl = transposed ? x.matmul(db.transpose()) : db.matmul(x.transpose());
    return Derivatives.flows(lower(dl).negate(), db);
  }

  /** The lower triangle. */
  private static Tensor lower(Tensor square) {
    return triangle(Comparison.LESS_OR_EQUAL, square).select(square, square.literal(0));
  }

  /** The lower triangle with half the diagonal. */
  private static Tensor halved(Tensor square) {
    Tensor below = triangle(Comparison.LESS, square);
    Tensor diagonal = triangle(Comparison.EQUAL, square);
    Tensor others = below.select(square, square.literal(0));
    return diagonal.select(square.times(0.5), others);
  }

  /** Where the column compares with the row. */
  private static Tensor triangle(Comparison comparison, Tensor square) {
    Shape shape = Shape.of(square.shape().extent(-2), square.shape().extent(-1));
    return Tensor.iota(shape, 1).compare(comparison, Tensor.iota(shape, 0));
  }
}
