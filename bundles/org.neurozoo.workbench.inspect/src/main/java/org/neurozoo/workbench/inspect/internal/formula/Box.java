package org.neurozoo.workbench.inspect.internal.formula;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * A piece of a formula that has been set, on a base line.
 *
 * @param width in points
 * @param ascent above the base line
 * @param descent below it
 * @param text the same in one line of text
 */
record Box(double width, double ascent, double descent, String text, Painter painter) {
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  /** Paints in the colour that is set. */
  interface Painter {
    void paint(Graphics2D g, double x, double y);
  }

  double height() {
    return ascent + descent;
  }

  void paint(Graphics2D g, double x, double y) {
    painter.paint(g, x, y);
  }

  Box read(String as) {
    return new Box(width, ascent, descent, as, painter);
  }

  static Box space(double width) {
    return new Box(width, 0, 0, " ", (g, x, y) -> {});
  }

  static Box text(String text, Font font) {
    var metrics = font.getLineMetrics(text, CONTEXT);
    if (text.isEmpty()) {
      return new Box(0, metrics.getAscent(), metrics.getDescent(), "", (g, x, y) -> {});
    }
    TextLayout layout = new TextLayout(text, font, CONTEXT);
    double ascent = metrics.getAscent() * 0.85;
    return new Box(
        layout.getAdvance(),
        ascent,
        metrics.getDescent(),
        text,
        (g, x, y) -> layout.draw(g, (float) x, (float) y));
  }

  /** Side by side on one base line. */
  static Box row(List<Box> parts) {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part.text()));
    return new Box(
        parts.stream().mapToDouble(Box::width).sum(),
        parts.stream().mapToDouble(Box::ascent).max().orElse(0),
        parts.stream().mapToDouble(Box::descent).max().orElse(0),
        text.toString(),
        (g, x, y) -> {
          double at = x;
          for (Box part : parts) {
            part.paint(g, at, y);
            at += part.width();
          }
        });
  }

  /** With something above the base line, something below it, or both over each other. */
  static Box scripts(Box base, Box raised, Box lowered, double em, String text) {
    double up = Math.max(em * 0.36, base.ascent() - em * 0.34);
    double down = em * 0.2;
    double gap = em * 0.04;
    return new Box(
        base.width() + gap + Math.max(raised.width(), lowered.width()),
        Math.max(base.ascent(), raised.width() > 0 ? up + raised.ascent() : 0),
        Math.max(base.descent(), lowered.width() > 0 ? down + lowered.descent() : 0),
        text,
        (g, x, y) -> {
          base.paint(g, x, y);
          raised.paint(g, x + base.width() + gap, y - up);
          lowered.paint(g, x + base.width() + gap, y + down);
        });
  }

  static Box fraction(Box above, Box below, double em, String text) {
    double axis = em * 0.28;
    double gap = em * 0.12;
    double pad = em * 0.12;
    double width = Math.max(above.width(), below.width()) + 2 * pad;
    return new Box(
        width + pad,
        axis + gap + above.height(),
        below.height() + gap - axis,
        text,
        (g, x, y) -> {
          above.paint(g, x + (width - above.width()) / 2, y - axis - gap - above.descent());
          below.paint(g, x + (width - below.width()) / 2, y - axis + gap + below.ascent());
          g.setStroke(new BasicStroke((float) (em * 0.06)));
          g.draw(new Line2D.Double(x, y - axis, x + width, y - axis));
        });
  }

  /** In round brackets as high as what they hold. */
  static Box bracketed(Box inner, double em) {
    double pad = em * 0.3;
    return new Box(
        inner.width() + 2 * pad,
        inner.ascent(),
        inner.descent(),
        "(" + inner.text() + ")",
        (g, x, y) -> {
          inner.paint(g, x + pad, y);
          bracket(g, x + pad * 0.85, y, inner, em, -1);
          bracket(g, x + pad * 1.15 + inner.width(), y, inner, em, 1);
        });
  }

  private static void bracket(Graphics2D g, double x, double y, Box inner, double em, int side) {
    double top = y - inner.ascent() + em * 0.02;
    double bottom = y + inner.descent() - em * 0.02;
    Path2D path = new Path2D.Double();
    double inside = x;
    double outside = x + side * em * 0.28;
    path.moveTo(inside, top);
    path.quadTo(outside, (top + bottom) / 2, inside, bottom);
    g.setStroke(new BasicStroke((float) (em * 0.06)));
    g.draw(path);
  }

  /** Lines below each other behind a brace. */
  static Box cases(List<Box> lines, double em, String text) {
    double gap = em * 0.2;
    double height = lines.stream().mapToDouble(Box::height).sum() + gap * (lines.size() - 1);
    double ascent = height / 2 + em * 0.28;
    double brace = em * 0.5;
    return new Box(
        brace + lines.stream().mapToDouble(Box::width).max().orElse(0),
        ascent,
        height - ascent,
        text,
        (g, x, y) -> {
          double top = y - ascent;
          brace(g, x, top, height, em);
          for (Box line : lines) {
            line.paint(g, x + brace, top + line.ascent());
            top += line.height() + gap;
          }
        });
  }

  private static void brace(Graphics2D g, double x, double top, double height, double em) {
    double middle = top + height / 2;
    double bend = em * 0.2;
    Path2D path = new Path2D.Double();
    path.moveTo(x + 2 * bend, top);
    path.quadTo(x + bend, top, x + bend, top + bend);
    path.lineTo(x + bend, middle - bend);
    path.quadTo(x + bend, middle, x, middle);
    path.quadTo(x + bend, middle, x + bend, middle + bend);
    path.lineTo(x + bend, top + height - bend);
    path.quadTo(x + bend, top + height, x + 2 * bend, top + height);
    g.setStroke(new BasicStroke((float) (em * 0.06)));
    g.draw(path);
  }
}
