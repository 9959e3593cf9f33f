package org.neurozoo.plot.internal;

import java.awt.Font;
import java.util.List;
import org.neurozoo.picture.Range;
import org.neurozoo.plot.internal.Canvas.Align;
import org.neurozoo.plot.internal.Ticks.Tick;

/**
 * The scale of a colour map, standing upright.
 *
 * @param map its colours
 * @param range the values of its ends
 * @param label what the values are; empty for none
 */
record ColourBar(ColourMap map, Range range, String label) {
  private static final double THICKNESS = 14;
  private static final double GAP = 6;

  /** How much room it takes beside a picture, the gap to it included. */
  double width(Canvas canvas, double height) {
    double texts = canvas.widest(texts(canvas, height), canvas.smallFont());
    double name = label.isEmpty() ? 0 : canvas.lineHeight(canvas.textFont()) + canvas.px(GAP);
    return canvas.px(3 * GAP + THICKNESS) + texts + name;
  }

  /** Draws it at the left of an area of its {@link #width}. */
  void draw(Canvas canvas, Area area) {
    double left = area.x() + canvas.px(2 * GAP);
    double thickness = canvas.px(THICKNESS);
    stripes(canvas, new Area(left, area.y(), thickness, area.height()));
    double texts = left + thickness + canvas.px(GAP);
    Font font = canvas.smallFont();
    for (Tick tick : ticks(canvas, area.height())) {
      double y = area.bottom() - area.height() * range.fraction(tick.value());
      canvas.text(tick.text(), texts, y, Align.LEFT, font, canvas.theme().text());
    }
    Font nameFont = canvas.textFont();
    canvas.upwards(
        canvas.fitted(label, nameFont, area.height()),
        area.right() - canvas.lineHeight(nameFont) / 2,
        area.middleY(),
        Align.MIDDLE,
        nameFont,
        canvas.theme().text());
  }

  private void stripes(Canvas canvas, Area bar) {
    int left = (int) Math.round(bar.x());
    int top = (int) Math.round(bar.y());
    int height = (int) Math.round(bar.bottom()) - top;
    for (int i = 0; i < height; i++) {
      canvas.g().setColor(map.at(1 - (i + 0.5) / height));
      canvas.g().fillRect(left, top + i, (int) Math.round(bar.width()), 1);
    }
  }

  private List<String> texts(Canvas canvas, double height) {
    return ticks(canvas, height).stream().map(Tick::text).toList();
  }

  private List<Tick> ticks(Canvas canvas, double height) {
    if (range.least() == range.most()) {
      return List.of(new Tick(range.least(), Figures.text(range.least(), 4)));
    }
    int count = (int) (height / (3 * canvas.lineHeight(canvas.smallFont())));
    return Ticks.even(range.least(), range.most(), Math.max(2, count));
  }
}
