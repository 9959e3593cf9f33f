package org.neurozoo.network.internal;

import org.neurozoo.graph.Program;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.training.State;

/** One way to take a step that sees all samples; what it remembers lies in the state. */
interface Iteration {
  /** What is run, for people to look at. */
  Program program();

  /** Makes its programs ready. */
  void bind(State state, Memory data);

  /** Takes a step; the loss after it. */
  double step(long step);
}
