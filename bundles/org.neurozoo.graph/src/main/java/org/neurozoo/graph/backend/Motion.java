package org.neurozoo.graph.backend;

import java.util.Arrays;

/**
 * How a place moves with the rounds of a loop, or with the steps of a burst: whoever has computed
 * positions from where it begins has them moved along. Not for several threads at once; moving
 * allocates nothing.
 */
public final class Motion {
  private static final int FEW = 8;

  private int[][] positions = new int[FEW][];
  private int[] indices = new int[FEW];
  private int count;

  /** A place that has not moved yet. */
  public Motion() {}

  /** From now on a position moves along: the one at an index of an array. */
  public void take(int[] of, int index) {
    if (count == indices.length) {
      positions = Arrays.copyOf(positions, 2 * count);
      indices = Arrays.copyOf(indices, 2 * count);
    }
    positions[count] = of;
    indices[count] = index;
    count++;
  }

  /** Moves all by so many elements. */
  public void by(int elements) {
    for (int i = 0; i < count; i++) {
      positions[i][indices[i]] += elements;
    }
  }
}
