package org.neurozoo.graph.gradient;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neurozoo.graph.Padding;
import org.neurozoo.graph.Primitive.Slice;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;

/** Derivatives of slices, paddings and concatenations. */
final class Cuts {
  private Cuts() {}

  static Tensor slice(Slice slice, Shape x, Tensor dy) {
    if (slice.count() == 0) {
      return dy.literal(0).broadcast(x);
    }
    int last = slice.from() + (slice.count() - 1) * slice.step();
    boolean backwards = slice.step() < 0;
    Tensor forwards = backwards ? dy.reverse(slice.axis()) : dy;
    int low = Math.min(slice.from(), last);
    int high = x.extent(slice.axis()) - 1 - Math.max(slice.from(), last);
    int interior = slice.count() == 1 ? 0 : Math.abs(slice.step()) - 1;
    Padding padding = new Padding(low, high, interior);
    return forwards.pad(0, Padding.along(x.rank(), slice.axis(), padding));
  }

  static List<Optional<Tensor>> pad(List<Padding> paddings, Shape x, Tensor dy) {
    Tensor inner = dy;
    for (int axis = 0; axis < x.rank(); axis++) {
      Padding p = paddings.get(axis);
      int end = p.low() + Math.max(0, x.extent(axis) - 1) * (p.interior() + 1);
      int to = x.extent(axis) == 0 ? p.low() : end + 1;
      inner = inner.slice(axis, p.low(), to, p.interior() + 1);
    }
    Tensor around = dy.sum().reshape(Shape.SCALAR).minus(inner.sum().reshape(Shape.SCALAR));
    return Derivatives.flows(inner, around);
  }

  static List<Optional<Tensor>> concatenate(int axis, List<Tensor> parts, Tensor dy) {
    List<Optional<Tensor>> slices = new ArrayList<>();
    int from = 0;
    for (Tensor part : parts) {
      int to = from + part.shape().extent(axis);
      slices.add(Optional.of(dy.slice(axis, from, to)));
      from = to;
    }
    return slices;
  }
}
