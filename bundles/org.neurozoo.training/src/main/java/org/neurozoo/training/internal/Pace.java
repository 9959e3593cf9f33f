package org.neurozoo.training.internal;

import org.neurozoo.training.StepMetrics;

/** How many steps a burst takes so that it lasts about 8 ms; never affects what they compute. */
final class Pace {
  private static final double BURST_NANOS = 8e6;

  private volatile double nanosPerStep = BURST_NANOS;

  /** How long a step takes, as far as is known; may be asked by anybody. */
  double nanosPerStep() {
    return nanosPerStep;
  }

  /** Steps for the next burst, at least 1 and at most {@code limit}. */
  int steps(long limit) {
    double fitting = Math.max(1, BURST_NANOS / nanosPerStep);
    return (int) Math.min(Math.min(limit, StepMetrics.CAPACITY), fitting);
  }

  /**
   * Learns from a burst; the first steps of a cold machine must not slow the rest down for long.
   */
  void took(int steps, long nanos) {
    double measured = (double) Math.max(1, nanos) / steps;
    nanosPerStep = measured < nanosPerStep ? measured : (nanosPerStep + measured) / 2;
  }
}
