package org.neurozoo.network;

import java.util.List;
import java.util.Locale;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Tensor;
import org.neurozoo.picture.Picture;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Values;
import org.neurozoo.training.Figures;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A look inside a run, as a picture. What the user may point at (a sample, a point, a unit, a text)
 * is its {@link #schema}; every property has a default, so that it can be looked at unasked.
 */
@ConsumerType
public interface Probe extends Contribution {
  /** What a probe may look at, between two bursts. */
  interface Subject {
    /** The learner with its experiment. */
    NetworkLearner learner();

    /** A copy of a buffer of the state. */
    NdArray variable(String name);

    /** The figures so far. */
    List<Figures> history();

    /** A sheet to compute tensors on whose variables are those of the state as it is now. */
    Worksheet worksheet(List<Tensor> tensors);

    /** Earlier states that are at hand, oldest first; often none. */
    default List<Past> past() {
      return List.of();
    }
  }

  /** A state that a run was in. */
  interface Past {
    /** After so many steps. */
    long step();

    /** A copy of a buffer of that state. */
    NdArray variable(String name);
  }

  @Override
  default String kind() {
    return "probe";
  }

  /** Whether it has something to show of an experiment. */
  boolean fits(Experiment experiment);

  /** Whether earlier states add to what it shows, so that it is worth a moment to fetch them. */
  default boolean looksBack() {
    return false;
  }

  /**
   * What it sees, with titles in a language. Takes a few seconds at most, whatever the experiment:
   * where there is more to see than that, it takes the first samples.
   *
   * @param input values of its schema
   * @throws org.neurozoo.schema.FaultException if the experiment has no such sample, unit …
   */
  Picture look(Subject subject, Values input, Locale locale);
}
