package org.neurozoo.graph.cpu.internal.whole;

/** A printed plan; it has no fields, so that all plans with the same code share it. */
public abstract class Steps {
  /** For printed classes, which lie elsewhere. */
  protected Steps() {}

  /**
   * Takes steps.
   *
   * @param floats the plan's arrays, then those of its ports, empty for outputs not wanted
   * @param ints likewise
   */
  public abstract void run(float[][] floats, int[][] ints, long firstStep, int count);
}
