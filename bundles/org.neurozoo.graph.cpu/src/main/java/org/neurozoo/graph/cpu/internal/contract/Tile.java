package org.neurozoo.graph.cpu.internal.contract;

/** Computes a few rows and vectors of a product, small enough to be held in registers. */
abstract class Tile {
  /**
   * Computes a block of each sum.
   *
   * @param k how many products make a sum
   * @param add whether to add to what c holds
   */
  abstract void run(
      float[] a, int aStart, float[] b, int bStart, float[] c, int cStart, int k, boolean add);
}
