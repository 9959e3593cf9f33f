package org.neurozoo.network;

import java.util.List;
import java.util.Locale;
import org.neurozoo.graph.NdArray;
import org.neurozoo.picture.Picture;
import org.neurozoo.schema.Contribution;
import org.neurozoo.training.Figures;
import org.osgi.annotation.versioning.ConsumerType;

/** A look inside a run, as a picture. */
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
  }

  @Override
  default String kind() {
    return "probe";
  }

  /** Whether it has something to show of an experiment. */
  boolean fits(Experiment experiment);

  /** What it sees, with titles in a language. */
  Picture look(Subject subject, Locale locale);
}
