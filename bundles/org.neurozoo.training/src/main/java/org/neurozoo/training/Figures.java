package org.neurozoo.training;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * What was measured at an event.
 *
 * @param step after so many steps
 * @param epoch after so many epochs
 * @param values by name, for instance {@code test.accuracy}
 */
public record Figures(long step, double epoch, SequencedMap<String, Double> values) {
  /** Copies the values. */
  public Figures {
    values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
  }

  /** The figure of a name; NaN if there is none. */
  public double of(String name) {
    return values.getOrDefault(name, Double.NaN);
  }
}
