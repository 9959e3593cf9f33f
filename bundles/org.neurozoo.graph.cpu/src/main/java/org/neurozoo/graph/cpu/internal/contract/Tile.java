package org.neurozoo.graph.cpu.internal.contract;

/**
 * Computes a few rows and vectors of a product, small enough to be held in registers. It does not
 * add to what it finds: the compiler would put vectors that go two ways on the heap.
 */
abstract class Tile {
  /**
   * Computes a block of each sum and stores it.
   *
   * @param k how many products make a sum
   */
  abstract void run(float[] a, int aStart, float[] b, int bStart, float[] c, int cStart, int k);
}
