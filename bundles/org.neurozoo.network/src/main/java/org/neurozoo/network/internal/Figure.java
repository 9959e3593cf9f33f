package org.neurozoo.network.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.neurozoo.data.Target;
import org.neurozoo.network.Measure;
import org.neurozoo.network.Metric;
import org.neurozoo.network.Registry;
import org.neurozoo.network.Registry.Chosen;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Kind.Choice;
import org.neurozoo.schema.Texts;

/** A metric that is told of the experiment's samples, by its id. */
record Figure(String name, boolean rising, Measure measure) {
  /**
   * The usual metrics of targets, and those asked for besides.
   *
   * @throws FaultException if one says nothing about such targets
   */
  static List<Figure> of(Registry registry, Target target, List<Choice> asked) {
    List<String> ids = asked.stream().map(Choice::type).toList();
    List<Figure> figures = new ArrayList<>();
    registry.all(Metric.class).stream()
        .filter(metric -> metric.isUsual() && metric.fits(target) && !ids.contains(metric.id()))
        .forEach(metric -> figures.add(of(new Chosen<>(metric, metric.schema().defaults()))));
    for (Choice choice : asked) {
      Chosen<Metric> chosen = registry.choose(Metric.class, choice, "training.metrics");
      if (!chosen.type().fits(target)) {
        throw FaultException.of(
            Texts.beside(Figure.class), "training.metrics", "other.target", choice.type());
      }
      figures.add(of(chosen));
    }
    return List.copyOf(figures);
  }

  private static Figure of(Chosen<Metric> chosen) {
    Metric metric = chosen.type();
    return new Figure(metric.id(), metric.isRising(), metric.measure(chosen.values()));
  }

  /** Those that are means over samples. */
  static Stream<Figure> means(List<Figure> figures) {
    return figures.stream().filter(figure -> figure.measure() instanceof Measure.Mean);
  }
}
