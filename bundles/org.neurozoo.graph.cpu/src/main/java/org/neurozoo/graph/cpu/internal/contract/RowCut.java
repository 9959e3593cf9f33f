package org.neurozoo.graph.cpu.internal.contract;

/**
 * Rows cut into tiles of nearly equal height: first tall ones, then low ones.
 *
 * @param count how many tiles there are
 */
record RowCut(int rows, int count) {
  /** As few tiles as can be, none of more than so many rows. */
  static RowCut of(int rows, int maximum) {
    return new RowCut(rows, (rows + maximum - 1) / maximum);
  }

  int tall() {
    return (rows + count - 1) / count;
  }

  int low() {
    return rows / count;
  }

  /** Where a tile begins. */
  int start(int tile) {
    return tile * low() + Math.min(tile, tallOnes());
  }

  boolean isTall(int tile) {
    return tile < tallOnes();
  }

  private int tallOnes() {
    return rows % count;
  }
}
