package org.neurozoo.graph.cpu.internal.contract;

import java.util.function.Function;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.cpu.internal.Location;
import org.neurozoo.graph.cpu.internal.Starts;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.View;

/** One operand of a matrix product in doubles; see {@link Matrices}. */
record DoubleMatrices(double[] numbers, int[] starts, Offsets rows, Offsets columns) {
  static DoubleMatrices of(
      View view, Shape batch, Shape rows, Shape columns, Function<Buffer, Location> locations) {
    Location location = locations.apply(view.buffer());
    return new DoubleMatrices(
        location.doubles(),
        Starts.of(view, batch, location),
        Matrices.along(view, batch.rank(), rows),
        Matrices.along(view, batch.rank() + rows.rank(), columns));
  }
}
