package org.neurozoo.graph.formula;

import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.Comparison;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;

/** Matrices [batch…, n, m] of special form, and systems of equations. */
public final class Matrices {
  private Matrices() {}

  /** Ones on the diagonal, [n, n]. */
  public static Tensor identity(int n, ElementType type) {
    Shape square = Shape.of(n, n);
    return Tensor.iota(square, 0).same(Tensor.iota(square, 1)).to(type);
  }

  /** True on and below the diagonal that lies so many columns to the right of the main one. */
  public static Tensor lower(Shape matrix, int diagonal) {
    Tensor reach = Tensor.iota(matrix, 0).plus(diagonal);
    return Tensor.iota(matrix, 1).compare(Comparison.LESS_OR_EQUAL, reach);
  }

  /** Zeros above a diagonal. */
  public static Tensor lowerTriangle(Tensor x, int diagonal) {
    return lower(plane(x), diagonal).select(x, x.literal(0));
  }

  /** Zeros below a diagonal. */
  public static Tensor upperTriangle(Tensor x, int diagonal) {
    return lower(plane(x), diagonal - 1).select(x.literal(0), x);
  }

  private static Shape plane(Tensor x) {
    return Shape.of(x.shape().extent(-2), x.shape().extent(-1));
  }

  /** The X with A · X = B for symmetric positive definite A [batch…, n, n], by Cholesky. */
  public static Tensor solve(Tensor a, Tensor b) {
    Tensor factor = a.cholesky();
    return factor.solveTriangular(factor.solveTriangular(b, false), true);
  }

  /**
   * The weights W of least Σ (x · W - y)² + λ Σ W²: (xᵀ x + λ I)⁻¹ xᵀ y (Hoerl and Kennard 1970).
   * The condition of xᵀ x is that of x squared: F64 where columns are alike.
   *
   * @param x one row a sample, [n, d]
   * @param y targets, [n, m]
   * @return [d, m]
   */
  public static Tensor ridge(Tensor x, Tensor y, Tensor lambda) {
    Tensor identity = identity(x.shape().extent(1), x.type());
    Tensor squares = x.transpose().matmul(x).plus(identity.times(lambda));
    return solve(squares, x.transpose().matmul(y));
  }
}
