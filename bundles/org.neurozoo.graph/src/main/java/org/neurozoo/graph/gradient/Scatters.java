package org.neurozoo.graph.gradient;

import java.util.List;
import java.util.Optional;
import org.neurozoo.graph.Primitive.Scatter;
import org.neurozoo.graph.Primitive.ScatterMode;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;

/** Derivatives of scatters by data and updates. */
final class Scatters {
  private Scatters() {}

  static List<Optional<Tensor>> of(Scatter scatter, Tensor y, Tensor dy) {
    Tensor data = y.input(0);
    Tensor indices = y.input(1);
    Tensor updates = y.input(2);
    int batch = scatter.batchAxes();
    Tensor there = dy.gather(indices, batch);
    Tensor none = there.literal(0);
    return switch (scatter.mode()) {
      case ADD -> both(dy, there);
      case SET ->
          both(
              dy.scatter(ScatterMode.SET, batch, indices, Derivatives.zeros(updates)),
              stays(y, indices, batch).select(there, none));
      case MAXIMUM ->
          both(
              data.same(y).select(dy, dy.literal(0)),
              updates.same(y.gather(indices, batch)).select(there, none));
    };
  }

  /** Which updates nothing later takes the place of. */
  private static Tensor stays(Tensor y, Tensor indices, int batch) {
    Shape places = indices.shape();
    Tensor number = Tensor.iota(places, batch);
    Shape rows = y.shape().axes(0, batch + 1);
    Tensor winners =
        number.literal(-1).broadcast(rows).scatter(ScatterMode.SET, batch, indices, number);
    Tensor stays = winners.gather(indices, batch).same(number);
    int inner = y.shape().rank() - batch - 1;
    return stays.reshape(places.then(new Shape(java.util.Collections.nCopies(inner, 1))));
  }

  private static List<Optional<Tensor>> both(Tensor data, Tensor updates) {
    return List.of(Optional.of(data), Optional.empty(), Optional.of(updates));
  }
}
