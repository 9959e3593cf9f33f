package org.neurozoo.network.internal.probe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neurozoo.network.FlowNode;
import org.neurozoo.network.FlowNode.Link;
import org.neurozoo.network.FlowNode.Reading;
import org.neurozoo.network.Formula;
import org.neurozoo.network.internal.probe.ComputationGraph.Both;
import org.neurozoo.network.internal.probe.Quantity.Role;

/** Says of each quantity of a flow what can be said of it, with the numbers of the picture. */
final class Explaining {
  /**
   * The parts of a chain rule are products of numbers of single precision: good to this share of
   * the greatest part. Where they do not add up to the derivative, no rule is shown.
   */
  private static final double PRECISION = 1e-3;

  private static final double LEAST = 1e-9;

  private final FlowPicture flow;
  private final Map<Quantity, String> ids;
  private final Wording wording;
  private final Formulas formulas;

  Explaining(FlowPicture flow, Symbols symbols, Map<Quantity, String> ids, Wording wording) {
    this.flow = flow;
    this.ids = ids;
    this.wording = wording;
    formulas = new Formulas(flow, symbols, ids);
  }

  /** All that are shown, in their order. */
  List<FlowNode> nodes() {
    return flow.graph().shown().stream().map(this::node).toList();
  }

  private FlowNode node(Quantity quantity) {
    String symbol = formulas.symbol(quantity);
    Optional<Formula> formula =
        quantity.role() == Role.COMPUTED && !isLossOfTensors(quantity)
            ? Optional.of(formulas.written(quantity, quantity))
            : Optional.empty();
    return new FlowNode(
        ids.getOrDefault(quantity, ""),
        symbol,
        wording.isNamed(quantity),
        wording.title(quantity),
        wording.place(quantity),
        wording.placeTitle(quantity),
        reading(quantity),
        derivative(quantity),
        formula,
        links(quantity));
  }

  /** What makes the loss of whole tensors is drawn as one. */
  private boolean isLossOfTensors(Quantity quantity) {
    return !flow.scalars() && quantity == flow.graph().shown().getLast();
  }

  private Reading reading(Quantity quantity) {
    Both both = flow.numbers().get(quantity.tensor());
    return flow.scalars()
        ? Reading.of(flow.value(quantity))
        : reading(quantity, both == null ? new double[0] : both.value());
  }

  private Optional<Reading> derivative(Quantity quantity) {
    if (flow.scalars()) {
      double derivative = flow.derivative(quantity);
      return Double.isNaN(derivative) ? Optional.empty() : Optional.of(Reading.of(derivative));
    }
    Both both = flow.numbers().get(quantity.tensor());
    return both == null || both.derivative().length == 0
        ? Optional.empty()
        : Optional.of(reading(quantity, both.derivative()));
  }

  private static Reading reading(Quantity quantity, double[] numbers) {
    var summary = Arrays.stream(numbers).summaryStatistics();
    String shape = quantity.tensor().shape().toString();
    return numbers.length == 0
        ? new Reading(shape, Double.NaN, Double.NaN, Double.NaN)
        : new Reading(shape, summary.getMin(), summary.getAverage(), summary.getMax());
  }

  private List<Link> links(Quantity quantity) {
    List<Link> links = new ArrayList<>();
    for (Quantity to : formulas.consumers(quantity)) {
      Formula.Name name = formulas.name(to);
      if (flow.scalars()) {
        Formula whole = formulas.written(to, quantity);
        Formula local = new Derivation(ids.getOrDefault(quantity, ""), whole, name).derivative();
        links.add(new Link(name, flow.derivative(to), Optional.of(local)));
      } else {
        links.add(new Link(name, Double.NaN, Optional.empty()));
      }
    }
    return addsUp(links, flow.scalars() ? flow.derivative(quantity) : Double.NaN)
        ? links
        : links.stream().map(l -> new Link(l.to(), l.derivative(), Optional.empty())).toList();
  }

  private static boolean addsUp(List<Link> links, double derivative) {
    double sum = 0;
    double most = Math.abs(derivative);
    for (Link link : links) {
      double part = link.derivative() * link.local().map(Formula::value).orElse(Double.NaN);
      sum += part;
      most = Math.max(most, Math.abs(part));
    }
    return Math.abs(sum - derivative) <= PRECISION * most + LEAST;
  }
}
