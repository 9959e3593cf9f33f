package org.neurozoo.network.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.neurozoo.graph.Origin;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.Elementary;
import org.neurozoo.graph.formula.Statistics;
import org.neurozoo.graph.gradient.Gradient;
import org.neurozoo.network.Registry.Chosen;
import org.neurozoo.network.Regularizer;
import org.neurozoo.training.Optimizer;
import org.neurozoo.training.Optimizer.Parameter;
import org.neurozoo.training.StateBuilder;

/** From a loss to new parameters: derivatives, clipped, an optimiser's step, and what is kept. */
final class Descent {
  private final Settings settings;
  private final Chosen<Optimizer> optimizer;
  private final StateBuilder state;

  Descent(Settings settings, Chosen<Optimizer> optimizer, StateBuilder state) {
    this.settings = settings;
    this.optimizer = optimizer;
    this.state = state;
  }

  /**
   * Updates all parameters that are not frozen.
   *
   * @param scheduled what becomes of a learning rate in the step at hand
   */
  void step(Tensor loss, UnaryOperator<Tensor> scheduled) {
    List<Parameter> changes = clipped(changes(loss));
    Origin.within(
        "optimizer",
        () -> {
          optimizer.type().apply(changes, optimizer.values(), scheduled, state);
          return null;
        });
    for (Chosen<Regularizer> regularizer : settings.regularizers()) {
      changes.forEach(change -> keep(change, regularizer));
    }
  }

  private List<Parameter> changes(Tensor loss) {
    List<String> names =
        state.parameters().keySet().stream().filter(name -> !isFrozen(name, settings)).toList();
    List<Tensor> by = names.stream().map(state.parameters()::get).toList();
    List<Tensor> gradients = Gradient.of(loss, by);
    List<Parameter> changes = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      changes.add(new Parameter(names.get(i), by.get(i), gradients.get(i)));
    }
    return changes;
  }

  /** Whether a parameter lies under a node that is to stay as it is. */
  static boolean isFrozen(String name, Settings settings) {
    return settings.get(GradientRule.FROZEN).stream()
        .anyMatch(node -> name.startsWith(node + "/") || name.contains("/" + node + "/"));
  }

  private List<Parameter> clipped(List<Parameter> changes) {
    double most = settings.get(GradientRule.CLIP_VALUE);
    double longest = settings.get(GradientRule.CLIP_NORM);
    List<Parameter> bounded =
        most > 0 ? with(changes, g -> Elementary.clip(g, -most, most)) : changes;
    return longest > 0 && !changes.isEmpty() ? shortened(bounded, longest) : bounded;
  }

  /** All derivatives shortened alike so that together they are at most so long. */
  private static List<Parameter> shortened(List<Parameter> changes, double longest) {
    Tensor squares =
        changes.stream()
            .map(p -> p.gradient().square().sum().reshape())
            .reduce(Tensor::plus)
            .orElseThrow();
    Tensor length = Statistics.root(squares);
    Tensor factor = length.literal(longest).over(length.max(length.literal(longest)));
    return with(changes, g -> g.times(factor));
  }

  private static List<Parameter> with(List<Parameter> changes, UnaryOperator<Tensor> change) {
    return changes.stream()
        .map(p -> new Parameter(p.name(), p.value(), change.apply(p.gradient())))
        .toList();
  }

  private void keep(Parameter change, Chosen<Regularizer> regularizer) {
    Tensor next = state.updates().get(change.name());
    if (next != null && isWeight(next)) {
      state.update(change.value(), regularizer.type().kept(next, regularizer.values()));
    }
  }

  /** Whether a parameter connects units; biases and gains are rows. */
  static boolean isWeight(Tensor parameter) {
    return parameter.shape().rank() > 1;
  }
}
