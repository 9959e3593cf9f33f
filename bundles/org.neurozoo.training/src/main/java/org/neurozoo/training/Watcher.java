package org.neurozoo.training;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Judges the figures of a run's events. All it remembers from one event to the next are numbers,
 * which lie in the run's state: so a run that was paused, rewound or killed judges as an unbroken
 * one does.
 */
@ConsumerType
public interface Watcher {
  /** A figure that every event has: for how many seconds the run has been training. */
  String SECONDS = "seconds";

  /** What it remembers before the first event; the same at every call. */
  double[] initial();

  /** The figures it judges, for instance {@code validation.loss}. */
  Set<String> reads();

  /**
   * Takes note of an event.
   *
   * @param figures has at least what it reads
   * @param memory what it remembers, to be overwritten
   * @return whether what it waits for has come to pass
   */
  boolean at(Figures figures, double[] memory);
}
