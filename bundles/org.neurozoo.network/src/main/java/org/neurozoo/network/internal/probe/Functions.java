package org.neurozoo.network.internal.probe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.neurozoo.network.internal.probe.Quantity.Role;

/**
 * Draws a graph of quantities together: steps that make one function of one quantity (1 / (1 +
 * e⁻ˣ)) become one; where asked for, so does everything of one place.
 *
 * @param shown what is to be seen, inputs before what follows from them
 * @param inputs what each of these follows from
 * @param operations how, in symbols
 */
record Functions(
    List<Quantity> shown, Map<Quantity, List<Quantity>> inputs, Map<Quantity, String> operations) {

  /**
   * Of a loss.
   *
   * @param place where a quantity belongs; functions do not reach beyond
   * @param whole which places become one quantity
   */
  static Functions of(Quantity loss, Function<Quantity, String> place, Predicate<String> whole) {
    List<Quantity> order = order(loss);
    Map<Quantity, Quantity> bases = new HashMap<>();
    for (Quantity quantity : order) {
      base(quantity, bases, place);
    }
    Set<Quantity> shown = new LinkedHashSet<>();
    for (Quantity quantity : order) {
      boolean hidden = bases.containsKey(quantity) || whole.test(place.apply(quantity));
      if (!hidden || quantity == loss) {
        shown.add(quantity);
      }
      for (Quantity input : quantity.inputs()) {
        boolean together =
            whole.test(place.apply(quantity)) && place.apply(quantity).equals(place.apply(input));
        boolean one = bases.containsKey(quantity) && bases.get(quantity) == bases.get(input);
        boolean given = input.role() != Role.COMPUTED;
        if (given || !(together || one || bases.get(quantity) == input)) {
          shown.add(input);
        }
      }
    }
    Map<Quantity, List<Quantity>> inputs = new LinkedHashMap<>();
    Map<Quantity, String> operations = new LinkedHashMap<>();
    List<Quantity> seen =
        order.stream()
            .filter(
                q -> shown.contains(q) || (!whole.test(place.apply(q)) && isBase(q, bases, shown)))
            .toList();
    for (Quantity quantity : seen) {
      Set<Quantity> from = new LinkedHashSet<>();
      List<String> steps = new ArrayList<>();
      trace(quantity, new LinkedHashSet<>(seen), from, steps, new LinkedHashSet<>());
      inputs.put(quantity, List.copyOf(from));
      boolean named = whole.test(place.apply(quantity));
      operations.put(quantity, named ? "" : String.join(" ", steps.reversed()));
    }
    return new Functions(seen, inputs, operations);
  }

  /** What a function that is shown is a function of is shown, too. */
  private static boolean isBase(
      Quantity quantity, Map<Quantity, Quantity> bases, Set<Quantity> shown) {
    return shown.stream().anyMatch(each -> bases.get(each) == quantity);
  }

  private static void base(
      Quantity quantity, Map<Quantity, Quantity> bases, Function<Quantity, String> place) {
    if (!quantity.pointwise() || quantity.inputs().isEmpty()) {
      return;
    }
    Set<Quantity> candidates = new LinkedHashSet<>();
    for (Quantity input : quantity.inputs()) {
      Quantity farther = bases.get(input);
      boolean near = farther != null && place.apply(input).equals(place.apply(quantity));
      candidates.add(near ? farther : input);
    }
    if (candidates.size() == 1) {
      bases.put(quantity, candidates.iterator().next());
    }
  }

  private static void trace(
      Quantity quantity,
      Set<Quantity> shown,
      Set<Quantity> from,
      List<String> steps,
      Set<Quantity> done) {
    if (!done.add(quantity)) {
      return;
    }
    if (!quantity.operation().isEmpty()) {
      steps.add(quantity.operation());
    }
    for (Quantity input : quantity.inputs()) {
      if (shown.contains(input)) {
        from.add(input);
      } else {
        trace(input, shown, from, steps, done);
      }
    }
  }

  private static List<Quantity> order(Quantity loss) {
    Set<Quantity> order = new LinkedHashSet<>();
    visit(loss, order);
    return List.copyOf(order);
  }

  private static void visit(Quantity quantity, Set<Quantity> order) {
    if (!order.contains(quantity)) {
      quantity.inputs().forEach(input -> visit(input, order));
      order.add(quantity);
    }
  }
}
