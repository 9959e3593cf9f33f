package org.neurozoo.network.internal.probe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.neurozoo.data.DataSet;
import org.neurozoo.graph.Tensor;
import org.neurozoo.network.ExplainingProbe.Explanation;
import org.neurozoo.network.Probe.Subject;
import org.neurozoo.network.internal.probe.ComputationGraph.Both;
import org.neurozoo.network.internal.probe.Quantity.Role;
import org.neurozoo.picture.NodeGraph;
import org.neurozoo.picture.NodeGraph.Edge;
import org.neurozoo.picture.NodeGraph.Node;
import org.neurozoo.picture.Numbers;
import org.neurozoo.picture.Range;
import org.neurozoo.schema.Texts;

/**
 * A graph of quantities as a picture: each with its symbol, its value and its derivative.
 *
 * @param graph what is shown
 * @param numbers value and derivative of tensors
 * @param products what is computed by products that no tensor holds
 * @param layers the number of each layer, by path
 * @param functions the name of the activation of each layer that has one, by path
 * @param scalars whether quantities are single numbers
 */
record FlowPicture(
    Functions graph,
    Map<Tensor, Both> numbers,
    Map<Quantity, Scalars.Product> products,
    Map<String, Integer> layers,
    Map<String, String> functions,
    boolean scalars) {
  private static final List<Role> ROLES =
      List.of(Role.INPUT, Role.PARAMETER, Role.COMPUTED, Role.TARGET);

  Explanation draw(Subject subject, DataSet sample, long row, Locale locale) {
    Symbols symbols = new Symbols(graph, layers);
    List<Role> roles =
        ROLES.stream()
            .filter(role -> graph.shown().stream().anyMatch(each -> each.role() == role))
            .toList();
    Map<Quantity, String> ids = new HashMap<>();
    List<Node> nodes = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    for (Quantity quantity : graph.shown()) {
      String id = "q" + ids.size();
      ids.put(quantity, id);
      double colour = scalars ? derivative(quantity) : Double.NaN;
      int group = scalars ? -1 : roles.indexOf(quantity.role());
      nodes.add(new Node(id, symbols.of(quantity), lines(quantity, symbols), group, colour));
      for (Quantity input : graph.inputs().getOrDefault(quantity, List.of())) {
        edges.add(new Edge(ids.getOrDefault(input, id), id, ""));
      }
    }
    double[] derivatives =
        graph.shown().subList(0, graph.shown().size() - 1).stream()
            .mapToDouble(this::derivative)
            .toArray();
    Texts texts = Texts.beside(FlowPicture.class);
    String title = texts.text(locale, scalars ? "flow.scalars" : "flow.tensors", row);
    NodeGraph picture =
        new NodeGraph(
            title,
            nodes,
            edges,
            scalars ? List.of() : roles.stream().map(role -> name(role, texts, locale)).toList(),
            scalars ? texts.text(locale, "flow.derivative") : "",
            Range.signed(Numbers.of(derivatives)));
    Wording wording = new Wording(this, symbols, subject.learner().experiment(), sample, locale);
    return new Explanation(picture, new Explaining(this, symbols, ids, wording).nodes());
  }

  private static String name(Role role, Texts texts, Locale locale) {
    return texts.text(locale, "role." + role.name().toLowerCase(Locale.ROOT));
  }

  private List<String> lines(Quantity quantity, Symbols symbols) {
    List<String> lines = new ArrayList<>();
    String computed = graph.operations().getOrDefault(quantity, "");
    String operation =
        symbols.isActivation(quantity)
            ? functions.getOrDefault(symbols.layer(quantity), computed)
            : computed;
    if (symbols.isNamed(quantity) && !operation.isEmpty()) {
      lines.add(brief(operation));
    }
    if (scalars) {
      lines.add("= " + Decimals.brief(value(quantity)));
      lines.add("∂ " + Decimals.brief(derivative(quantity)));
      return lines;
    }
    lines.add(quantity.tensor().shape().toString());
    Both both = numbers.get(quantity.tensor());
    if (both != null) {
      lines.add("= " + summary(both.value()));
      if (both.derivative().length > 0) {
        lines.add("∂ " + summary(both.derivative()));
      }
    }
    return lines;
  }

  /** Long formulas are only named by what they begin with. */
  private static String brief(String operation) {
    return operation.length() <= 16 ? operation : operation.substring(0, 15).strip() + "…";
  }

  private static String summary(double[] numbers) {
    var summary = Arrays.stream(numbers).summaryStatistics();
    return numbers.length == 1
        ? Decimals.brief(numbers[0])
        : Decimals.brief(summary.getMin())
            + " | "
            + Decimals.brief(summary.getAverage())
            + " | "
            + Decimals.brief(summary.getMax());
  }

  /** What a quantity is. */
  double value(Quantity quantity) {
    Scalars.Product product = products.get(quantity);
    if (product != null) {
      return value(product.left()) * value(product.right());
    }
    Both both = numbers.get(quantity.tensor());
    return both == null ? Double.NaN : both.value()[Math.max(0, quantity.index())];
  }

  /** How the loss changes with it: what is added into a sum changes it as the sum does. */
  double derivative(Quantity quantity) {
    Scalars.Product product = products.get(quantity);
    if (product != null) {
      return derivative(product.sum());
    }
    Both both = numbers.get(quantity.tensor());
    return both == null || both.derivative().length == 0
        ? Double.NaN
        : both.derivative()[Math.max(0, quantity.index())];
  }
}
