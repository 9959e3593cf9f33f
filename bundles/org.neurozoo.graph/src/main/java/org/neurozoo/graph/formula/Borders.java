package org.neurozoo.graph.formula;

import java.util.List;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;

/**
 * Padding with what a tensor holds, along one axis: so many elements before (low) and after (high).
 * A constant is put around by {@link Tensor#pad}.
 */
public final class Borders {
  private Borders() {}

  /** What is put around. */
  public enum Mode {
    /** Mirrored at the outermost element, which is not repeated; less than the axis' extent. */
    REFLECT,
    /** Mirrored at the edge, with the outermost element; at most the axis' extent. */
    MIRROR,
    /** The outermost element again and again. */
    EDGE,
    /** What stands at the other end, as if the axis were closed; at most its extent. */
    WRAP
  }

  /** A tensor with padding along one axis. */
  public static Tensor pad(Tensor x, Mode mode, int axis, int low, int high) {
    int n = x.shape().extent(axis);
    return switch (mode) {
      case REFLECT ->
          joined(
              axis,
              x.slice(axis, 1, 1 + low).reverse(axis),
              x,
              x.slice(axis, n - 1 - high, n - 1).reverse(axis));
      case MIRROR ->
          joined(
              axis,
              x.slice(axis, 0, low).reverse(axis),
              x,
              x.slice(axis, n - high, n).reverse(axis));
      case EDGE -> joined(axis, repeated(x, axis, 0, low), x, repeated(x, axis, n - 1, high));
      case WRAP -> joined(axis, x.slice(axis, n - low, n), x, x.slice(axis, 0, high));
    };
  }

  private static Tensor repeated(Tensor x, int axis, int element, int times) {
    Shape shape = x.shape().with(axis, times);
    return x.slice(axis, element, element + 1).broadcast(shape);
  }

  private static Tensor joined(int axis, Tensor... parts) {
    List<Tensor> some =
        List.of(parts).stream().filter(part -> part.shape().extent(axis) > 0).toList();
    return some.isEmpty() ? parts[1] : Tensor.concatenate(axis, some);
  }
}
