package org.neurozoo.graph.cpu.internal.contract;

/**
 * How the columns of a product are cut: each run of them into wide panels and then one or none that
 * is narrower than they are.
 *
 * @param vectors how many vectors the wide ones have
 * @param lanes how many floats a vector has
 * @param run how many columns a run has
 * @param runs how many runs there are
 */
record Panels(int vectors, int lanes, int run, int runs) {
  int width() {
    return vectors * lanes;
  }

  int count() {
    return perRun() * runs;
  }

  private int perRun() {
    return (run + width() - 1) / width();
  }

  int start(int panel) {
    return panel / perRun() * run + panel % perRun() * width();
  }

  /** Whether a panel is the last of its run. */
  boolean isLast(int panel) {
    return panel % perRun() == perRun() - 1;
  }

  /** How many columns a panel really has. */
  int columns(int panel) {
    return Math.min(width(), run - panel % perRun() * width());
  }

  /** The least number of vectors that hold a panel's columns. */
  int vectors(int panel) {
    return (columns(panel) + lanes - 1) / lanes;
  }
}
