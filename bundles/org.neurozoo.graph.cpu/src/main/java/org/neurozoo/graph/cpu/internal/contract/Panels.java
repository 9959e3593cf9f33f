package org.neurozoo.graph.cpu.internal.contract;

/**
 * How the columns of a product are cut: wide panels, then one or none that is narrower than they
 * are.
 *
 * @param vectors how many vectors the wide ones have
 * @param lanes how many floats a vector has
 * @param columns how many columns there are in all
 */
record Panels(int vectors, int lanes, int columns) {
  int width() {
    return vectors * lanes;
  }

  int count() {
    return (columns + width() - 1) / width();
  }

  int start(int panel) {
    return panel * width();
  }

  /** How many columns a panel really has. */
  int columns(int panel) {
    return Math.min(width(), columns - start(panel));
  }

  /** The least number of vectors that a tile can have and that hold a panel's columns. */
  int vectors(int panel) {
    int needed = (columns(panel) + lanes - 1) / lanes;
    return needed == 1 ? 1 : needed == 2 ? 2 : vectors;
  }
}
