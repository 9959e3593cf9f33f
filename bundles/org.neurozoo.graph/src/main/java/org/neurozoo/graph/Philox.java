package org.neurozoo.graph;

/**
 * Philox4x32-10, the counter-based random number generator of Salmon, Moraes, Dror and Shaw,
 * "Parallel random numbers: as easy as 1, 2, 3" (2011). A number depends only on key and counter,
 * so every backend, thread and order of evaluation draws the same ones.
 */
public final class Philox {
  private static final long MULTIPLIER_0 = 0xD2511F53L;
  private static final long MULTIPLIER_1 = 0xCD9E8D57L;
  private static final int WEYL_0 = 0x9E3779B9;
  private static final int WEYL_1 = 0xBB67AE85;

  private Philox() {}

  /** The first of the four words that Philox4x32-10 yields for a counter under a key. */
  public static int word(
      int key0, int key1, int counter0, int counter1, int counter2, int counter3) {
    int k0 = key0;
    int k1 = key1;
    int c0 = counter0;
    int c1 = counter1;
    int c2 = counter2;
    int c3 = counter3;
    for (int round = 0; round < 10; round++) {
      long p0 = MULTIPLIER_0 * (c0 & 0xFFFFFFFFL);
      long p1 = MULTIPLIER_1 * (c2 & 0xFFFFFFFFL);
      c0 = (int) (p1 >>> 32) ^ c1 ^ k0;
      c2 = (int) (p0 >>> 32) ^ c3 ^ k1;
      c1 = (int) p1;
      c3 = (int) p0;
      k0 += WEYL_0;
      k1 += WEYL_1;
    }
    return c0;
  }

  /** A key for one use of randomness, from a seed and the path of its user in the document. */
  public static long key(long seed, String path) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < path.length(); i++) {
      hash = (hash ^ path.charAt(i)) * 0x100000001B3L;
    }
    return seed ^ hash;
  }

  /** The random word at a position of the sequence of a key. */
  public static int word(long key, long position) {
    return word((int) key, (int) (key >>> 32), (int) position, (int) (position >>> 32), 0, 0);
  }

  /** Uniform in [0, 1), a multiple of 2⁻²⁴: the word's upper 24 bits. */
  public static float uniform(int word) {
    return (word >>> 8) * 0x1p-24f;
  }
}
