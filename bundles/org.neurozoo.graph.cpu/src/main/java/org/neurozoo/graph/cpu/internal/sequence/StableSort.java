package org.neurozoo.graph.cpu.internal.sequence;

/** Sorts positions by their keys, merging ever longer runs; keeps its arrays. */
final class StableSort {
  private final boolean descending;
  private final double[] keys;
  private int[] order;
  private int[] merged;

  StableSort(int length, boolean descending) {
    this.descending = descending;
    keys = new double[length];
    order = new int[length];
    merged = new int[length];
  }

  /** To be filled before sorting. */
  double[] keys() {
    return keys;
  }

  /** The positions in the order of their keys; equal ones as they stand, NaN last. */
  int[] order() {
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    for (int run = 1; run < keys.length; run *= 2) {
      for (int start = 0; start < keys.length; start += 2 * run) {
        merge(start, Math.min(start + run, keys.length), Math.min(start + 2 * run, keys.length));
      }
      int[] sorted = merged;
      merged = order;
      order = sorted;
    }
    return order;
  }

  private void merge(int start, int middle, int end) {
    int left = start;
    int right = middle;
    for (int i = start; i < end; i++) {
      boolean takesRight =
          left == middle || right < end && precedes(keys[order[right]], keys[order[left]]);
      merged[i] = takesRight ? order[right++] : order[left++];
    }
  }

  private boolean precedes(double a, double b) {
    return descending ? a > b || isNumberBeforeNaN(a, b) : a < b || isNumberBeforeNaN(a, b);
  }

  private static boolean isNumberBeforeNaN(double a, double b) {
    return Double.isNaN(b) && !Double.isNaN(a);
  }
}
