package org.neurozoo.network.internal;

import java.util.List;
import java.util.function.UnaryOperator;
import org.neurozoo.graph.Tensor;
import org.neurozoo.network.Registry;
import org.neurozoo.network.Registry.Chosen;
import org.neurozoo.schema.Kind.Choice;
import org.neurozoo.training.Schedule;
import org.neurozoo.training.Schedule.Span;
import org.neurozoo.training.Schedule.Surroundings;
import org.neurozoo.training.Schedule.Watch;
import org.neurozoo.training.StateBuilder;

/**
 * The schedule that a document names.
 *
 * @param watches receives who looks at events
 */
record Scheduling(Registry registry, Settings settings, StateBuilder state, List<Watch> watches) {
  /** What becomes of a learning rate in the step at hand. */
  UnaryOperator<Tensor> of(Steps steps) {
    return rate -> {
      Surroundings around = new Surroundings(rising(settings), this::rate, watches);
      Span span = new Span(Steps.now(), steps.total(), steps.perEpoch(), state, around);
      return rate(settings.get(GradientRule.SCHEDULE), rate, span);
    };
  }

  private Tensor rate(Choice choice, Tensor rate, Span span) {
    Chosen<Schedule> chosen = registry.choose(Schedule.class, choice, "training.schedule");
    return chosen.type().rate(rate, chosen.values(), span);
  }

  /** Whether a figure such as {@code test.accuracy} is better if it is greater. */
  static java.util.function.Predicate<String> rising(Settings settings) {
    return name ->
        settings.metrics().stream()
            .anyMatch(figure -> figure.rising() && name.endsWith("." + figure.name()));
  }
}
