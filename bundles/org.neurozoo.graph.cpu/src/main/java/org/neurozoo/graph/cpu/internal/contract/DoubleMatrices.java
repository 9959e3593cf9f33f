package org.neurozoo.graph.cpu.internal.contract;

import java.util.function.Function;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.cpu.internal.Location;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.View;

/** One operand of a matrix product in doubles; see {@link Matrices}. */
record DoubleMatrices(double[] numbers, int[] starts, int row, int column) {
  static DoubleMatrices of(View view, Shape batch, Function<Buffer, Location> locations) {
    Location location = locations.apply(view.buffer());
    int rank = batch.rank();
    return new DoubleMatrices(
        location.doubles(),
        Matrices.starts(view, batch, location),
        view.strides().get(rank),
        view.strides().get(rank + 1));
  }
}
