package org.neurozoo.graph.compile;

import java.util.Arrays;
import java.util.List;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;

/**
 * Tensors that only look differently at another one, and how a place in them maps to a place there.
 *
 * <p>A place lists, for each axis, either a loop axis (0 or more) or a fixed index i as {@code -1 -
 * i}.
 */
final class Views {
  /** The place of index 0 along one axis. */
  static final int FIRST = -1;

  private Views() {}

  /** Whether places in a tensor map to places in its input. */
  static boolean isView(Tensor tensor) {
    return switch (tensor.primitive()) {
      case Primitive.Transpose t -> true;
      case Primitive.Broadcast b -> true;
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
  static int[] below(Tensor view, int[] at) {
    return switch (view.primitive()) {
      case Primitive.Transpose(List<Integer> order) -> {
        int[] below = new int[at.length];
        for (int axis = 0; axis < at.length; axis++) {
          below[order.get(axis)] = at[axis];
        }
        yield below;
      }
      case Primitive.Broadcast b -> {
        int[] below = at.clone();
        Shape from = view.input(0).shape();
        for (int axis = 0; axis < at.length; axis++) {
          below[axis] = from.extent(axis) == 1 ? FIRST : at[axis];
        }
        yield below;
      }
      case Primitive.Reshape r -> units(r.shape(), view.input(0).shape(), at);
      default -> throw new IllegalArgumentException("not a view: " + view);
    };
  }

  /** Axes of extent 1 come and go; the others keep their order. */
  private static int[] units(Shape from, Shape to, int[] at) {
    int[] kept = new int[at.length];
    int count = 0;
    for (int axis = 0; axis < at.length; axis++) {
      if (from.extent(axis) != 1) {
        kept[count++] = at[axis];
      }
    }
    int[] below = new int[to.rank()];
    int next = 0;
    for (int axis = 0; axis < below.length; axis++) {
      below[axis] = to.extent(axis) == 1 ? FIRST : kept[next++];
    }
    return below;
  }

  private static List<Integer> withoutUnits(Shape shape) {
    return shape.extents().stream().filter(extent -> extent != 1).toList();
  }

  /** The loop axes themselves. */
  static int[] identity(int rank) {
    int[] at = new int[rank];
    Arrays.setAll(at, axis -> axis);
    return at;
  }
}
