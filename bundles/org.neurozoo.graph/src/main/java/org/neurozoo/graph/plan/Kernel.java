package org.neurozoo.graph.plan;

import java.util.List;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Shape;

/**
 * One piece of work of a plan, to be finished before the next begins. Views never become kernels:
 * they are strides of loads.
 *
 * <p>The order of every sum is part of a kernel's meaning; see each record.
 */
public sealed interface Kernel {
  /** Where in the document the work comes from, for people. */
  String origin();

  /**
   * An expression at every index of an extent. Every load of an element precedes the store to the
   * same element, and no index stores what another loads.
   *
   * @param extent loop axes, outermost first
   * @param body the expression; views have one stride for each loop axis
   * @param stores where which results go
   */
  record Map(String origin, Shape extent, List<Instruction> body, List<Store> stores)
      implements Kernel {}

  /** The result of an instruction goes to a view. */
  record Store(View target, int value) {}

  /**
   * An expression at every index of (outer, inner), reduced over the inner axes in row-major order
   * of n elements. Sums: element i belongs to chunk i / 16384 and, within it, to partial i mod 16;
   * a partial adds its elements to 0 in ascending order; the 16 partials p are joined by {@code
   * p[j] += p[j + h]} for h = 8, 4, 2, 1 and j &lt; h; chunks are added in ascending order to the
   * first. A position is the row-major inner index.
   *
   * @param body views have one stride for each outer axis, then one for each inner axis
   * @param value the instruction whose result is reduced
   * @param target strides for the outer axes
   */
  record Reduce(
      String origin,
      Shape outer,
      Shape inner,
      Reduction op,
      List<Instruction> body,
      int value,
      View target)
      implements Kernel {}

  /**
   * Matrix products c[…, i, j] = Σₖ a[…, i, k] · b[…, k, j]. k is cut into blocks of 1024; within a
   * block the sum starts at 0 and runs with fused multiply-add in ascending k; blocks are added in
   * ascending order to the first.
   *
   * @param batch the leading axes
   * @param a strides for batch, m, k
   * @param b strides for batch, k, n
   * @param c strides for batch, m, n; rows are contiguous
   */
  record Contract(String origin, Shape batch, int m, int n, int k, View a, View b, View c)
      implements Kernel {}

  /**
   * target := 0; then target[row(index[i]), j] += updates[i, j] for i ascending; indices outside
   * [0, rows) are clamped.
   *
   * @param index contiguous [count]
   * @param updates contiguous [count, width]
   * @param target contiguous [rows, width]
   */
  record Scatter(
      String origin, int count, int width, int rows, View index, View updates, View target)
      implements Kernel {}
}
