package org.neurozoo.network.internal;

import org.neurozoo.graph.Program;
import org.neurozoo.training.State;
import org.neurozoo.training.StepMetrics;

/** How a learner by derivatives takes its steps; what it remembers lies in the state. */
interface Stepping {
  /** How many steps the experiment asks for. */
  long steps();

  /** How many steps lie from one event to the next. */
  long evaluateEvery();

  /** How many epochs lie before a step. */
  double epoch(long step);

  /** What is run, for people to look at. */
  Program program();

  /** Makes its programs ready. */
  void bind(State state);

  /** Takes steps and records their losses as the first metric. */
  void advance(long firstStep, int count, StepMetrics metrics);

  /** The loss that is told after a step. */
  double loss(long step);

  /** Lets go of what it holds besides the state. */
  default void close() {}
}
