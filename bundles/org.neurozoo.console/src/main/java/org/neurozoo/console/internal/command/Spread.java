package org.neurozoo.console.internal.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Mean, standard deviation of a sample, least and most. */
record Spread(double mean, double deviation, double least, double most) {
  static Spread of(double[] values) {
    double mean = Arrays.stream(values).average().orElse(Double.NaN);
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    double deviation = values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1));
    return new Spread(
        mean,
        deviation,
        Arrays.stream(values).min().orElse(Double.NaN),
        Arrays.stream(values).max().orElse(Double.NaN));
  }

  /** Of all figures of some trainings. */
  static SequencedMap<String, Spread> of(List<Trial> trials) {
    SequencedMap<String, Spread> spreads = new LinkedHashMap<>();
    for (String name : Trial.names(trials)) {
      double[] values =
          trials.stream()
              .filter(trial -> trial.figures().containsKey(name))
              .mapToDouble(trial -> trial.figures().get(name))
              .toArray();
      spreads.put(name, of(values));
    }
    return spreads;
  }

  /** Adds figures to what a program is answered. */
  static void put(SequencedMap<String, Spread> spreads, ObjectNode answer) {
    spreads.forEach(
        (name, s) ->
            answer
                .putObject(name)
                .put("mean", s.mean())
                .put("deviation", s.deviation())
                .put("least", s.least())
                .put("most", s.most()));
  }
}
