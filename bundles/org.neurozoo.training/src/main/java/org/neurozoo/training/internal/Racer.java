package org.neurozoo.training.internal;

import java.util.function.LongSupplier;
import org.neurozoo.training.Learner;
import org.neurozoo.training.State;
import org.neurozoo.training.StepMetrics;

/** A workplace that takes steps on a state that is thrown away, to find out how fast it is. */
final class Racer {
  private final Workplace place;
  private final Learner learner;
  private final StepMetrics metrics;
  private final LongSupplier clock;
  private final Pace pace = new Pace();
  private long step;
  private long nanos;
  private double leastNanosPerStep = Double.MAX_VALUE;

  /** Makes the learner ready on a state of its own. */
  Racer(Workplace place, LongSupplier clock) {
    this.place = place;
    this.learner = place.learner();
    this.metrics = new StepMetrics(learner.metrics());
    this.clock = clock;
    State state = learner.layout().allocate(place.device());
    learner.bind(state);
  }

  Workplace place() {
    return place;
  }

  /** Takes steps for about as long as a run does at a time. */
  void burst() {
    long event = Math.min(learner.nextEvent(step), learner.steps());
    int count = pace.steps(event - step);
    long start = clock.getAsLong();
    learner.advance(step, count, metrics);
    long took = Math.max(1, clock.getAsLong() - start);
    pace.took(count, took);
    nanos += took;
    step += count;
    leastNanosPerStep = Math.min(leastNanosPerStep, (double) took / count);
  }

  /** Whether there are no steps left to measure. */
  boolean isOver() {
    return learner.isOver(step);
  }

  /** How long it has been computing. */
  double seconds() {
    return nanos / 1e9;
  }

  /** How long a step takes at its best so far: code only gets faster. */
  double nanosPerStep() {
    return leastNanosPerStep;
  }

  /** How long all steps of the experiment take at this speed, in seconds. */
  double forecast() {
    return leastNanosPerStep * learner.steps() / 1e9;
  }
}
