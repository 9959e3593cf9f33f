package org.neurozoo.network.internal.probe;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.Probe;
import org.neurozoo.network.internal.anatomy.Monitor;
import org.neurozoo.picture.Axis;
import org.neurozoo.picture.Curves;
import org.neurozoo.picture.Numbers;
import org.neurozoo.picture.Panels;
import org.neurozoo.picture.Picture;
import org.neurozoo.picture.Series;
import org.neurozoo.picture.TextPicture;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;
import org.neurozoo.training.Figures;

/** What was monitored of each layer over the epochs, and what is wrong with it, in words. */
final class Monitors implements Probe {
  /** From this share of silent units on, a layer is said to die. */
  static final double DYING = 0.5;

  /** Below this ratio of the first layer's gradient to the last one's it is said to vanish. */
  static final double VANISHING = 1e-3;

  /** Above this ratio it is said to explode. */
  static final double EXPLODING = 1e3;

  private static final String LOSS = "train.loss";

  @Override
  public String id() {
    return "monitors";
  }

  @Override
  public Texts texts() {
    return Texts.beside(Monitors.class);
  }

  @Override
  public boolean fits(Experiment experiment) {
    return Monitor.isAskedFor(experiment.document().training());
  }

  @Override
  public Picture look(Subject subject, Values input, Locale locale) {
    List<Figures> history = subject.history();
    return new Panels(
        title(locale),
        2,
        List.of(
            curves(history, LOSS, false, locale),
            curves(history, Monitor.WEIGHTS, false, locale),
            curves(history, Monitor.GRADIENT, true, locale),
            curves(history, Monitor.SILENT, false, locale),
            curves(history, Monitor.RATIO, true, locale),
            new TextPicture(texts().text(locale, "verdict"), verdict(history, locale))));
  }

  private Picture curves(List<Figures> history, String kind, boolean log, Locale locale) {
    Set<String> names = new LinkedHashSet<>();
    history.forEach(
        figures ->
            figures.values().keySet().stream().filter(n -> n.startsWith(kind)).forEach(names::add));
    List<Series> series = new ArrayList<>();
    for (String name : names) {
      List<Figures> known = history.stream().filter(f -> f.values().containsKey(name)).toList();
      double[] xs = known.stream().mapToDouble(Figures::epoch).toArray();
      double[] ys = known.stream().mapToDouble(f -> f.values().get(name)).toArray();
      series.add(new Series(layer(name, kind), Numbers.of(xs), Numbers.of(ys)));
    }
    Axis epochs = Axis.of(texts().text(locale, "epoch"));
    return new Curves(texts().text(locale, kind), epochs, new Axis("", log), series);
  }

  private static String layer(String name, String kind) {
    return name.length() > kind.length() ? name.substring(kind.length() + 1) : "";
  }

  private String verdict(List<Figures> history, Locale locale) {
    if (history.isEmpty()) {
      return "";
    }
    List<String> sentences = new ArrayList<>();
    history
        .getLast()
        .values()
        .forEach(
            (name, value) -> {
              if (name.startsWith(Monitor.SILENT) && value >= DYING) {
                String layer = layer(name, Monitor.SILENT);
                String share = Decimals.of(100 * value, 0);
                sentences.add(
                    texts().text(locale, "dying", layer, share, Decimals.of(100 * DYING, 0)));
              } else if (name.equals(Monitor.RATIO) && value < VANISHING) {
                sentences.add(ratio("vanishing", value, VANISHING, locale));
              } else if (name.equals(Monitor.RATIO) && value > EXPLODING) {
                sentences.add(ratio("exploding", value, EXPLODING, locale));
              }
            });
    if (sentences.isEmpty()) {
      sentences.add(
          texts()
              .text(
                  locale,
                  "healthy",
                  Decimals.of(100 * DYING, 0),
                  Decimals.brief(VANISHING),
                  Decimals.brief(EXPLODING)));
    }
    return String.join("\n\n", sentences);
  }

  private String ratio(String key, double value, double limit, Locale locale) {
    return texts().text(locale, key, Decimals.brief(value), Decimals.brief(limit));
  }
}
