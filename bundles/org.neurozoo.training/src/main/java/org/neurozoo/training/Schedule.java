package org.neurozoo.training;

import java.util.List;
import java.util.function.Predicate;
import org.neurozoo.graph.Tensor;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Kind.Choice;
import org.neurozoo.schema.Values;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * How a learning rate changes with the steps. It is part of the training program and a function of
 * the step's number, so that bursts of any length see it; what follows figures instead is kept by a
 * {@link Watcher}.
 */
@ConsumerType
public interface Schedule extends Contribution {
  @Override
  default String kind() {
    return "schedule";
  }

  /**
   * The rate of the step at hand, F32 [].
   *
   * @param rate as the user sets it, F32 []
   */
  Tensor rate(Tensor rate, Values values, Span span);

  /**
   * The steps that a schedule spans.
   *
   * @param step the number of the step at hand, counted from 0, F32 []
   * @param steps how many there are
   * @param stepsPerEpoch how many make an epoch
   * @param state where it declares what it remembers
   * @param surroundings what else it may ask for
   */
  record Span(
      Tensor step,
      long steps,
      double stepsPerEpoch,
      StateBuilder state,
      Surroundings surroundings) {
    /** The number of epochs before the step at hand, with fractions, F32 []. */
    public Tensor epoch() {
      return step.over(stepsPerEpoch);
    }

    /** What is left after so many steps; before them it stands at its beginning. */
    public Span after(long taken) {
      Tensor rest = step.minus(taken).max(step.literal(0));
      return new Span(rest, Math.max(1, steps - taken), stepsPerEpoch, state, surroundings);
    }
  }

  /**
   * What a schedule may ask for.
   *
   * @param rising whether a figure of a name is better if it is greater
   * @param others other schedules, for those made of schedules
   * @param watches receives what is to look at events
   */
  record Surroundings(Predicate<String> rising, Others others, List<Watch> watches) {}

  /** Other schedules. */
  @FunctionalInterface
  interface Others {
    /** The rate by the schedule that a choice names. */
    Tensor rate(Choice choice, Tensor rate, Span span);
  }

  /**
   * Somebody who looks at events, and where that one's memory lies.
   *
   * @param variable F64 with as many numbers as the watcher remembers
   */
  record Watch(String variable, Watcher watcher) {}
}
