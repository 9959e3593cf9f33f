package org.neurozoo.graph.cpu.internal.contract;

/**
 * How the columns of a product are cut: each run of them into wide panels and then one or none that
 * is narrower than they are; or, where a vector holds a whole run, several runs to a panel, a
 * vector each.
 *
 * @param vectors how many vectors the wide ones have
 * @param lanes how many floats a vector has
 * @param run how many columns a run has
 * @param runs how many runs there are
 * @param stack how many runs lie so evenly that they can be in a panel; 1 for parts of runs
 */
record Panels(int vectors, int lanes, int run, int runs, int stack) {
  int width() {
    return vectors * lanes;
  }

  private boolean isStacked() {
    return stack > 1;
  }

  int count() {
    return runs / stack * perStack();
  }

  /** How many panels a stack has, or a run. */
  private int perStack() {
    return isStacked() ? (stack + vectors - 1) / vectors : (run + width() - 1) / width();
  }

  int start(int panel) {
    int within = panel % perStack() * (isStacked() ? vectors * run : width());
    return panel / perStack() * stack * run + within;
  }

  /** Whether a panel is the last of its stack or run. */
  boolean isLast(int panel) {
    return panel % perStack() == perStack() - 1;
  }

  /** The last panel of the first stack or run. */
  int last() {
    return perStack() - 1;
  }

  /** How many columns a panel really has. */
  int columns(int panel) {
    int before = panel % perStack();
    return isStacked()
        ? Math.min(vectors, stack - before * vectors) * run
        : Math.min(width(), run - before * width());
  }

  /** The least number of vectors that hold a panel's columns. */
  int vectors(int panel) {
    return isStacked() ? columns(panel) / run : (columns(panel) + lanes - 1) / lanes;
  }

  /** How many neighbouring columns begin a vector. */
  int perVector() {
    return isStacked() ? run : lanes;
  }
}
