package org.neurozoo.training.internal.stop;

/**
 * When a figure counts as better than the best so far.
 *
 * @param rising whether a greater figure is better
 * @param threshold by how much it must be better at least
 */
public record Improvement(boolean rising, double threshold) {
  /** Whether a figure is better; anything is better than NaN, and NaN than nothing. */
  public boolean isBetter(double now, double best) {
    double gain = rising ? now - best : best - now;
    return !Double.isNaN(now) && (Double.isNaN(best) || gain > threshold);
  }
}
