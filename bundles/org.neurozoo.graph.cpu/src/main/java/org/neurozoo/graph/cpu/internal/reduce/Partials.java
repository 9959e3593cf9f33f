package org.neurozoo.graph.cpu.internal.reduce;

import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.cpu.internal.Location;
import org.neurozoo.graph.cpu.internal.expression.Expression;

/**
 * The interleaved partial results of some neighbouring results of a reduction, and their totals
 * over the chunks so far.
 */
sealed interface Partials permits FloatPartials, DoublePartials, IntPartials {
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
      Reduction op, ElementType type, int results, int resultStride, int partialStride) {
    return switch (type.storage()) {
      case FLOATS -> new FloatPartials(op, results, resultStride, partialStride);
      case DOUBLES -> new DoublePartials(op, results, resultStride, partialStride);
      case INTS -> new IntPartials(op, results, resultStride, partialStride);
      case HALVES -> throw new IllegalArgumentException("no arithmetic: " + type);
    };
  }
}
