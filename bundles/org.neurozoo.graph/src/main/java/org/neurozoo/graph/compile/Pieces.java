package org.neurozoo.graph.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.neurozoo.graph.Padding;
import org.neurozoo.graph.Primitive.Scatter;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.View;

/** Kernels of tensors that are put together piece by piece. */
final class Pieces {
  private Pieces() {}

  /** The value everywhere, then the elements in their places. */
  static void pad(
      Tensor y, List<Padding> paddings, Storage storage, BiConsumer<Tensor, Kernel> kernels) {
    Along[] everywhere = Along.identity(y.shape().rank());
    Tensor value = y.input(1).broadcast(y.shape());
    kernels.accept(y, map(y, y.shape(), value, everywhere, storage));
    Along[] inside = everywhere.clone();
    for (int axis = 0; axis < inside.length; axis++) {
      Padding padding = paddings.get(axis);
      inside[axis] = inside[axis].through(padding.low(), 1 + padding.interior());
    }
    kernels.accept(y, map(y, y.input(0).shape(), y.input(0), inside, storage));
  }

  /** A part of a concatenation, and where its elements stand. */
  record Piece(Tensor part, Along[] place) {}

  static List<Piece> of(Tensor concatenation, int axis) {
    List<Piece> pieces = new ArrayList<>();
    int start = 0;
    for (Tensor part : concatenation.inputs()) {
      Along[] place = Along.identity(concatenation.shape().rank());
      place[axis] = place[axis].through(start, 1);
      pieces.add(new Piece(part, place));
      start += part.shape().extent(axis);
    }
    return pieces;
  }

  /** The data everywhere, then the updates. */
  static void scatter(
      Tensor y, Scatter scatter, Storage storage, BiConsumer<Tensor, Kernel> kernels) {
    Along[] everywhere = Along.identity(y.shape().rank());
    kernels.accept(y, map(y, y.shape(), y.input(0), everywhere, storage));
    Shape outer = y.shape().axes(0, scatter.batchAxes());
    int rows = y.shape().extent(scatter.batchAxes());
    int width = y.shape().axes(scatter.batchAxes() + 1, y.shape().rank()).count();
    int count = y.input(1).shape().extent(-1);
    kernels.accept(
        y,
        new Kernel.Scatter(
            y.origin(),
            scatter.mode(),
            outer.count(),
            count,
            width,
            rows,
            view(storage, y.input(1), Shape.of(outer.count(), count)),
            view(storage, y.input(2), Shape.of(outer.count(), count, width)),
            view(storage, y, Shape.of(outer.count(), rows, width))));
  }

  private static View view(Storage storage, Tensor tensor, Shape shape) {
    return Storage.along(storage.buffer(tensor), shape, Along.identity(shape.rank()), shape.rank());
  }

  /** The elements of a tensor at some places of another's buffer. */
  static Kernel map(Tensor into, Shape extent, Tensor of, Along[] places, Storage storage) {
    Body body = new Body(storage, extent.rank());
    int value = body.value(of, Along.identity(extent.rank()));
    View target = storage.view(into, places, extent.rank());
    return new Kernel.Map(
        into.origin(), extent, List.copyOf(body.code()), List.of(new Kernel.Store(target, value)));
  }
}
