package org.neurozoo.plot.internal;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.neurozoo.picture.Axis;
import org.neurozoo.plot.internal.Ticks.Tick;

/** The chart library's axes with our ticks and our looks. */
final class Scales {
  private Scales() {}

  /** An axis whose label keeps within a length. */
  static ValueAxis of(Canvas canvas, Axis axis, Extent extent, double room) {
    ValueAxis scale = axis.log() ? new Log(canvas) : new Even(canvas);
    scale.setRange(extent.least(), extent.most());
    if (!axis.label().isEmpty()) {
      scale.setLabel(canvas.fitted(axis.label(), canvas.textFont(), room));
    }
    scale.setLabelFont(canvas.textFont());
    scale.setLabelPaint(canvas.theme().text());
    double gap = canvas.px(4);
    scale.setLabelInsets(new RectangleInsets(gap, gap, gap, gap));
    scale.setTickLabelFont(canvas.smallFont());
    scale.setTickLabelPaint(canvas.theme().text());
    scale.setTickLabelInsets(new RectangleInsets(gap / 2, gap, gap / 2, gap));
    scale.setAxisLineVisible(false);
    scale.setTickMarksVisible(false);
    scale.setTickMarkStroke(new BasicStroke((float) canvas.px(1)));
    return scale;
  }

  private static int room(Canvas canvas, Rectangle2D area, RectangleEdge edge) {
    boolean across = RectangleEdge.isTopOrBottom(edge);
    double each =
        across
            ? canvas.width("−0.0000", canvas.smallFont()) * 1.4
            : canvas.lineHeight(canvas.smallFont()) * 2.2;
    return (int) Math.max(1, (across ? area.getWidth() : area.getHeight()) / each);
  }

  private static List<NumberTick> labelled(List<Tick> ticks, RectangleEdge edge) {
    TextAnchor anchor =
        RectangleEdge.isTopOrBottom(edge) ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
    return ticks.stream()
        .map(tick -> new NumberTick(tick.value(), tick.text(), anchor, TextAnchor.CENTER, 0))
        .toList();
  }

  private static final class Even extends NumberAxis {
    private static final long serialVersionUID = 1L;
    private final transient Canvas canvas;

    Even(Canvas canvas) {
      this.canvas = canvas;
    }

    @Override
    public List<NumberTick> refreshTicks(
        Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
      var range = getRange();
      int count = room(canvas, area, edge);
      return labelled(Ticks.even(range.getLowerBound(), range.getUpperBound(), count), edge);
    }
  }

  private static final class Log extends LogAxis {
    private static final long serialVersionUID = 1L;
    private final transient Canvas canvas;

    Log(Canvas canvas) {
      this.canvas = canvas;
    }

    @Override
    public List<NumberTick> refreshTicks(
        Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
      var range = getRange();
      int count = room(canvas, area, edge);
      return labelled(Ticks.log(range.getLowerBound(), range.getUpperBound(), count), edge);
    }
  }
}
