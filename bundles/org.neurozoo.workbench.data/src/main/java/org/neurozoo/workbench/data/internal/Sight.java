package org.neurozoo.workbench.data.internal;

import org.neurozoo.data.DataSet;
import org.neurozoo.schema.Fault;
import org.neurozoo.workbench.data.internal.Loaded.Part;

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
   * @param byHand whether the user has opened them, not a document
   */
  record Shown(Loaded loaded, Part part, DataSet data, boolean byHand) implements Sight {}
}
