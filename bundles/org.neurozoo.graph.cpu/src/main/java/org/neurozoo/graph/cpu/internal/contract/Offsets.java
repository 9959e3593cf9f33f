package org.neurozoo.graph.cpu.internal.contract;

import java.util.List;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.cpu.internal.Starts;

/**
 * Where the rows, or columns, of a matrix lie. They may run over several axes: those of the
 * innermost one, a run, are evenly spaced.
 *
 * @param table how far from the first each lies
 * @param run how many make a run
 * @param stride how far apart neighbours of a run lie
 * @param stack how many runs follow each other evenly
 */
record Offsets(int[] table, int run, int stride, int stack) {
  /** The stride of a table of several runs, in a {@link TileShape}. */
  static final int IRREGULAR = Integer.MIN_VALUE;

  static Offsets of(Shape axes, List<Integer> strides) {
    int[] table = Starts.of(0, axes, strides);
    int last = axes.rank() - 1;
    return axes.rank() == 0
        ? new Offsets(table, 1, 0, 1)
        : new Offsets(
            table, axes.extent(last), strides.get(last), last == 0 ? 1 : axes.extent(last - 1));
  }

  /** So many in a single run. */
  static Offsets even(int count, int stride) {
    return of(Shape.of(count), List.of(stride));
  }

  int count() {
    return table.length;
  }

  int at(int i) {
    return table[i];
  }

  /** How far apart runs of a stack lie. */
  int apart() {
    return stack > 1 ? table[run] - table[0] : 0;
  }

  boolean isEven() {
    return run == table.length;
  }

  /** The stride as a tile is told it. */
  int step() {
    return isEven() ? stride : IRREGULAR;
  }
}
