package org.neurozoo.training;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * How fast devices were found to be at the steps of a run, on states that were thrown away, before
 * it began.
 *
 * @param device the id of the backend that was chosen
 * @param micros microseconds a step by the ids of backends, the chosen one first
 */
public record DeviceComparison(String device, SequencedMap<String, Double> micros) {
  /**
   * Copies the map.
   *
   * @throws IllegalArgumentException if the chosen one is not the first
   */
  public DeviceComparison {
    micros = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(micros));
    if (micros.isEmpty() || !micros.firstEntry().getKey().equals(device)) {
      throw new IllegalArgumentException(device + " is not the first of " + micros.keySet());
    }
  }

  /** How many times as fast the chosen one is as another. */
  public double advantage(String other) {
    return micros.getOrDefault(other, Double.NaN) / micros.firstEntry().getValue();
  }
}
