package org.neurozoo.graph.cpu.internal.contract;

import java.util.function.Function;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.cpu.internal.Location;
import org.neurozoo.graph.cpu.internal.Starts;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.View;

/**
 * One operand of a matrix product: a batch of matrices.
 *
 * @param starts where each matrix begins
 * @param rows where its rows lie
 * @param columns where its columns lie
 */
record Matrices(float[] numbers, int[] starts, Offsets rows, Offsets columns) {
  static Matrices of(
      View view, Shape batch, Shape rows, Shape columns, Function<Buffer, Location> locations) {
    Location location = locations.apply(view.buffer());
    return new Matrices(
        location.floats(),
        Starts.of(view, batch, location),
        along(view, batch.rank(), rows),
        along(view, batch.rank() + rows.rank(), columns));
  }

  /** Where the axes from one on lead. */
  static Offsets along(View view, int first, Shape axes) {
    return Offsets.of(axes, view.strides().subList(first, first + axes.rank()));
  }

  /** The same elements with rows and columns exchanged. */
  Matrices transposed() {
    return new Matrices(numbers, starts, columns, rows);
  }
}
