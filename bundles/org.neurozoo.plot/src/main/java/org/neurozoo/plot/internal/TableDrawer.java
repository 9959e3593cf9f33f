package org.neurozoo.plot.internal;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import org.neurozoo.picture.Table;
import org.neurozoo.plot.internal.Canvas.Align;

/** Draws a table: heads, a line, rows; columns of numbers are aligned on the right. */
final class TableDrawer {
  private static final double GAP = 24;

  private final Canvas canvas;
  private final Table table;
  private final Area area;
  private final double line;
  private final double[] widths;

  private TableDrawer(Canvas canvas, Table table, Area area) {
    this.canvas = canvas;
    this.table = table;
    this.area = area;
    this.line = canvas.lineHeight(canvas.textFont()) * 1.6;
    this.widths = widths();
  }

  static void draw(Canvas canvas, Table table, Area area) {
    if (table.columns().isEmpty()) {
      Page.nothing(canvas, area);
      return;
    }
    new TableDrawer(canvas, table, area).draw();
  }

  private void draw() {
    row(table.columns(), 0, canvas.boldFont());
    rule(1, canvas.theme().text());
    int room = (int) Math.max(1, area.height() / line - 1);
    int all = table.rows().size();
    int shown = all <= room ? all : room - 1;
    for (int i = 0; i < shown; i++) {
      row(table.rows().get(i), i + 1, canvas.textFont());
      rule(i + 2, canvas.theme().faint());
    }
    if (shown < all) {
      double y = area.y() + (shown + 1.5) * line;
      String words = Words.of("more.rows", all - shown);
      canvas.text(words, area.x(), y, Align.LEFT, canvas.smallFont(), canvas.theme().text());
    }
  }

  private void row(List<String> cells, int index, Font font) {
    double x = area.x();
    double y = area.y() + (index + 0.5) * line;
    Color ink = canvas.theme().text();
    for (int i = 0; i < cells.size(); i++) {
      String cell = canvas.fitted(cells.get(i), font, widths[i]);
      boolean right = numeric(i);
      canvas.text(cell, right ? x + widths[i] : x, y, right ? Align.RIGHT : Align.LEFT, font, ink);
      x += widths[i] + canvas.px(GAP);
    }
  }

  private void rule(int rowsAbove, Color colour) {
    double total = Arrays.stream(widths).sum() + canvas.px(GAP) * (widths.length - 1);
    canvas.g().setColor(colour);
    canvas
        .g()
        .fill(
            new Rectangle2D.Double(
                area.x(), Math.round(area.y() + rowsAbove * line), total, canvas.px(1)));
  }

  /** What the texts need; if that is too much, the widest columns give way first. */
  private double[] widths() {
    double[] needed = new double[table.columns().size()];
    for (int i = 0; i < needed.length; i++) {
      int column = i;
      List<String> cells = table.rows().stream().map(row -> row.get(column)).toList();
      double head = canvas.width(table.columns().get(i), canvas.boldFont());
      needed[i] = Math.max(head, canvas.widest(cells, canvas.textFont())) + 1;
    }
    double room = area.width() - canvas.px(GAP) * (needed.length - 1);
    double limit = limit(needed, room);
    return Arrays.stream(needed).map(width -> Math.min(width, limit)).toArray();
  }

  /** The width that no column may pass so that all together fit. */
  private static double limit(double[] needed, double room) {
    double[] sorted = needed.clone();
    Arrays.sort(sorted);
    double left = room;
    for (int i = 0; i < sorted.length; i++) {
      double share = left / (sorted.length - i);
      if (sorted[i] > share) {
        return Math.max(0, share);
      }
      left -= sorted[i];
    }
    return Double.POSITIVE_INFINITY;
  }

  private boolean numeric(int column) {
    return !table.rows().isEmpty()
        && table.rows().stream()
            .allMatch(
                row -> row.get(column).matches("[−-]?[\\d.,\\s\u2009]+(e[−-]?\\d+)?\\s?%?|–?"));
  }
}
