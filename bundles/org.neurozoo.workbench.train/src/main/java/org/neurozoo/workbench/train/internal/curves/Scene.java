package org.neurozoo.workbench.train.internal.curves;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.neurozoo.plot.Theme;

/**
 * What is drawn.
 *
 * @param steps how far the axis goes
 * @param changes the steps at which the selected run was changed
 * @param smoothing from 0 to below 1
 */
record Scene(
    List<Line> lines,
    double steps,
    List<Long> changes,
    boolean log,
    double smoothing,
    Theme theme,
    Locale locale) {
  Scene {
    lines = List.copyOf(lines);
    changes = List.copyOf(changes);
  }

  /** The lines that share a scale; losses first, as they were first. */
  SequencedMap<String, List<Line>> groups() {
    SequencedMap<String, List<Line>> groups = new LinkedHashMap<>();
    if (lines.stream().anyMatch(line -> line.group().equals("loss"))) {
      groups.put("loss", new ArrayList<>());
    }
    for (Line line : lines) {
      groups.computeIfAbsent(line.group(), group -> new ArrayList<>()).add(line);
    }
    return groups;
  }
}
