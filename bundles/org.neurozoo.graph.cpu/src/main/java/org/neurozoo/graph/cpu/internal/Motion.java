package org.neurozoo.graph.cpu.internal;

import java.util.Arrays;

/**
 * How a place moves with the rounds of a loop: whoever has computed positions from it has them
 * moved. Used before tasks are shared out, which makes all threads see it.
 */
public final class Motion {
  private static final int FEW = 8;

  private int[][] positions = new int[FEW][];
  private int[] indices = new int[FEW];
  private int count;

  /** From now on a position moves along. */
  void take(int[] of, int index) {
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
