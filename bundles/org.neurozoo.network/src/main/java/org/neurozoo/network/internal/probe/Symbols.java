package org.neurozoo.network.internal.probe;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurozoo.graph.Primitive;
import org.neurozoo.network.internal.anatomy.Anatomy;
import org.neurozoo.network.internal.probe.Quantity.Role;

/**
 * What quantities are called: x features, y what is to be predicted, w weights, b biases, z net
 * inputs, a activations, E the loss; raised the layer, lowered the element, both from 1.
 */
final class Symbols {
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉";

  private final Functions graph;
  private final Map<String, Integer> layers;
  private final Map<Quantity, String> names = new HashMap<>();

  /**
   * Names for a graph, whose last quantity is the loss.
   *
   * @param layers the number of each layer, by path
   */
  Symbols(Functions graph, Map<String, Integer> layers) {
    this.graph = graph;
    this.layers = layers;
    graph.shown().forEach(quantity -> names.put(quantity, given(quantity)));
    outputs().forEach(this::output);
    names.put(graph.shown().getLast(), "E");
  }

  /** What a quantity is called; its operation if it has no name. */
  String of(Quantity quantity) {
    String name = names.getOrDefault(quantity, "");
    return name.isEmpty() ? graph.operations().getOrDefault(quantity, "") : name;
  }

  /** Whether it is a layer's activation. */
  boolean isActivation(Quantity quantity) {
    return names.getOrDefault(quantity, "").startsWith("a") && quantity.role() == Role.COMPUTED;
  }

  /** Whether it is called by anything but its operation. */
  boolean isNamed(Quantity quantity) {
    return !names.getOrDefault(quantity, "").isEmpty();
  }

  /** The path of the layer that it belongs to; empty for the loss. */
  String layer(Quantity quantity) {
    return Anatomy.path(quantity.tensor().origin(), ids());
  }

  private Set<String> ids() {
    Set<String> ids = new HashSet<>();
    layers.keySet().forEach(path -> ids.add(path.substring(path.lastIndexOf('/') + 1)));
    return ids;
  }

  private String given(Quantity quantity) {
    return switch (quantity.role()) {
      case INPUT -> "x" + element(quantity);
      case TARGET -> "y" + element(quantity);
      case PARAMETER -> parameter(quantity);
      case COMPUTED, CONSTANT -> "";
    };
  }

  private String parameter(Quantity quantity) {
    String path =
        quantity.tensor().primitive() instanceof Primitive.Variable(String name, var spec)
            ? name
            : "";
    String last = path.substring(path.lastIndexOf('/') + 1);
    boolean matrix = quantity.index() < 0 && quantity.tensor().shape().rank() > 1;
    String letter =
        switch (last) {
          case "weight" -> matrix ? "W" : "w";
          case "bias" -> "b";
          default -> last;
        };
    return letter + number(quantity) + element(quantity);
  }

  /**
   * What each layer hands on is its activation, and its net input is what that is a function of.
   */
  private Set<Quantity> outputs() {
    Set<Quantity> outputs = new HashSet<>();
    for (Quantity quantity : graph.shown()) {
      for (Quantity input : graph.inputs().getOrDefault(quantity, List.of())) {
        if (input.role() == Role.COMPUTED && !layer(input).equals(layer(quantity))) {
          outputs.add(input);
        }
      }
    }
    return outputs;
  }

  private void output(Quantity output) {
    if (layer(output).isEmpty()) {
      return;
    }
    List<Quantity> from = graph.inputs().getOrDefault(output, List.of());
    boolean activated = output.pointwise() && from.size() == 1;
    names.put(output, (activated ? "a" : "z") + number(output) + element(output));
    if (activated && from.getFirst().role() == Role.COMPUTED) {
      Quantity net = from.getFirst();
      names.putIfAbsent(net, "");
      if (layer(net).equals(layer(output))) {
        names.put(net, "z" + number(net) + element(net));
      }
    }
  }

  private String number(Quantity quantity) {
    Integer number = layers.get(layer(quantity));
    return number == null || layers.size() < 2 ? "" : "⁽" + digits(number, RAISED) + "⁾";
  }

  /** Indices of axes longer than one, from 1; none for a whole tensor. */
  private static String element(Quantity quantity) {
    StringBuilder text = new StringBuilder();
    var shape = quantity.tensor().shape();
    int rest = quantity.index();
    for (int axis = shape.rank() - 1; axis >= 0 && quantity.index() >= 0; axis--) {
      if (shape.extent(axis) > 1) {
        String separator = text.isEmpty() || shape.count() < 100 ? "" : "₋";
        text.insert(0, digits(rest % shape.extent(axis) + 1, LOWERED) + separator);
      }
      rest /= shape.extent(axis);
    }
    return text.toString();
  }

  /** A number in lowered digits. */
  static String lowered(int number) {
    return digits(number, LOWERED);
  }

  private static String digits(int number, String glyphs) {
    StringBuilder text = new StringBuilder();
    String.valueOf(number).chars().forEach(c -> text.append(glyphs.charAt(c - '0')));
    return text.toString();
  }
}
