package org.neurozoo.testkit.learner;

import org.neurozoo.graph.reference.ReferenceBackend;
import org.neurozoo.testkit.Contract;
import org.neurozoo.testkit.LearnerContract;
import org.neurozoo.testkit.Rehearsal;
import org.neurozoo.training.Learner;

/** Learners on the reference backend. */
final class Driven {
  private Driven() {}

  /** A learner at step 0. */
  static Rehearsal ready(Learner learner) {
    return new Rehearsal(learner, learner.layout().allocate(new ReferenceBackend().open(1)));
  }

  /** A learner after all its steps. */
  static Rehearsal done(Learner learner) {
    Rehearsal rehearsal = ready(learner);
    rehearsal.advance(learner.steps(), 100);
    return rehearsal;
  }

  /** What the learners that a seed makes promise over some steps. */
  static Contract contract(java.util.function.LongFunction<Learner> learners, long steps) {
    return new LearnerContract(
        new ReferenceBackend(), (seed, device) -> learners.apply(seed), steps);
  }
}
