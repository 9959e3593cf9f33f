package org.neurozoo.workbench.train.internal.curves;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.neurozoo.plot.Theme;
import org.neurozoo.workbench.train.internal.session.Curve;
import org.neurozoo.workbench.train.internal.session.Training;

/** Lines of runs: one run in a colour a figure, several in a colour a run. */
final class Lines {
  private static final List<String> PARTS = List.of("train", "test", "validation");

  private Lines() {}

  static List<Line> of(List<Training> trainings, Set<String> hidden, int points, Theme theme) {
    List<Line> lines = new ArrayList<>();
    boolean one = trainings.size() == 1;
    for (int i = 0; i < trainings.size(); i++) {
      Training training = trainings.get(i);
      for (String figure : ordered(training.recording().names())) {
        Optional<Curve> curve =
            hidden.contains(figure) ? Optional.empty() : training.recording().curve(figure, points);
        Color colour = theme.classColour(one ? colour(figure) : i);
        String name = one ? figure : training.title() + "  " + figure;
        int dash = one ? 0 : colour(figure);
        curve
            .filter(each -> each.size() > 0)
            .ifPresent(each -> lines.add(new Line(name, figure, colour, dash, each)));
      }
    }
    return lines;
  }

  /** Training first, whatever the alphabet says. */
  private static List<String> ordered(List<String> names) {
    return names.stream()
        .sorted(java.util.Comparator.comparingInt(Lines::colour).thenComparing(name -> name))
        .toList();
  }

  private static int colour(String figure) {
    int dot = figure.indexOf('.');
    int part = PARTS.indexOf(dot < 0 ? "train" : figure.substring(0, dot));
    return part < 0 ? PARTS.size() : part;
  }

  /** The last step of a line. */
  static double end(Line line) {
    return line.curve().steps()[line.curve().size() - 1];
  }
}
