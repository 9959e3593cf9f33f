package org.neurozoo.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.neurozoo.graph.Program;
import org.neurozoo.schema.Contribution;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Anything that learns step by step: by gradients, by a rule of its own, by playing. It is a small
 * schedule of programs over a {@link State}.
 *
 * <p>What a step does may depend only on the state, the number of the step and what the experiment
 * says: then a run can be paused, rewound, replayed and resumed with equal bits. Right: random
 * numbers keyed by (seed, step); sample order computed from (seed, epoch). Wrong: a {@code
 * java.util.Random} kept between steps; anything remembered in a field that is not derived from the
 * number of the step. How steps are grouped into bursts must not matter.
 *
 * <p>All methods are called by one thread at a time.
 */
@ConsumerType
public interface Learner extends AutoCloseable {
  /** The buffers of its state. */
  StateLayout layout();

  /**
   * Loads its programs onto a state of its layout: before everything below, and again where they
   * are to be loaded in another way.
   */
  void bind(State state);

  /** How many steps the experiment asks for. */
  long steps();

  /**
   * Whether nothing is left to do after so many steps: all are taken, or what the experiment stops
   * at has come to pass. May look at the state.
   */
  default boolean isOver(long step) {
    return step >= steps();
  }

  /** The names of the figures that every step yields, for instance {@code train.loss}. */
  List<String> metrics();

  /**
   * Takes steps.
   *
   * @param firstStep the number of the first, counted from 0
   * @param count how many; never beyond {@link #nextEvent}
   * @param metrics receives a figure for every metric and step
   */
  void advance(long firstStep, int count, StepMetrics metrics);

  /**
   * The first step after {@code step} at which figures are due, for instance an epoch's end; unless
   * said otherwise only the end.
   */
  default long nextEvent(long step) {
    return Math.max(steps(), step + 1);
  }

  /** Figures of the present state, for instance {@code test.accuracy}; called at events. */
  SequencedMap<String, Double> evaluate(long step);

  /** How many epochs lie before a step; steps themselves where there are none. */
  default double epoch(long step) {
    return step;
  }

  /** What it is doing at a step, in the field's words. */
  default String phase(long step) {
    return "training";
  }

  /**
   * The programs it is made of, by name, that of a training step first: for people who want to see
   * what is computed. Need not be bound.
   */
  default SequencedMap<String, Program> programs() {
    return new LinkedHashMap<>();
  }

  /** What it is made of: where one of them leaves, its run is suspended. */
  default Set<Contribution> contributions() {
    return Set.of();
  }

  /** What its data consist of, as a hash; empty if it needs none. */
  default String dataHash() {
    return "";
  }

  /** Lets go of what it holds besides the state. */
  @Override
  default void close() {}
}
