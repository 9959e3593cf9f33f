package org.neurozoo.graph.cpu.internal.contract;

/**
 * Computes a few rows and vectors of a product, small enough to be held in registers. It does not
 * add to what it finds: the compiler would put vectors that go two ways on the heap.
 */
abstract class Tile {
  /**
   * Computes a block of each sum and stores it.
   *
   * @param aSteps where the elements of a sum lie in a, unless they are evenly spaced
   * @param bSteps likewise in b
   * @param from the first of them in these tables
   * @param k how many products make a sum
   */
  abstract void run(
      float[] a,
      int aStart,
      int[] aSteps,
      float[] b,
      int bStart,
      int[] bSteps,
      float[] c,
      int cStart,
      int from,
      int k);
}
