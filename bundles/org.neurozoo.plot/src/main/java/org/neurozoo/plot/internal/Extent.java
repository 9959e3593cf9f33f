package org.neurozoo.plot.internal;

import org.neurozoo.picture.Axis;
import org.neurozoo.picture.Numbers;

/**
 * From where to where the data go along an axis.
 *
 * @param least above {@code most} if there are no data
 */
record Extent(double least, double most) {
  static final Extent EMPTY = new Extent(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

  /** Of all numbers that have a place on the axis. */
  static Extent of(Axis axis, Numbers numbers) {
    return numbers.stream()
        .filter(axis::holds)
        .mapToObj(number -> new Extent(number, number))
        .reduce(EMPTY, Extent::join);
  }

  boolean isEmpty() {
    return least > most;
  }

  Extent join(Extent other) {
    return new Extent(Math.min(least, other.least), Math.max(most, other.most));
  }

  /** Widened at both ends by a share of its length, in the measure of the axis. */
  Extent widened(Axis axis, double share) {
    if (axis.log()) {
      double factor = least == most ? 2 : Math.pow(most / least, share);
      return new Extent(least / factor, most * factor);
    }
    double margin = least == most ? Math.max(Math.abs(least) * 0.1, 0.5) : (most - least) * share;
    return new Extent(least - margin, most + margin);
  }

  /** Down to zero if nothing is negative and zero is near. */
  Extent fromZero(Axis axis) {
    return !axis.log() && least >= 0 && least < most / 4 ? new Extent(0, most) : this;
  }
}
