package org.neurozoo.graph.formula;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;

/**
 * Attention (Vaswani et al. 2017). Queries are [batch…, queries, d], keys [batch…, keys, d], values
 * [batch…, keys, e], scores [batch…, queries, keys].
 */
public final class Attention {
  private Attention() {}

  /** softmax(q · kᵀ / √d) · v: [batch…, queries, e]. */
  public static Tensor dotProduct(Tensor q, Tensor k, Tensor v) {
    return dotProduct(q, k, v, UnaryOperator.identity());
  }

  /** The same with scores changed before the softmax, by a mask or a bias. */
  public static Tensor dotProduct(Tensor q, Tensor k, Tensor v, UnaryOperator<Tensor> change) {
    return Activations.softmax(change.apply(scores(q, k))).matmul(v);
  }

  /** q · kᵀ / √d. */
  public static Tensor scores(Tensor q, Tensor k) {
    return q.matmul(k.transpose()).times(1 / Math.sqrt(q.shape().extent(-1)));
  }

  /** Scores where a BOOL mask holds, elsewhere so low that softmax makes them 0. */
  public static Tensor masked(Tensor scores, Tensor mask) {
    return mask.select(scores, scores.literal(scores.type() == ElementType.F64 ? -1e300 : -1e30));
  }

  /** Scores of keys no later than their query, counted so that the first of both coincide. */
  public static Tensor causal(Tensor scores) {
    Shape square = Shape.of(scores.shape().extent(-2), scores.shape().extent(-1));
    return masked(scores, Matrices.lower(square, 0));
  }

  /** Scores of the first so many keys of each sample, I32 [batch]. */
  public static Tensor within(Tensor scores, Tensor lengths) {
    Tensor position = Tensor.iota(scores.shape(), -1);
    int[] column = new int[scores.shape().rank()];
    Arrays.fill(column, 1);
    column[0] = lengths.shape().extent(0);
    return masked(scores, position.less(lengths.reshape(column)));
  }

  /** [batch, time, heads · d] as [batch, heads, time, d]. */
  public static Tensor split(Tensor x, int heads) {
    Shape shape = x.shape();
    return x.reshape(shape.extent(0), shape.extent(1), heads, shape.extent(2) / heads)
        .transpose(0, 2, 1, 3);
  }

  /** [batch, heads, time, d] as [batch, time, heads · d]. */
  public static Tensor merge(Tensor x) {
    Shape shape = x.shape();
    return x.transpose(0, 2, 1, 3)
        .reshape(shape.extent(0), shape.extent(2), shape.extent(1) * shape.extent(3));
  }

  /**
   * What a layer of several heads learns, each [out, in].
   *
   * @param query for queries, [heads · d, width]
   * @param key for keys, [heads · d, width of what is attended to]
   * @param value for values, of the same shape
   * @param output for the merged heads, [width, heads · d]
   */
  public record Projections(Tensor query, Tensor key, Tensor value, Tensor output) {}

  /**
   * Several heads beside each other.
   *
   * @param x who asks, [batch, queries, width]
   * @param source who is asked, [batch, keys, width]; x itself for self-attention
   * @param change of the scores [batch, heads, queries, keys]
   * @return [batch, queries, width]
   */
  public static Tensor multiHead(
      Tensor x, Tensor source, Projections weights, int heads, UnaryOperator<Tensor> change) {
    Tensor q = split(Products.linear(x, weights.query()), heads);
    Tensor k = split(Products.linear(source, weights.key()), heads);
    Tensor v = split(Products.linear(source, weights.value()), heads);
    return Products.linear(merge(dotProduct(q, k, v, change)), weights.output());
  }
}
