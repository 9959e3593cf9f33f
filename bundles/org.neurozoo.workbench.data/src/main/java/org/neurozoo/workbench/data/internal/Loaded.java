package org.neurozoo.workbench.data.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Samples;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.Preparation;
import org.neurozoo.network.Registry;
import org.neurozoo.network.SampleId.Part;

/**
 * Samples in memory and what they were loaded by.
 *
 * @param setup names the source
 * @param prepared whether they are preprocessed, as a network sees them
 * @param samples split as the setup says
 */
record Loaded(Setup setup, boolean prepared, Samples samples) {
  /**
   * Loads and splits samples; takes its time.
   *
   * @throws org.neurozoo.schema.FaultException if they are missing or malformed
   */
  static Loaded load(Setup setup, boolean prepared, Registry registry) {
    Setup wanted = prepared ? setup : setup.raw();
    Experiment all = Preparation.prepare(wanted.document(), registry);
    return new Loaded(setup, prepared, new Samples(all.train(), all.test(), all.validation()));
  }

  /** The samples of a part, if there is such a part. */
  Optional<DataSet> part(Part part) {
    return switch (part) {
      case TRAIN -> Optional.of(samples.train());
      case VALIDATION -> samples.validation();
      case TEST -> samples.test();
    };
  }

  /** A part, or where there is none of its kind the samples learned from, which stand in for it. */
  Part atHand(Part wanted) {
    return part(wanted).isPresent() ? wanted : Part.TRAIN;
  }

  /** The parts there are. */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (Part part : Part.values()) {
      part(part).ifPresent(present -> parts.add(part));
    }
    return parts;
  }
}
