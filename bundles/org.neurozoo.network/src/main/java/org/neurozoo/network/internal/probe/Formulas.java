package org.neurozoo.network.internal.probe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Primitive.BinaryOp;
import org.neurozoo.graph.Primitive.Comparison;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Tensor;
import org.neurozoo.network.Formula;
import org.neurozoo.network.internal.probe.Quantity.Role;

/**
 * Writes quantities as formulas of those that have a name. Nameless ones are written out where they
 * go in, unless that would be long or be done twice: those get a name h₁, h₂ …
 */
final class Formulas {
  /** Below this an activation's argument is held so that nothing overflows; people leave it out. */
  private static final double GUARD = -80;

  private static final int LONG_IN_LOSS = 12;
  private static final int LONG = 80;
  private static final int ENDLESS = 100_000;

  private final FlowPicture flow;
  private final Symbols symbols;
  private final Map<Quantity, String> ids;
  private final Map<Quantity, String> shorts = new LinkedHashMap<>();
  private final Map<Quantity, Set<Quantity>> users = new HashMap<>();
  private final Map<Quantity, Integer> sizes = new HashMap<>();

  /**
   * For a graph.
   *
   * @param ids of all that is shown
   */
  Formulas(FlowPicture flow, Symbols symbols, Map<Quantity, String> ids) {
    this.flow = flow;
    this.symbols = symbols;
    this.ids = ids;
    Quantity loss = flow.graph().shown().getLast();
    use(loss, new LinkedHashSet<>());
    for (Quantity quantity : flow.graph().shown()) {
      if (!symbols.isNamed(quantity) && quantity.role() == Role.COMPUTED) {
        boolean inLoss = symbols.layer(quantity).isEmpty();
        int size = size(quantity);
        boolean twice = inLoss && size > 1 && users(quantity).size() > 1;
        if (twice || size > (inLoss ? LONG_IN_LOSS : LONG)) {
          shorts.put(quantity, "h" + Symbols.lowered(shorts.size() + 1));
          sizes.put(quantity, 1);
        }
      }
    }
  }

  private void use(Quantity quantity, Set<Quantity> seen) {
    if (seen.add(quantity)) {
      for (Quantity input : quantity.inputs()) {
        users.computeIfAbsent(input, any -> new LinkedHashSet<>()).add(quantity);
        use(input, seen);
      }
    }
  }

  private Set<Quantity> users(Quantity quantity) {
    return users.getOrDefault(quantity, Set.of());
  }

  private int size(Quantity quantity) {
    Integer known = sizes.get(quantity);
    if (known == null) {
      long sum = quantity.inputs().stream().mapToLong(this::size).sum();
      boolean one = isName(quantity) || quantity.inputs().isEmpty();
      known = one ? 1 : (int) Math.min(ENDLESS, sum);
      sizes.put(quantity, known);
    }
    return known;
  }

  /** Whether it stands for itself in formulas of others. */
  private boolean isName(Quantity quantity) {
    return ids.containsKey(quantity) && (symbols.isNamed(quantity) || shorts.containsKey(quantity));
  }

  /** What it is called in formulas; {@code u} if only its own formula calls it anything. */
  String symbol(Quantity quantity) {
    return symbols.isNamed(quantity) ? symbols.of(quantity) : shorts.getOrDefault(quantity, "u");
  }

  /** The quantity by its name. */
  Formula.Name name(Quantity quantity) {
    double value = flow.scalars() ? flow.value(quantity) : Double.NaN;
    return new Formula.Name(ids.getOrDefault(quantity, ""), symbol(quantity), value);
  }

  /** What has a name and follows from a quantity without another name in between. */
  Set<Quantity> consumers(Quantity quantity) {
    Set<Quantity> found = new LinkedHashSet<>();
    Set<Quantity> seen = new LinkedHashSet<>();
    List<Quantity> next = new ArrayList<>(users(quantity));
    while (!next.isEmpty()) {
      Quantity user = next.removeFirst();
      if (isName(user)) {
        found.add(user);
      } else if (seen.add(user)) {
        next.addAll(users(user));
      }
    }
    return found;
  }

  /** How a quantity is computed from named ones and from {@code part}, be that named or not. */
  Formula written(Quantity quantity, Quantity part) {
    List<Formula> of =
        quantity.operands().stream()
            .map(o -> o == part || isName(o) ? name(o) : inner(o, part))
            .toList();
    return operation(quantity, of);
  }

  private Formula inner(Quantity quantity, Quantity part) {
    return quantity.role() == Role.CONSTANT
        ? new Formula.Number(constant(quantity))
        : quantity.operands().isEmpty() ? name(quantity) : written(quantity, part);
  }

  private double constant(Quantity quantity) {
    return flow.scalars() ? flow.value(quantity) : uniform(quantity.tensor());
  }

  /** The number that all elements of a constant are, or NaN. */
  private static double uniform(Tensor tensor) {
    if (tensor.primitive() instanceof Primitive.Constant(NdArray value)) {
      double first = value.length() == 0 ? Double.NaN : value.at(0);
      for (int i = 1; i < value.length(); i++) {
        first = value.at(i) == first ? first : Double.NaN;
      }
      return first;
    }
    return Operations.moves(tensor.primitive()) ? uniform(tensor.input(0)) : Double.NaN;
  }

  private static Formula operation(Quantity quantity, List<Formula> of) {
    return switch (quantity.tensor().primitive()) {
      case Primitive.MatrixProduct p ->
          quantity.operation().equals("Σ") ? Terms.sum(of) : weighted(quantity, of);
      case Primitive.Reduce(Reduction op, var axes) -> reduced(op, quantity, of);
      case Primitive.Unary(UnaryOp op) -> unary(op, of.getFirst());
      case Primitive.Binary(BinaryOp op) when of.size() == 2 ->
          binary(op, of.getFirst(), of.getLast());
      case Primitive.Select s when of.size() == 3 -> select(quantity, of);
      default -> new Formula.Function(quantity.operation(), of);
    };
  }

  /** Weights stand in front, as the decks write it. */
  private static Formula weighted(Quantity quantity, List<Formula> of) {
    boolean last = quantity.operands().getLast().role() == Role.PARAMETER;
    return Terms.product(last ? of.reversed() : of);
  }

  private static Formula reduced(Reduction op, Quantity quantity, List<Formula> of) {
    boolean whole = quantity.index() < 0;
    return switch (op) {
      case SUM -> whole ? new Formula.Function("Σ", of) : Terms.sum(of);
      case PRODUCT -> whole ? new Formula.Function("Π", of) : Terms.product(of);
      case MAXIMUM -> new Formula.Function("max", of);
      case MINIMUM -> new Formula.Function("min", of);
      default -> new Formula.Function(quantity.operation(), of);
    };
  }

  private static Formula unary(UnaryOp op, Formula of) {
    return switch (op) {
      case NEGATE -> Terms.negative(of);
      case LOG -> new Formula.Function("ln", List.of(of));
      default -> new Formula.Function(op.name().toLowerCase(java.util.Locale.ROOT), List.of(of));
    };
  }

  private static Formula binary(BinaryOp op, Formula left, Formula right) {
    return switch (op) {
      case ADD ->
          right instanceof Formula.Number && left instanceof Formula.Function
              ? Terms.sum(List.of(right, left))
              : Terms.sum(List.of(left, right));
      case SUBTRACT -> Terms.sum(List.of(left, Terms.negative(right)));
      case MULTIPLY ->
          left.equals(right)
              ? new Formula.Power(left, 2)
              : right instanceof Formula.Number
                  ? Terms.product(List.of(right, left))
                  : Terms.product(List.of(left, right));
      case DIVIDE -> new Formula.Fraction(left, right);
      case MAXIMUM ->
          right instanceof Formula.Number(double limit) && limit <= GUARD
              ? left
              : new Formula.Function("max", List.of(left, right));
      case MINIMUM -> new Formula.Function("min", List.of(left, right));
      default ->
          new Formula.Function(op.name().toLowerCase(java.util.Locale.ROOT), List.of(left, right));
    };
  }

  private static Formula select(Quantity quantity, List<Formula> of) {
    Quantity condition = quantity.operands().getFirst();
    return of.getFirst() instanceof Formula.Function(String relation, List<Formula> sides)
            && condition.tensor().primitive() instanceof Primitive.Compare(Comparison op)
            && sides.size() == 2
        ? new Formula.Either(sides.getFirst(), relation, sides.getLast(), of.get(1), of.get(2))
        : new Formula.Function("if", of);
  }
}
