package org.neurozoo.graph.compile;

/**
 * Where an element lies along one axis: at {@code offset + step · i} for the index i of a loop.
 *
 * @param loop the loop's axis, or -1 if the offset alone decides
 * @param step how far neighbours in the loop are apart
 * @param offset the index when the loop's is 0
 */
record Along(int loop, int step, int offset) {
  /** Index 0. */
  static final Along FIRST = fixed(0);

  static Along fixed(int index) {
    return new Along(-1, 0, index);
  }

  static Along of(int loop) {
    return new Along(loop, 1, 0);
  }

  /** The axes of the loops themselves. */
  static Along[] identity(int rank) {
    Along[] identity = new Along[rank];
    java.util.Arrays.setAll(identity, Along::of);
    return identity;
  }

  /** Element {@code from + i · by} for the element i that this is. */
  Along through(int from, int by) {
    return new Along(loop, step * by, from + offset * by);
  }
}
