package org.neurozoo.plot.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.neurozoo.picture.Bars;

/** Fills the rectangles of bars, parted by a thin gap where they are wide enough. */
final class BarShapes extends AbstractXYAnnotation {
  private static final long serialVersionUID = 1L;
  private static final double PARTED = 6;

  private final transient Bars bars;
  private final Color fill;
  private final Color gap;

  BarShapes(Bars bars, Color fill, Color gap) {
    this.bars = bars;
    this.fill = fill;
    this.gap = gap;
  }

  @Override
  public void draw(
      Graphics2D g,
      XYPlot plot,
      Rectangle2D area,
      ValueAxis xAxis,
      ValueAxis yAxis,
      int rendererIndex,
      PlotRenderingInfo info) {
    double foot = Math.max(0, yAxis.getRange().getLowerBound());
    double ground = yAxis.valueToJava2D(foot, area, RectangleEdge.LEFT);
    for (int i = 0; i < bars.heights().size(); i++) {
      double height = bars.heights().at(i);
      if (height != 0 && height <= Double.MAX_VALUE) {
        double left = xAxis.valueToJava2D(bars.edges().at(i), area, RectangleEdge.BOTTOM);
        double right = xAxis.valueToJava2D(bars.edges().at(i + 1), area, RectangleEdge.BOTTOM);
        double top = yAxis.valueToJava2D(height, area, RectangleEdge.LEFT);
        g.setColor(fill);
        g.fill(
            new Rectangle2D.Double(
                left, Math.min(top, ground), right - left, Math.abs(ground - top)));
        if (right - left > PARTED) {
          g.setColor(gap);
          g.fill(
              new Rectangle2D.Double(
                  right - 0.5, Math.min(top, ground), 1, Math.abs(ground - top)));
        }
      }
    }
  }
}
