package org.neurozoo.graph.cpu.internal.contract;

import java.util.List;
import java.util.function.Function;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.cpu.internal.Location;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.View;

/**
 * One operand of a matrix product: a batch of matrices.
 *
 * @param starts where each matrix begins
 * @param row how far apart rows lie
 * @param column how far apart columns lie
 */
record Matrices(float[] numbers, int[] starts, int row, int column) {
  static Matrices of(View view, Shape batch, Function<Buffer, Location> locations) {
    Location location = locations.apply(view.buffer());
    int rank = batch.rank();
    return new Matrices(
        location.floats(),
        starts(view, batch, location),
        view.strides().get(rank),
        view.strides().get(rank + 1));
  }

  /** Where each matrix of a view begins in its array. */
  static int[] starts(View view, Shape batch, Location location) {
    int[] starts = new int[batch.count()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = location.offset() + view.offset() + start(i, batch, view.strides());
    }
    return starts;
  }

  private static int start(int matrix, Shape batch, List<Integer> strides) {
    int start = 0;
    int rest = matrix;
    for (int axis = batch.rank() - 1; axis >= 0; axis--) {
      start += rest % batch.extent(axis) * strides.get(axis);
      rest /= batch.extent(axis);
    }
    return start;
  }

  /** The same elements with rows and columns exchanged. */
  Matrices transposed() {
    return new Matrices(numbers, starts, column, row);
  }
}
