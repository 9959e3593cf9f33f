package org.neurozoo.network.internal;

import java.util.OptionalLong;

/**
 * How samples fall into windows, one after the other, and a window into steps: a batch never spans
 * two windows, so that the last of each may be smaller. Samples that are all held are one window.
 *
 * @param batch samples of a full batch
 * @param first samples of the first window
 * @param window samples of the other ones, but for the last
 * @param all samples in all; empty as long as no end is known
 */
record Windows(int batch, int first, int window, OptionalLong all) {
  /** Samples that are all held. */
  static Windows one(int batch, int samples) {
    return new Windows(batch, samples, samples, OptionalLong.of(samples));
  }

  /**
   * Where a step is.
   *
   * @param pass how often all windows were gone through before
   * @param step its number in the window
   */
  record Place(long pass, long window, long step) {}

  Windows endingAfter(long samples) {
    return new Windows(batch, first, window, OptionalLong.of(samples));
  }

  /** Whether there is one window only. */
  boolean isOne() {
    return all.isPresent() && all.getAsLong() == first;
  }

  /** How many samples a window has, or has if it is not the last. */
  int rows(long index) {
    if (index == 0) {
      return first;
    }
    long left = all.orElse(Long.MAX_VALUE) - first - (index - 1) * window;
    return (int) Math.clamp(left, 0, window);
  }

  /** How many steps a window takes. */
  long steps(long index) {
    return batches(rows(index));
  }

  private long batches(long rows) {
    return (rows + batch - 1) / batch;
  }

  /** How many steps it takes to go through all windows. */
  long steps() {
    if (all.isEmpty()) {
      return Long.MAX_VALUE;
    }
    long others = all.getAsLong() - first;
    return batches(first) + others / window * batches(window) + batches(others % window);
  }

  /** Whether the last batch of any window may be smaller than others. */
  boolean padded() {
    boolean even = first % batch == 0 && (isOne() || window % batch == 0);
    return !even || all.isEmpty() || (all.getAsLong() - first) % window % batch != 0;
  }

  Place at(long step) {
    long pass = step / steps();
    long within = step % steps();
    long behind = within - batches(first);
    return behind < 0
        ? new Place(pass, 0, within)
        : new Place(pass, 1 + behind / batches(window), behind % batches(window));
  }

  /** The window that comes after one; the first after the last. */
  long after(long index) {
    return rows(index + 1) == 0 ? 0 : index + 1;
  }

  /** How many samples so many steps have had. */
  long samples(long steps) {
    Place place = at(steps);
    long before = place.window() == 0 ? 0 : first + (place.window() - 1) * window;
    return place.pass() * all.orElse(0) + before + place.step() * batch;
  }
}
