package org.neurozoo.workbench.train.internal.curves;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A logarithmic axis with numbers at 1, 2 and 5 of a decade, or at decades only where many. */
final class LogScale extends LogAxis {
  private static final long serialVersionUID = 1L;
  private static final int[] FINE = {1, 2, 5};
  private static final int[] COARSE = {1};

  private final Locale locale;

  LogScale(Locale locale) {
    this.locale = locale;
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
    double lower = getRange().getLowerBound();
    double upper = getRange().getUpperBound();
    int first = (int) Math.floor(Math.log10(lower));
    int last = (int) Math.ceil(Math.log10(upper));
    double room = area.getHeight() / (g.getFontMetrics(getTickLabelFont()).getHeight() * 1.6);
    int[] digits = (last - first) * FINE.length <= room ? FINE : COARSE;
    int stride = (int) Math.max(1, Math.ceil((last - first) / Math.max(1, room)));
    List<NumberTick> ticks = new ArrayList<>();
    for (int decade = first; decade <= last; decade += stride) {
      for (int digit : digits) {
        double value = digit * Math.pow(10, decade);
        if (value >= lower && value <= upper) {
          ticks.add(tick(value, digit, decade));
        }
      }
    }
    return ticks;
  }

  private NumberTick tick(double value, int digit, int decade) {
    boolean plain = decade >= -4 && decade <= 4;
    String text =
        plain
            ? String.format(locale, "%." + Math.max(0, -decade) + "f", value)
            : digit + "e" + decade;
    return new NumberTick(value, text, TextAnchor.CENTER_RIGHT, TextAnchor.CENTER, 0);
  }
}
