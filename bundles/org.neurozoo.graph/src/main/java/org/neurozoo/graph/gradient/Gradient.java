package org.neurozoo.graph.gradient;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neurozoo.graph.Origin;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.Topology;

/**
 * Reverse-mode differentiation. A derivative is a graph like any other, so it can be differentiated
 * again.
 */
public final class Gradient {
  private final Map<Tensor, Tensor> byTensor = new HashMap<>();

  private Gradient() {}

  /**
   * The derivatives of a scalar.
   *
   * @param scalar a floating-point tensor of one element
   * @param by what to differentiate by
   * @return for each, a tensor of its type and shape; zeros where the scalar does not depend on it
   */
  public static List<Tensor> of(Tensor scalar, List<Tensor> by) {
    if (scalar.shape().count() != 1 || !scalar.type().isFloat()) {
      throw new IllegalArgumentException("not a scalar: " + scalar.spec());
    }
    Gradient gradient = new Gradient();
    gradient.sweep(scalar, by);
    return by.stream().map(gradient::at).toList();
  }

  private void sweep(Tensor scalar, List<Tensor> by) {
    List<Tensor> order = Topology.order(List.of(scalar));
    Set<Tensor> dependent = dependent(order, by);
    Tensor one = scalar.literal(1).to(scalar.type().computed());
    add(scalar, one.broadcast(scalar.shape()));
    for (Tensor y : order.reversed()) {
      Tensor dy = byTensor.get(y);
      if (dy != null && dependent.contains(y)) {
        pullBack(y, dy, dependent);
      }
    }
  }

  private void pullBack(Tensor y, Tensor dy, Set<Tensor> dependent) {
    List<Optional<Tensor>> derivatives = Origin.within(path(y), () -> Derivatives.of(y, dy));
    for (int i = 0; i < derivatives.size(); i++) {
      Tensor x = y.input(i);
      if (dependent.contains(x)) {
        derivatives.get(i).ifPresent(dx -> add(x, dx));
      }
    }
  }

  /** Where derivatives come from, for people who read a plan. */
  private static String path(Tensor y) {
    return y.origin().isEmpty() ? "gradient" : y.origin() + "/gradient";
  }

  private void add(Tensor x, Tensor dx) {
    byTensor.merge(x, dx, Tensor::plus);
  }

  private Tensor at(Tensor x) {
    Tensor dx = byTensor.get(x);
    return dx != null ? dx.to(x.type()) : zeros(x, x.shape());
  }

  private static Tensor zeros(Tensor x, Shape shape) {
    return x.literal(0).broadcast(shape);
  }

  /** The tensors on a way to what is differentiated by. */
  private static Set<Tensor> dependent(List<Tensor> order, List<Tensor> by) {
    Set<Tensor> dependent = new HashSet<>(by);
    for (Tensor tensor : order) {
      if (tensor.inputs().stream().anyMatch(dependent::contains)) {
        dependent.add(tensor);
      }
    }
    return dependent;
  }
}
