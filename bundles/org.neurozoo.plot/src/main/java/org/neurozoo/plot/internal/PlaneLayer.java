package org.neurozoo.plot.internal;

import java.util.List;
import java.util.Optional;
import org.jfree.chart.plot.XYPlot;

/** One picture of a plane, ready to be put into a chart. */
interface PlaneLayer {
  /** How much of the x axis it wants to be seen; empty if it has nothing to show. */
  Extent xs();

  /** How much of the y axis it wants to be seen; empty if it has nothing to show. */
  Extent ys();

  /** The names of its parts. */
  List<Legend.Entry> legend();

  /** The scale of its colours, if it has one. */
  default Optional<ColourBar> bar() {
    return Optional.empty();
  }

  /**
   * Puts it into a chart whose axes are set.
   *
   * @param index the number of the layer
   * @param width of the chart, in pixels
   */
  void addTo(XYPlot plot, int index, int width);
}
