package org.neurozoo.workbench.data.internal;

import org.neurozoo.data.DataSet;
import org.neurozoo.network.SampleId;
import org.neurozoo.network.SampleId.Part;
import org.neurozoo.schema.Fault;

/** What there is to be seen of data at a moment. */
sealed interface Sight {
  /** Nothing was opened, and no experiment is active. */
  record Nothing() implements Sight {}

  /** An experiment is active that names no data yet. */
  record Unnamed() implements Sight {}

  /** Data are on their way. */
  record Loading(String spec) implements Sight {}

  /** The user did not want to wait. */
  record Cancelled() implements Sight {}

  /** Data cannot be had. */
  record Failed(Fault fault) implements Sight {}

  /**
   * Samples.
   *
   * @param loaded all of them
   * @param part which ones are shown
   * @param data the samples of that part
   * @param source what decides about them, as {@link SampleId#data} tells it
   * @param byHand whether the user has opened them, not a document
   */
  record Shown(Loaded loaded, Part part, DataSet data, String source, boolean byHand)
      implements Sight {
    /** Which sample a row is. */
    SampleId sample(int row) {
      return new SampleId(source, part, row);
    }
  }
}
