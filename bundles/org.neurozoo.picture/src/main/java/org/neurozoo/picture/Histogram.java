package org.neurozoo.picture;

import java.util.List;

/**
 * Bars over a common axis, each standing on zero: counts over intervals.
 *
 * @param title empty for none
 * @param x the axis from left to right
 * @param y the axis from bottom to top
 * @param groups the bars, those of several groups over one another
 */
public record Histogram(String title, Axis x, Axis y, List<Bars> groups) implements Planar {
  /** Copies the list. */
  public Histogram {
    groups = List.copyOf(groups);
  }
}
