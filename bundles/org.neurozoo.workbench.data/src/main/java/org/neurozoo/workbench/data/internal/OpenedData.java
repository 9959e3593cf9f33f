package org.neurozoo.workbench.data.internal;

import org.neurozoo.data.DataSpec;

/**
 * Data that the user has opened by hand, as a selection: the data views show them rather than those
 * of the active experiment.
 *
 * @param spec names them
 * @param loaded the samples as the source holds them
 */
record OpenedData(DataSpec spec, Loaded loaded) {
  /** Two openings of the same file are two selections. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
