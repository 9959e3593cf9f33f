package org.neurozoo.graph.gradient;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.neurozoo.graph.Origin;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.Topology;

/**
 * Reverse-mode differentiation. A derivative is a graph like any other, so it can be differentiated
 * again.
 */
public final class Gradient {
  private final Map<Tensor, Tensor> byTensor = new HashMap<>();

  /** Derivatives by the parts of scans. */
  private final Map<Tensor, Map<Integer, Tensor>> byPart = new HashMap<>();

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
    Tensor one = scalar.literal(1).to(scalar.type().computed());
    return pullBack(List.of(scalar), List.of(one.broadcast(scalar.shape())), by);
  }

  /**
   * The derivatives of Σ y · dy over several tensors of any shape: what a derivative dy of
   * something by each y becomes by what the y are computed from.
   *
   * @param ys float tensors
   * @param dys one of the same shape for each
   * @param by what to differentiate by
   */
  public static List<Tensor> pullBack(List<Tensor> ys, List<Tensor> dys, List<Tensor> by) {
    Gradient gradient = new Gradient();
    gradient.sweep(ys, dys, by);
    return by.stream().map(gradient::at).toList();
  }

  private void sweep(List<Tensor> ys, List<Tensor> dys, List<Tensor> by) {
    List<Tensor> order = Topology.order(ys);
    Set<Tensor> dependent = dependent(order, by);
    for (int i = 0; i < ys.size(); i++) {
      add(ys.get(i), dys.get(i));
    }
    for (Tensor y : order.reversed()) {
      if (dependent.contains(y)) {
        pullBack(y, dependent);
      }
    }
  }

  private void pullBack(Tensor y, Set<Tensor> dependent) {
    Tensor dy = byTensor.get(y);
    Map<Integer, Tensor> dys = byPart.get(y);
    if (dys != null) {
      List<Integer> wanted =
          IntStream.range(0, y.inputs().size())
              .filter(i -> dependent.contains(y.input(i)))
              .boxed()
              .toList();
      spread(y, Origin.within(path(y), () -> ScanDerivative.of(y, dys, wanted)), dependent);
    } else if (dy != null && y.primitive() instanceof Primitive.Part(int index, var spec)) {
      byPart.computeIfAbsent(y.input(0), scan -> new HashMap<>()).merge(index, dy, Tensor::plus);
    } else if (dy != null) {
      spread(y, Origin.within(path(y), () -> Derivatives.of(y, dy)), dependent);
    }
  }

  private void spread(Tensor y, List<Optional<Tensor>> derivatives, Set<Tensor> dependent) {
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
