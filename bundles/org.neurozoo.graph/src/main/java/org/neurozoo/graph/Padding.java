package org.neurozoo.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What is put along one axis.
 *
 * @param low how much before the first element
 * @param high how much after the last
 * @param interior how much between neighbours
 */
public record Padding(int low, int high, int interior) {
  /** No padding. */
  public static final Padding NONE = new Padding(0, 0, 0);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public Padding {
    if (low < 0 || high < 0 || interior < 0) {
      throw new IllegalArgumentException("not a padding: " + low + ", " + high + ", " + interior);
    }
  }

  /** Paddings of all axes, of which the last are padded. */
  public static List<Padding> ofLast(int rank, List<Padding> last) {
    List<Padding> all = new ArrayList<>(Collections.nCopies(rank - last.size(), NONE));
    all.addAll(last);
    return List.copyOf(all);
  }

  /** Paddings of all axes, of which one is padded. */
  public static List<Padding> along(int rank, int axis, Padding padding) {
    List<Padding> all = new ArrayList<>(Collections.nCopies(rank, NONE));
    all.set(axis, padding);
    return List.copyOf(all);
  }

  /** The extent of an axis with its padding. */
  public int extent(int elements) {
    return low + elements + Math.max(0, elements - 1) * interior + high;
  }
}
