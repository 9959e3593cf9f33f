package org.neurozoo.plot.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurozoo.plot.internal.Canvas.Align;

/** Names beside the marks they stand for, in as many lines as needed. */
final class Legend {
  /** What a name stands for, and in which colour. */
  sealed interface Mark {
    /** A line. */
    record Stroke(Color colour, BasicStroke stroke) implements Mark {}

    /** A point. */
    record Point(Color colour) implements Mark {}

    /** A region of a plane. */
    record Region(Color colour) implements Mark {}
  }

  /** A name and its mark. */
  record Entry(String name, Mark mark) {}

  private static final double MARK_WIDTH = 20;

  private Legend() {}

  /** Draws the entries along the top; marks of the same name lie over one another. */
  static Area draw(Canvas canvas, List<Entry> entries, Area area) {
    if (entries.isEmpty()) {
      return area;
    }
    Font font = canvas.textFont();
    double line = canvas.lineHeight(font) * 1.2;
    double mark = canvas.px(MARK_WIDTH);
    double x = area.x();
    double y = area.y() + line / 2;
    for (Map.Entry<String, List<Mark>> named : byName(entries).entrySet()) {
      String name = canvas.fitted(named.getKey(), font, area.width() - mark * 1.3);
      double width = mark * 1.3 + canvas.width(name, font);
      if (x > area.x() && x + width > area.right()) {
        x = area.x();
        y += line;
      }
      for (Mark each : named.getValue()) {
        draw(canvas, each, new Area(x, y - line / 2, mark, line));
      }
      canvas.text(name, x + mark * 1.3, y, Align.LEFT, font, canvas.theme().text());
      x += width + mark;
    }
    return area.without(0, y + line / 2 - area.y() + canvas.px(6), 0, 0);
  }

  private static Map<String, List<Mark>> byName(List<Entry> entries) {
    Map<String, List<Mark>> named = new LinkedHashMap<>();
    for (Entry entry : entries) {
      named.computeIfAbsent(entry.name(), name -> new ArrayList<>()).add(entry.mark());
    }
    return named;
  }

  private static void draw(Canvas canvas, Mark mark, Area place) {
    var g = canvas.g();
    switch (mark) {
      case Mark.Stroke(Color colour, BasicStroke stroke) -> {
        g.setColor(colour);
        g.setStroke(stroke);
        g.draw(new Line2D.Double(place.x(), place.middleY(), place.right(), place.middleY()));
      }
      case Mark.Point(Color colour) -> {
        double r = canvas.px(4);
        g.setColor(colour);
        g.fill(new Ellipse2D.Double(place.middleX() - r, place.middleY() - r, 2 * r, 2 * r));
      }
      case Mark.Region(Color colour) -> {
        double half = canvas.px(7);
        g.setColor(colour);
        g.fill(new Rectangle2D.Double(place.x(), place.middleY() - half, place.width(), 2 * half));
      }
    }
  }
}
