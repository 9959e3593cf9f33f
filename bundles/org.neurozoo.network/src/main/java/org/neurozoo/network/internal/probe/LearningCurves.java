package org.neurozoo.network.internal.probe;

import java.util.List;
import java.util.Locale;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.Metric;
import org.neurozoo.network.Probe;
import org.neurozoo.network.internal.anatomy.Monitor;
import org.neurozoo.picture.Axis;
import org.neurozoo.picture.Curves;
import org.neurozoo.picture.Numbers;
import org.neurozoo.picture.Picture;
import org.neurozoo.picture.Series;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;
import org.neurozoo.training.Figures;

/** All figures over the epochs, each as a curve. */
final class LearningCurves implements Probe {
  @Override
  public String id() {
    return "curves";
  }

  @Override
  public Texts texts() {
    return Texts.beside(LearningCurves.class);
  }

  @Override
  public boolean fits(Experiment experiment) {
    return true;
  }

  @Override
  public Picture look(Subject subject, Values input, Locale locale) {
    List<Figures> history = subject.history();
    Experiment experiment = subject.learner().experiment();
    // the last event knows every figure, in the order of the learner; the first lacks some
    List<Series> series =
        history.reversed().stream()
            .flatMap(figures -> figures.values().keySet().stream())
            .distinct()
            .filter(name -> !name.startsWith(Monitor.PREFIX))
            .map(name -> series(name, title(name, experiment, locale), history))
            .toList();
    Axis epochs = Axis.of(texts().text(locale, "epoch"));
    return new Curves(title(locale), epochs, Axis.of(""), series);
  }

  private static Series series(String name, String title, List<Figures> history) {
    List<Figures> known = history.stream().filter(f -> f.values().containsKey(name)).toList();
    double[] xs = known.stream().mapToDouble(Figures::epoch).toArray();
    double[] ys = known.stream().mapToDouble(f -> f.values().get(name)).toArray();
    return new Series(title, Numbers.of(xs), Numbers.of(ys));
  }

  /** {@code test.accuracy} in words; a name of another form as it is. */
  private String title(String name, Experiment experiment, Locale locale) {
    int dot = name.indexOf('.');
    String set = "set." + name.substring(0, Math.max(0, dot));
    if (!texts().has(locale, set)) {
      return name;
    }
    return texts().text(locale, set, figure(name.substring(dot + 1), experiment, locale));
  }

  private String figure(String name, Experiment experiment, Locale locale) {
    if (name.equals("loss")) {
      return texts().text(locale, "loss");
    }
    return experiment.registry().all(Metric.class).stream()
        .filter(metric -> metric.id().equals(name))
        .findFirst()
        .map(metric -> metric.title(locale))
        .orElse(name);
  }
}
