package org.neurozoo.graph.plan;

import java.util.List;
import org.neurozoo.graph.Primitive.Cumulation;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Primitive.ScatterMode;
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
   * of n elements. Sums and, alike, products: element i belongs to chunk i / 16384 and, within it,
   * to partial i mod 16; a partial adds its elements to 0 in ascending order; the 16 partials p are
   * joined by {@code p[j] += p[j + h]} for h = 8, 4, 2, 1 and j &lt; h; chunks are added in
   * ascending order to the first. A position is the row-major inner index.
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
   * Maps and reductions of the same rows: softmax, norms, their derivatives. Every stage of a row
   * follows the one before; of what stages write, a row reads only its own, so rows come in any
   * order, or several at once. Stages compute what they would compute as kernels of their own.
   *
   * @param rows loop axes that count rows, outermost first
   * @param stages each a {@link Map} whose extent begins with the rows, or a {@link Reduce} whose
   *     outer extent they are
   */
  record Row(String origin, Shape rows, List<Kernel> stages) implements Kernel {}

  /**
   * Products c[batch, m, n] = Σₖ a[batch, m, k] · b[batch, k, n], where m, n and k may run over
   * several axes each: matrix products, and convolutions, whose b repeats elements of an image. k
   * is taken row-major and cut into blocks of 1024; within a block the sum starts at 0 and runs
   * with fused multiply-add in ascending k; blocks are added in ascending order to the first.
   *
   * <p>An epilogue is an expression at every index of (batch, m, n) over sums that are complete.
   * What {@link Map} promises holds of it, too, and neither a nor b reads what it stores.
   *
   * @param a strides for batch, m, k
   * @param b strides for batch, k, n
   * @param c strides for batch, m, n; no two indices meet
   * @param epilogue what becomes of the sums
   */
  record Contract(
      String origin,
      Shape batch,
      Shape m,
      Shape n,
      Shape k,
      View a,
      View b,
      View c,
      Epilogue epilogue)
      implements Kernel {
    /** A product without an epilogue. */
    public Contract(String origin, Shape batch, Shape m, Shape n, Shape k, View a, View b, View c) {
      this(origin, batch, m, n, k, a, b, c, Epilogue.NONE);
    }

    /** The indices of c. */
    public Shape extent() {
      return batch.then(m).then(n);
    }

    /** The product and then its epilogue, if there is one, as kernels that compute the same. */
    public List<Kernel> apart() {
      return epilogue.isEmpty()
          ? List.of(this)
          : List.of(
              new Contract(origin, batch, m, n, k, a, b, c),
              new Map(origin, extent(), epilogue.body, epilogue.stores));
    }
  }

  /**
   * The element-wise work that a product takes along.
   *
   * @param body the expression; loads of c take the sums, views have the strides of c's axes
   * @param stores where which results go
   * @param keeps whether c holds the sums afterwards; else it is but room for them
   */
  record Epilogue(List<Instruction> body, List<Store> stores, boolean keeps) {
    /** The sums are all there is. */
    public static final Epilogue NONE = new Epilogue(List.of(), List.of(), true);

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
      return stores.isEmpty();
    }
  }

  /**
   * target[batch, row(index[batch, i]), j] is joined with updates[batch, i, j] for i ascending;
   * indices outside [0, rows) are clamped. What the target held stays where no index leads.
   *
   * @param index contiguous [batch, count]
   * @param updates contiguous [batch, count, width]
   * @param target contiguous [batch, rows, width]
   */
  record Scatter(
      String origin,
      ScatterMode mode,
      int batch,
      int count,
      int width,
      int rows,
      View index,
      View updates,
      View target)
      implements Kernel {}

  /**
   * target[outer, i] joins source[outer, 0] to source[outer, i], or to the one before if exclusive,
   * in ascending order; see {@link Cumulation}. Running backwards is a matter of strides.
   *
   * @param source strides for the outer axes, then along
   * @param target likewise
   */
  record Cumulate(
      String origin,
      Shape outer,
      int length,
      Cumulation op,
      boolean exclusive,
      View source,
      View target)
      implements Kernel {}

  /**
   * target[outer, i] is the position of the element that is at place i of source[outer, …] in
   * order; see {@link org.neurozoo.graph.Primitive.ArgSort}.
   *
   * @param source strides for the outer axes, then along
   * @param target likewise
   */
  record Sort(
      String origin,
      Shape outer,
      int length,
      int count,
      boolean descending,
      View source,
      View target)
      implements Kernel {}

  /**
   * The lower factors of matrices, row by row from the first; each element takes what precedes it
   * in its row off with fused multiply-add in ascending order. Above the diagonal stand zeros.
   *
   * @param a strides for batch, rows, columns
   * @param l likewise
   */
  record Cholesky(String origin, Shape batch, int n, View a, View l) implements Kernel {}

  /**
   * Solutions x of l · x = b, or lᵀ · x = b if transposed, from the first row on, or from the last;
   * each element takes what is solved off with fused multiply-add in the order it was solved.
   *
   * @param l strides for batch, rows, columns
   * @param b likewise
   * @param x likewise
   */
  record Solve(String origin, Shape batch, int n, int m, boolean transposed, View l, View b, View x)
      implements Kernel {}

  /**
   * Kernels repeated, round after round, from 0 up or, reversed, from {@code length - 1} down.
   * Nothing is copied between rounds: what the body reads of sequences, and what it leaves there,
   * lies in stacks, of which each round has its own section.
   *
   * @param sections where the buffers of {@link Buffer.Region#SECTION} lie that the body uses
   * @param body to be run in this order
   */
  record Loop(
      String origin, int length, boolean reversed, List<Section> sections, List<Kernel> body)
      implements Kernel {
    /** The same rounds of other kernels. */
    public Loop of(List<Kernel> kernels) {
      return new Loop(origin, length, reversed, sections, kernels);
    }

    /** Where in the buffer of its stack a section begins in the first round. */
    public int first(Section section) {
      return section.stack().offset() + (reversed ? (length - 1) * section.size() : 0);
    }

    /** How many elements a section moves by from round to round. */
    public int step(Section section) {
      return reversed ? -section.size() : section.size();
    }
  }

  /**
   * A part that is, in each round, as many elements of a contiguous stack as it has itself, those
   * at the round's index times as many.
   */
  record Section(View stack, View part) {
    /** Elements of a round. */
    public int size() {
      return part.buffer().size();
    }
  }
}
