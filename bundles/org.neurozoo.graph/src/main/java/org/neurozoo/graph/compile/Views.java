package org.neurozoo.graph.compile;

import java.util.List;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.plan.View;

/**
 * Tensors that only look differently at another one, and how a place in them, an index along each
 * axis, maps to a place there.
 */
final class Views {
  private Views() {}

  /** Whether places in a tensor map to places in its input. */
  static boolean isView(Tensor tensor) {
    return switch (tensor.primitive()) {
      case Primitive.Transpose t -> true;
      case Primitive.Broadcast b -> true;
      case Primitive.Slice s -> true;
      case Primitive.Reshape r ->
          withoutUnits(r.shape()).equals(withoutUnits(tensor.input(0).shape()));
      default -> false;
    };
  }

  /** What a chain of views looks at. */
  static Tensor base(Tensor tensor) {
    Tensor base = tensor;
    while (isView(base)) {
      base = base.input(0);
    }
    return base;
  }

  /** The place in the input of a view. */
  static Along[] below(Tensor view, Along[] at) {
    return switch (view.primitive()) {
      case Primitive.Transpose(List<Integer> order) -> {
        Along[] below = new Along[at.length];
        for (int axis = 0; axis < at.length; axis++) {
          below[order.get(axis)] = at[axis];
        }
        yield below;
      }
      case Primitive.Broadcast b -> {
        Along[] below = at.clone();
        Shape from = view.input(0).shape();
        for (int axis = 0; axis < at.length; axis++) {
          below[axis] = from.extent(axis) == 1 ? Along.FIRST : at[axis];
        }
        yield below;
      }
      case Primitive.Slice slice -> {
        Along[] below = at.clone();
        below[slice.axis()] = at[slice.axis()].through(slice.from(), slice.step());
        yield below;
      }
      case Primitive.Reshape r -> units(r.shape(), view.input(0).shape(), at);
      default -> throw new IllegalArgumentException("not a view: " + view);
    };
  }

  /** Axes of extent 1 come and go; the others keep their order. */
  private static Along[] units(Shape from, Shape to, Along[] at) {
    Along[] kept = new Along[at.length];
    int count = 0;
    for (int axis = 0; axis < at.length; axis++) {
      if (from.extent(axis) != 1) {
        kept[count++] = at[axis];
      }
    }
    Along[] below = new Along[to.rank()];
    int next = 0;
    for (int axis = 0; axis < below.length; axis++) {
      below[axis] = to.extent(axis) == 1 ? Along.FIRST : kept[next++];
    }
    return below;
  }

  private static List<Integer> withoutUnits(Shape shape) {
    return shape.extents().stream().filter(extent -> extent != 1).toList();
  }

  /** Tensors as kernels address them: through views to what is stored. */
  record Operands(Storage storage) {
    View view(Tensor operand) {
      int rank = operand.shape().rank();
      Along[] at = Along.identity(rank);
      Tensor base = operand;
      while (isView(base) && !storage.holds(base)) {
        at = below(base, at);
        base = base.input(0);
      }
      return storage.view(base, at, rank);
    }
  }
}
