package org.neurozoo.graph.gradient;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.neurozoo.graph.Primitive.Comparison;
import org.neurozoo.graph.Primitive.Cumulate;
import org.neurozoo.graph.Primitive.Cumulation;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;

/**
 * Derivatives of what runs along an axis. None divides, so that zeros among the factors of a
 * product are right; those of a cumulative product or greatest take the square of the axis' extent.
 */
final class Sweeps {
  private Sweeps() {}

  static Tensor cumulate(Cumulate c, Tensor x, Tensor dy) {
    if (c.op() == Cumulation.SUM) {
      return dy.cumulate(Cumulation.SUM, c.axis(), c.exclusive(), !c.reverse());
    }
    int[] order = last(x.shape().rank(), List.of(c.axis()));
    Tensor rows = x.transpose(order);
    Tensor shares = c.op() == Cumulation.PRODUCT ? ofProduct(c, rows) : ofMaximum(c, rows);
    Shape shape = rows.shape();
    Tensor row = dy.transpose(order).reshape(shape.with(-1, 1).then(Shape.of(shape.extent(-1))));
    return shares.times(row).sum(-1).drop(-1).transpose(back(order));
  }

  /** At [j, i], the product of all that go into element i but element j; 0 if j does not. */
  private static Tensor ofProduct(Cumulate c, Tensor x) {
    int n = x.shape().extent(-1);
    Shape square = x.shape().then(Shape.of(n));
    Tensor row = x.reshape(x.shape().with(-1, 1).then(Shape.of(n))).broadcast(square);
    Tensor j = Tensor.iota(Shape.of(n, n), 0);
    Tensor i = Tensor.iota(Shape.of(n, n), 1);
    Tensor others = j.same(i).select(row.literal(1), row);
    Tensor products = others.cumulate(Cumulation.PRODUCT, -1, c.exclusive(), c.reverse());
    Comparison within = c.exclusive() ? Comparison.LESS : Comparison.LESS_OR_EQUAL;
    Tensor goesIn = c.reverse() ? i.compare(within, j) : j.compare(within, i);
    return goesIn.select(products, products.literal(0));
  }

  /** At [j, i], 1 if element i is the greatest because of element j, else 0. */
  private static Tensor ofMaximum(Cumulate c, Tensor x) {
    int n = x.shape().extent(-1);
    Tensor position = Tensor.iota(Shape.of(n), 0);
    Tensor walked = c.reverse() ? position.subtractedFrom(n - 1) : position;
    Tensor before = x.cumulate(Cumulation.MAXIMUM, -1, true, c.reverse());
    Tensor leads = before.less(x).or(walked.same(walked.literal(0)));
    Tensor leader = leads.select(walked, walked.literal(-1));
    Tensor source = leader.cumulate(Cumulation.MAXIMUM, -1, c.exclusive(), c.reverse());
    Tensor row = source.reshape(x.shape().with(-1, 1).then(Shape.of(n)));
    return row.same(walked.reshape(n, 1)).select(x.literal(1), x.literal(0));
  }

  /** For each element the product of the others along axes. */
  static Tensor productOfOthers(Tensor x, List<Integer> axes) {
    int[] order = last(x.shape().rank(), axes);
    Tensor moved = x.transpose(order);
    int kept = x.shape().rank() - axes.size();
    Shape rows = moved.shape().axes(0, kept);
    Shape inner = moved.shape().axes(kept, x.shape().rank());
    Tensor flat = moved.reshape(rows.then(Shape.of(inner.count())));
    Tensor before = flat.cumulate(Cumulation.PRODUCT, -1, true, false);
    Tensor after = flat.cumulate(Cumulation.PRODUCT, -1, true, true);
    return before.times(after).reshape(moved.shape()).transpose(back(order));
  }

  /** The order of axes that puts some last. */
  private static int[] last(int rank, List<Integer> axes) {
    List<Integer> order =
        new ArrayList<>(IntStream.range(0, rank).filter(a -> !axes.contains(a)).boxed().toList());
    order.addAll(axes);
    return order.stream().mapToInt(a -> a).toArray();
  }

  private static int[] back(int[] order) {
    return Derivatives.inverse(java.util.Arrays.stream(order).boxed().toList());
  }
}
