package org.neurozoo.graph.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Origin;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Primitive.BinaryOp;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.Topology;
import org.neurozoo.graph.reference.DoubleArray;
import org.neurozoo.graph.reference.Interpreter;

/**
 * Rebuilds a graph with equal tensors merged, numbers folded, and operations left out that change
 * nothing. What could turn a NaN into a number is not done.
 */
final class Simplify {
  private record Key(Primitive primitive, List<Tensor> inputs) {}

  private final Map<Tensor, Tensor> rebuilt = new HashMap<>();
  private final Map<Key, Tensor> known = new HashMap<>();

  /** How often original tensors are read; of rebuilt ones, how often those they stand for are. */
  private final Map<Tensor, Integer> uses = new HashMap<>();

  private Simplify() {}

  static Program simplify(Program program) {
    Simplify simplify = new Simplify();
    List<Tensor> order = Topology.order(program.targets());
    program.targets().forEach(simplify::use);
    order.forEach(tensor -> tensor.inputs().forEach(simplify::use));
    order.forEach(simplify::rebuild);
    return program.map(simplify::at);
  }

  private Tensor at(Tensor tensor) {
    return Objects.requireNonNull(rebuilt.get(tensor));
  }

  private void use(Tensor tensor) {
    uses.merge(tensor, 1, Integer::sum);
  }

  private void rebuild(Tensor tensor) {
    List<Tensor> inputs = tensor.inputs().stream().map(this::at).toList();
    Tensor simple =
        unneeded(tensor, inputs)
            .or(() -> folded(tensor, inputs))
            .orElseGet(() -> merged(tensor, tensor.primitive(), inputs));
    rebuilt.put(tensor, simple);
    uses.merge(simple, uses.getOrDefault(tensor, 0), Integer::sum);
  }

  private Tensor merged(Tensor tensor, Primitive primitive, List<Tensor> inputs) {
    return known.computeIfAbsent(
        new Key(primitive, inputs),
        key ->
            Origin.within(
                tensor.origin(), () -> Tensor.of(primitive, inputs.toArray(Tensor[]::new))));
  }

  /** The input that the result is equal to, if there is one. */
  private Optional<Tensor> unneeded(Tensor tensor, List<Tensor> in) {
    return switch (tensor.primitive()) {
      case Primitive.StopGradient s -> Optional.of(in.getFirst());
      case Primitive.Cast(var type) when type == in.getFirst().type() -> Optional.of(in.getFirst());
      case Primitive.Reshape(Shape shape) -> reshaped(tensor, shape, in.getFirst());
      case Primitive.Transpose(var order) -> transposed(tensor, order, in.getFirst());
      case Primitive.Binary(var op) ->
          neutral(op, in.getFirst(), in.getLast())
              .or(() -> op == BinaryOp.ADD ? joined(tensor, in) : Optional.empty());
      case Primitive.Reduce(var op, var axes)
          when !op.isPosition()
              && axes.stream().allMatch(a -> in.getFirst().shape().extent(a) == 1) ->
          Optional.of(in.getFirst());
      default -> Optional.empty();
    };
  }

  private Optional<Tensor> reshaped(Tensor tensor, Shape shape, Tensor x) {
    Tensor base = x.primitive() instanceof Primitive.Reshape ? x.input(0) : x;
    if (base.shape().equals(shape)) {
      return Optional.of(base);
    }
    if (base.primitive() instanceof Primitive.Constant(NdArray value) && isNumber(base)) {
      Primitive number = new Primitive.Constant(value.reshape(shape));
      return Optional.of(merged(tensor, number, List.of()));
    }
    return Optional.of(merged(tensor, new Primitive.Reshape(shape), List.of(base)));
  }

  private Optional<Tensor> transposed(Tensor tensor, List<Integer> order, Tensor x) {
    List<Integer> whole = order;
    Tensor base = x;
    if (x.primitive() instanceof Primitive.Transpose(var inner)) {
      whole = order.stream().map(inner::get).toList();
      base = x.input(0);
    }
    if (whole.equals(whole.stream().sorted().toList())) {
      return Optional.of(base);
    }
    boolean once = uses.getOrDefault(base, 0) == 1;
    if (once && base.primitive() instanceof Primitive.MatrixProduct product && isExchange(whole)) {
      List<Tensor> operands = List.of(exchanged(base.input(1)), exchanged(base.input(0)));
      return Optional.of(merged(tensor, product, operands));
    }
    return Optional.of(merged(tensor, new Primitive.Transpose(whole), List.of(base)));
  }

  /** Whether only the last two axes change places: then (a · b)ᵀ is bᵀ · aᵀ, to the last bit. */
  private static boolean isExchange(List<Integer> order) {
    int rank = order.size();
    return order.get(rank - 1) == rank - 2 && order.get(rank - 2) == rank - 1;
  }

  private Tensor exchanged(Tensor operand) {
    Tensor transposed = operand.transpose();
    boolean product = operand.primitive() instanceof Primitive.MatrixProduct;
    List<Integer> order = ((Primitive.Transpose) transposed.primitive()).permutation();
    return product ? transposed : transposed(transposed, order, operand).orElse(transposed);
  }

  private static Optional<Tensor> neutral(BinaryOp op, Tensor a, Tensor b) {
    return switch (op) {
      case ADD -> isAll(b, 0) ? Optional.of(a) : isAll(a, 0) ? Optional.of(b) : Optional.empty();
      case MULTIPLY ->
          isAll(b, 1) ? Optional.of(a) : isAll(a, 1) ? Optional.of(b) : Optional.empty();
      case SUBTRACT -> isAll(b, 0) ? Optional.of(a) : Optional.empty();
      case DIVIDE -> isAll(b, 1) ? Optional.of(a) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** The sum of parts that are padded with zeros to lie next to each other. */
  private Optional<Tensor> joined(Tensor sum, List<Tensor> in) {
    return joined(sum, in.getFirst(), in.getLast())
        .or(() -> joinedWithin(sum, in.getFirst(), in.getLast()))
        .or(() -> joinedWithin(sum, in.getLast(), in.getFirst()));
  }

  private Optional<Tensor> joined(Tensor sum, Tensor a, Tensor b) {
    return Joint.of(a, b, x -> isAll(x, 0))
        .map(
            joint -> {
              Primitive join = new Primitive.Concatenate(joint.axis());
              Tensor whole = merged(sum, join, joint.parts());
              return joint.isPadded()
                  ? merged(sum, new Primitive.Pad(joint.paddings()), List.of(whole, a.input(1)))
                  : whole;
            });
  }

  /**
   * The same where the part lies next to one that is in a sum already: at each element one of the
   * two is 0, so that it does not matter which is added first.
   */
  private Optional<Tensor> joinedWithin(Tensor sum, Tensor before, Tensor part) {
    boolean adds = before.primitive() instanceof Primitive.Binary(var op) && op == BinaryOp.ADD;
    if (!adds || uses.getOrDefault(before, 0) > 1) {
      return Optional.empty();
    }
    Tensor a = before.input(0);
    Tensor b = before.input(1);
    return joined(sum, a, part)
        .or(() -> joinedWithin(sum, a, part))
        .map(joint -> added(sum, joint, b))
        .or(
            () ->
                joined(sum, b, part)
                    .or(() -> joinedWithin(sum, b, part))
                    .map(joint -> added(sum, a, joint)));
  }

  private Tensor added(Tensor sum, Tensor a, Tensor b) {
    return joined(sum, List.of(a, b))
        .orElseGet(() -> merged(sum, new Primitive.Binary(BinaryOp.ADD), List.of(a, b)));
  }

  /** Whether every element is known to be this number. */
  private static boolean isAll(Tensor tensor, double number) {
    return switch (tensor.primitive()) {
      case Primitive.Constant(NdArray value) -> value.shape().count() == 1 && value.at(0) == number;
      case Primitive.Broadcast b -> isAll(tensor.input(0), number);
      case Primitive.Reshape r -> isAll(tensor.input(0), number);
      default -> false;
    };
  }

  /** The number that an operation on numbers yields, computed in double precision and rounded. */
  private Optional<Tensor> folded(Tensor tensor, List<Tensor> inputs) {
    boolean numbers = inputs.stream().allMatch(Simplify::isNumber);
    if (inputs.isEmpty() || !numbers || tensor.shape().count() != 1) {
      return Optional.empty();
    }
    Tensor applied = Tensor.of(tensor.primitive(), inputs.toArray(Tensor[]::new));
    DoubleArray value =
        new Interpreter(Map.of(), Map.of(), 0).evaluate(List.of(applied)).getFirst();
    NdArray array = NdArray.zeros(tensor.spec());
    array.put(0, value.elements()[0]);
    return Optional.of(merged(tensor, new Primitive.Constant(array), new ArrayList<>()));
  }

  private static boolean isNumber(Tensor tensor) {
    return tensor.primitive() instanceof Primitive.Constant c && c.value().shape().count() == 1;
  }
}
