package org.neurozoo.network.internal.probe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Primitive.BinaryOp;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.Topology;
import org.neurozoo.network.internal.probe.Quantity.Role;

/**
 * A loss as a graph of single numbers, as one computes it by hand: a matrix product becomes
 * products and sums; what only moves numbers, times 1 and plus 0 vanish.
 */
final class Scalars {
  /** More could not be looked through. */
  static final int MOST = 600;

  private final Givens givens;
  private final Function<Tensor, double[]> values;
  private final Map<Tensor, Quantity[]> all = new LinkedHashMap<>();
  private final Map<Quantity, Product> products = new HashMap<>();

  /** The factors of a product that no tensor holds. */
  record Product(Quantity left, Quantity right, Quantity sum) {}

  private Scalars(Givens givens, Function<Tensor, double[]> values) {
    this.givens = givens;
    this.values = values;
  }

  /**
   * A loss, from which all others can be reached.
   *
   * @param loss the last quantity
   * @param products what products that no tensor holds are of
   */
  record Expanded(Quantity loss, Map<Quantity, Product> products) {}

  /**
   * The loss in single numbers; empty if there are too many, or something is computed otherwise
   * than one would by hand.
   *
   * @param values of tensors that depend on nothing but constants, and of those compared
   */
  static Optional<Expanded> of(Tensor loss, Givens givens, Function<Tensor, double[]> values) {
    List<Tensor> order = Topology.order(List.of(loss));
    if (order.stream().mapToLong(tensor -> tensor.shape().count()).sum() > 10L * MOST) {
      return Optional.empty();
    }
    Scalars scalars = new Scalars(givens, values);
    for (Tensor tensor : order) {
      Optional<Quantity[]> elements = scalars.elements(tensor);
      if (elements.isEmpty()) {
        return Optional.empty();
      }
      scalars.all.put(tensor, elements.get());
    }
    return Optional.of(new Expanded(scalars.known(loss)[0], scalars.products));
  }

  private Quantity[] known(Tensor tensor) {
    Quantity[] known = all.get(tensor);
    if (known == null) {
      throw new IllegalStateException("not computed yet: " + tensor);
    }
    return known;
  }

  private Optional<Quantity[]> elements(Tensor tensor) {
    if (tensor.inputs().isEmpty()) {
      Role role = givens.role(tensor);
      return Optional.of(each(tensor, i -> Quantity.given(tensor, i, role)));
    }
    boolean constant =
        tensor.inputs().stream()
            .allMatch(t -> Arrays.stream(known(t)).allMatch(q -> q.role() == Role.CONSTANT));
    if (constant) {
      return Optional.of(each(tensor, i -> constant(tensor, i)));
    }
    return switch (tensor.primitive()) {
      case Primitive.Reshape r -> Optional.of(known(tensor.input(0)));
      case Primitive.Cast c -> Optional.of(known(tensor.input(0)));
      case Primitive.StopGradient s -> Optional.of(known(tensor.input(0)));
      case Primitive.Transpose(List<Integer> order) ->
          Optional.of(each(tensor, i -> known(tensor.input(0))[transposed(tensor, order, i)]));
      case Primitive.Broadcast b ->
          Optional.of(each(tensor, i -> known(tensor.input(0))[repeated(tensor, i)]));
      case Primitive.MatrixProduct p -> Optional.of(each(tensor, i -> dot(tensor, i)));
      case Primitive.Reduce(Reduction op, List<Integer> axes) when !op.isPosition() ->
          Optional.of(each(tensor, i -> reduced(tensor, op, axes, i)));
      default ->
          Operations.pointwise(tensor.primitive())
              ? Optional.of(each(tensor, i -> pointwise(tensor, i)))
              : Optional.empty();
    };
  }

  private static Quantity[] each(Tensor tensor, java.util.function.IntFunction<Quantity> element) {
    return IntStream.range(0, tensor.shape().count()).mapToObj(element).toArray(Quantity[]::new);
  }

  private static Quantity constant(Tensor tensor, int index) {
    return Quantity.given(tensor, index, Role.CONSTANT);
  }

  private double value(Quantity quantity) {
    return values.apply(quantity.tensor())[quantity.index()];
  }

  private boolean is(Quantity quantity, double value) {
    return quantity.role() == Role.CONSTANT && value(quantity) == value;
  }

  private static int transposed(Tensor tensor, List<Integer> order, int position) {
    Shape from = tensor.input(0).shape();
    int[] indices = indices(tensor.shape(), position);
    int place = 0;
    for (int axis = 0; axis < order.size(); axis++) {
      place += indices[axis] * from.strides().get(order.get(axis));
    }
    return place;
  }

  private static int repeated(Tensor tensor, int position) {
    Shape from = tensor.input(0).shape();
    int[] indices = indices(tensor.shape(), position);
    int place = 0;
    for (int axis = 0; axis < from.rank(); axis++) {
      place += from.extent(axis) == 1 ? 0 : indices[axis] * from.strides().get(axis);
    }
    return place;
  }

  private static int[] indices(Shape shape, int position) {
    int[] indices = new int[shape.rank()];
    int rest = position;
    for (int axis = shape.rank() - 1; axis >= 0; axis--) {
      indices[axis] = rest % shape.extent(axis);
      rest /= shape.extent(axis);
    }
    return indices;
  }

  private Quantity pointwise(Tensor tensor, int index) {
    List<Quantity> inputs = new ArrayList<>();
    for (Tensor input : tensor.inputs()) {
      inputs.add(known(input)[index]);
    }
    if (tensor.primitive() instanceof Primitive.Select
        && inputs.getFirst().role() == Role.CONSTANT) {
      return inputs.get(value(inputs.getFirst()) != 0 ? 1 : 2);
    }
    if (tensor.primitive() instanceof Primitive.Binary(BinaryOp op)) {
      Quantity left = inputs.getFirst();
      Quantity right = inputs.getLast();
      if ((op == BinaryOp.ADD && is(left, 0)) || (op == BinaryOp.MULTIPLY && is(left, 1))) {
        return right;
      }
      boolean unchanged =
          switch (op) {
            case ADD, SUBTRACT -> is(right, 0);
            case MULTIPLY, DIVIDE -> is(right, 1);
            default -> false;
          };
      if (unchanged) {
        return left;
      }
      return computed(tensor, index, symbol(op, left, right), true, inputs);
    }
    return computed(tensor, index, Operations.symbol(tensor.primitive()), true, inputs);
  }

  /** With the constant that goes in, if one does. */
  private String symbol(BinaryOp op, Quantity left, Quantity right) {
    String symbol = Operations.symbol(new Primitive.Binary(op));
    if (op == BinaryOp.MULTIPLY && left == right) {
      return "²";
    }
    if (right.role() == Role.CONSTANT) {
      return symbol + " " + Decimals.brief(value(right));
    }
    return left.role() == Role.CONSTANT ? Decimals.brief(value(left)) + " " + symbol : symbol;
  }

  /** A constant if nothing else goes in. */
  private static Quantity computed(
      Tensor tensor, int index, String symbol, boolean pointwise, List<Quantity> inputs) {
    List<Quantity> changing =
        inputs.stream().filter(input -> input.role() != Role.CONSTANT).distinct().toList();
    return changing.isEmpty()
        ? constant(tensor, index)
        : new Quantity(tensor, index, Role.COMPUTED, symbol, pointwise, inputs, changing);
  }

  private Quantity dot(Tensor tensor, int index) {
    Tensor a = tensor.input(0);
    Tensor b = tensor.input(1);
    int k = a.shape().extent(-1);
    int columns = b.shape().extent(-1);
    int row = index / columns;
    int batch = row / a.shape().extent(-2);
    List<Quantity> terms = new ArrayList<>();
    List<Product> pairs = new ArrayList<>();
    for (int i = 0; i < k; i++) {
      Quantity left = known(a)[row * k + i];
      Quantity right = known(b)[(batch * k + i) * columns + index % columns];
      if (!is(left, 0) && !is(right, 0)) {
        terms.add(product(tensor, index, left, right));
        pairs.add(new Product(left, right, terms.getLast()));
      }
    }
    if (terms.size() == 1) {
      return terms.getFirst();
    }
    Quantity sum = computed(tensor, index, "Σ", false, terms);
    for (int i = 0; i < terms.size(); i++) {
      if (terms.get(i).role() == Role.COMPUTED && terms.get(i).tensor() == tensor) {
        products.put(terms.get(i), new Product(pairs.get(i).left(), pairs.get(i).right(), sum));
      }
    }
    return sum;
  }

  private Quantity product(Tensor tensor, int index, Quantity left, Quantity right) {
    if (is(left, 1)) {
      return right;
    }
    return is(right, 1) ? left : computed(tensor, index, "×", false, List.of(left, right));
  }

  private Quantity reduced(Tensor tensor, Reduction op, List<Integer> axes, int index) {
    Tensor from = tensor.input(0);
    int[] place = indices(tensor.shape(), index);
    List<Quantity> parts = new ArrayList<>();
    for (int i = 0; i < from.shape().count(); i++) {
      int[] indices = indices(from.shape(), i);
      for (int axis : axes) {
        indices[axis] = 0;
      }
      if (Arrays.equals(indices, place)) {
        Quantity part = known(from)[i];
        if (op != Reduction.SUM || !is(part, 0)) {
          parts.add(part);
        }
      }
    }
    return parts.size() == 1
        ? parts.getFirst()
        : computed(tensor, index, Operations.symbol(tensor.primitive()), false, parts);
  }
}
