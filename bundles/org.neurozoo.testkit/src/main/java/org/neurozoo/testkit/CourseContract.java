package org.neurozoo.testkit;

import java.util.List;
import org.neurozoo.graph.backend.Backend;
import org.neurozoo.graph.reference.ReferenceBackend;
import org.neurozoo.testkit.internal.Course;

/**
 * What every {@link Backend} promises of a learner: to take it the way that the reference backend
 * takes it, from the same state.
 */
public final class CourseContract implements Contract {
  private final Backend backend;
  private final LearnerContract.Candidate learner;
  private final int steps;
  private final double tolerance;

  /**
   * The contract of a backend that can be used here.
   *
   * @param steps how many are compared
   * @param tolerance how far a number of the state, of the steps' metrics or of the figures at the
   *     end may be off, relative to numbers beyond 1; whole numbers and truth values never
   */
  public CourseContract(
      Backend backend, LearnerContract.Candidate learner, int steps, double tolerance) {
    this.backend = backend;
    this.learner = learner;
    this.steps = steps;
    this.tolerance = tolerance;
  }

  @Override
  public List<Clause> clauses() {
    return List.of(new Clause("goes the way of the reference backend", this::differences));
  }

  private List<String> differences() {
    Course expected = Course.of(learner, new ReferenceBackend(), steps);
    return Course.of(learner, backend, steps).differences(expected, tolerance);
  }
}
