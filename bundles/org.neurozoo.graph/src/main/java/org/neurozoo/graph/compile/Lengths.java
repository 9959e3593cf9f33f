package org.neurozoo.graph.compile;

import java.util.List;
import java.util.TreeSet;

/**
 * The few lengths that programs are compiled for where sequences have any length up to a bound. A
 * sequence is padded to the next of them, and its own length is told beside it. They grow by equal
 * factors, so what is padded is a bounded share of the work: with a bound of 64 at most about a
 * third, with 512 not half; a bound of more than 1024 costs more.
 *
 * @param all ascending; the last is the bound, the others are multiples of {@link #STEP}
 */
public record Lengths(List<Integer> all) {
  /** There are no more: each costs a compiled program. */
  public static final int MOST = 8;

  /** Half a register of 16 numbers, or a whole one of 8. */
  public static final int STEP = 8;

  /** Lengths closer to each other would not be worth another program. */
  private static final double LEAST_FACTOR = StrictMath.sqrt(2);

  /** Copies the lengths. */
  public Lengths {
    all = List.copyOf(all);
  }

  /**
   * The lengths for sequences up to a bound.
   *
   * @throws IllegalArgumentException if the bound is not positive
   */
  public static Lengths upTo(int bound) {
    if (bound < 1) {
      throw new IllegalArgumentException("sequences of at most " + bound + " elements");
    }
    double factor = Math.max(LEAST_FACTOR, StrictMath.pow((double) bound / STEP, 1.0 / (MOST - 1)));
    TreeSet<Integer> lengths = new TreeSet<>();
    double next = STEP;
    while (next < bound && lengths.size() < MOST - 1) {
      // As a float: powers miss whole numbers by a rounding.
      lengths.add((int) Math.min(bound, Math.ceil((float) (next / STEP)) * STEP));
      next *= factor;
    }
    lengths.add(bound);
    return new Lengths(List.copyOf(lengths));
  }

  /** The bound. */
  public int most() {
    return all.getLast();
  }

  /**
   * The least length that holds a sequence.
   *
   * @throws IllegalArgumentException if it is longer than the bound, or negative
   */
  public int of(int length) {
    if (length < 0 || length > most()) {
      throw new IllegalArgumentException(
          "a sequence of " + length + " elements where at most " + most() + " fit");
    }
    return all.stream().filter(each -> each >= length).findFirst().orElseThrow();
  }
}
