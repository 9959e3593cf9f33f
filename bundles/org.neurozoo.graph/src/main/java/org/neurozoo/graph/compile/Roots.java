package org.neurozoo.graph.compile;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Tensor;

/**
 * Which tensors are stored. Sums, products and scatters are, and what they or others must address;
 * element-wise tensors otherwise only where computing them again would cost more than a store and a
 * load, or where one kernel would become too much code.
 */
final class Roots {
  /** About what storing and loading an element costs, in simple operations. */
  private static final int CHEAP = 2;

  /** About what a division, a root, an elementary function or a random number costs. */
  private static final int COSTLY = 8;

  private final Map<Tensor, Integer> uses = new HashMap<>();
  private final Map<Tensor, Integer> costs = new HashMap<>();
  private final Map<Tensor, Integer> sizes = new HashMap<>();
  private final Set<Tensor> roots = new HashSet<>();

  private Roots() {}

  /**
   * Chooses the stored tensors.
   *
   * @param order all tensors, inputs before what they go into
   */
  static Roots of(List<Tensor> order, List<Tensor> targets) {
    Roots roots = new Roots();
    roots.roots.addAll(targets);
    order.forEach(tensor -> tensor.inputs().forEach(in -> roots.uses.merge(in, 1, Integer::sum)));
    order.forEach(roots::requireOperands);
    order.forEach(roots::weigh);
    return roots;
  }

  /** The stored tensors. */
  Set<Tensor> tensors() {
    return roots;
  }

  /** How much code the expression of a tensor is at most; see {@link CodeSize}. */
  int size(Tensor tensor) {
    return sizes.getOrDefault(tensor, CodeSize.MOST);
  }

  private void requireOperands(Tensor tensor) {
    switch (tensor.primitive()) {
      case Primitive.MatrixProduct p -> addressing(tensor);
      case Primitive.Convolve c -> addressing(tensor);
      case Primitive.ConvolveKernel c -> addressing(tensor);
      case Primitive.Cumulate c -> addressing(tensor);
      case Primitive.ArgSort s -> addressing(tensor);
      case Primitive.Cholesky c -> addressing(tensor);
      case Primitive.SolveTriangular s -> addressing(tensor);
      case Primitive.Reduce r -> roots.add(tensor);
      case Primitive.WindowReduce(var op, var windows) -> {
        roots.add(tensor);
        if (!Unrolled.isSmall(windows)) {
          addressing(tensor);
        }
      }
      case Primitive.Pad p -> roots.add(tensor);
      case Primitive.Concatenate c -> roots.add(tensor);
      case Primitive.Part p -> roots.add(tensor);
      case Primitive.Scatter s -> {
        roots.add(tensor);
        tensor.inputs().subList(1, 3).forEach(this::store);
      }
      case Primitive.Scan(var loop) -> {
        roots.add(tensor);
        tensor.inputs().stream().skip(loop.carries()).forEach(this::store);
      }
      case Primitive.DynamicSlice s -> store(tensor.input(0));
      case Primitive.Gather g -> store(tensor.input(0));
      case Primitive.Reshape r when !Views.isView(tensor) -> store(tensor.input(0));
      default -> {}
    }
  }

  /** A tensor is stored as soon as what it is a reshaping of is. */
  private void store(Tensor tensor) {
    Tensor stored = tensor;
    while (stored.primitive() instanceof Primitive.Reshape) {
      stored = stored.input(0);
    }
    roots.add(stored);
  }

  private void addressing(Tensor tensor) {
    roots.add(tensor);
    tensor.inputs().forEach(operand -> store(Views.base(operand)));
  }

  private void weigh(Tensor tensor) {
    fit(tensor);
    int cost = own(tensor.primitive());
    for (Tensor input : tensor.inputs()) {
      cost += roots.contains(input) ? 0 : costs.getOrDefault(input, 0);
    }
    costs.put(tensor, Math.min(cost, 1 << 20));
    boolean repeated = uses.getOrDefault(tensor, 0) > 1;
    if (repeated && cost > CHEAP) {
      roots.add(tensor);
    }
    if (tensor.primitive() instanceof Primitive.Broadcast) {
      Tensor base = Views.base(tensor.input(0));
      if (costs.getOrDefault(base, 0) > CHEAP) {
        roots.add(base);
      }
    }
  }

  /** Stores what a tensor is computed from, the largest first, until its expression fits. */
  private void fit(Tensor tensor) {
    int size = sizeNow(tensor);
    while (size > CodeSize.MOST) {
      Tensor largest =
          tensor.inputs().stream()
              .map(this::lookedAt)
              .max(Comparator.comparingInt(this::sizeWithin))
              .orElseThrow();
      if (!roots.add(largest)) {
        break;
      }
      size = sizeNow(tensor);
    }
    sizes.put(tensor, size);
  }

  private int sizeNow(Tensor tensor) {
    int inputs = tensor.inputs().stream().map(this::lookedAt).mapToInt(this::sizeWithin).sum();
    return CodeSize.of(tensor.primitive()) + CodeSize.repeats(tensor) * inputs;
  }

  private int sizeWithin(Tensor input) {
    return roots.contains(input) ? CodeSize.LOAD : sizes.getOrDefault(input, CodeSize.LOAD);
  }

  /** What is looked at through views that are not stored themselves. */
  private Tensor lookedAt(Tensor tensor) {
    Tensor base = tensor;
    while (Views.isView(base) && !roots.contains(base)) {
      base = base.input(0);
    }
    return base;
  }

  private static int own(Primitive primitive) {
    return switch (primitive) {
      case Primitive.Unary(var op) ->
          switch (op) {
            case NEGATE, ABS, SIGN, FLOOR, NOT -> 1;
            case EXP, LOG, TANH, SQRT, SIN, COS, ERF -> COSTLY;
          };
      case Primitive.Binary(var op) -> op == Primitive.BinaryOp.DIVIDE ? COSTLY : 1;
      case Primitive.Compare c -> 1;
      case Primitive.Select s -> 1;
      case Primitive.Cast c -> 1;
      case Primitive.Gather g -> COSTLY;
      case Primitive.DynamicSlice s -> 1;
      case Primitive.RandomBits r -> 5 * COSTLY;
      default -> 0;
    };
  }
}
