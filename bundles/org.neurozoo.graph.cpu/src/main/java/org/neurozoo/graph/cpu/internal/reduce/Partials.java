package org.neurozoo.graph.cpu.internal.reduce;

import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.cpu.internal.Location;
import org.neurozoo.graph.cpu.internal.expression.Expression;

/**
 * The interleaved partial results of some neighbouring results of a reduction, and their totals
 * over the chunks so far.
 */
sealed interface Partials permits FloatPartials, IntPartials {
  /** How many there are of each result. */
  int COUNT = Expression.PARTIALS;

  /** Makes all partials and totals neutral elements. */
  void clear();

  /** Joins the partials of so many results into the totals and begins a new chunk. */
  void join(int results, boolean first);

  /** Writes the totals of so many results. */
  void write(int results, Location target, int offset, int stride);

  /** Where the partials lie. */
  Location location();

  /**
   * Partials of so many results.
   *
   * @param resultStride how far apart results lie
   * @param partialStride how far apart the partials of one result lie
   */
  static Partials of(
      Reduction op, boolean floats, int results, int resultStride, int partialStride) {
    return floats
        ? new FloatPartials(op, results, resultStride, partialStride)
        : new IntPartials(op, results, resultStride, partialStride);
  }
}
