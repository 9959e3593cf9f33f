package org.neurozoo.picture;

import java.util.List;

/**
 * Curves over a common axis: losses, rates, signals.
 *
 * @param title empty for none
 * @param x the axis from left to right
 * @param y the axis from bottom to top
 * @param series the curves, in the order of the legend
 */
public record Curves(String title, Axis x, Axis y, List<Series> series) implements Planar {
  /** Copies the list. */
  public Curves {
    series = List.copyOf(series);
  }
}
