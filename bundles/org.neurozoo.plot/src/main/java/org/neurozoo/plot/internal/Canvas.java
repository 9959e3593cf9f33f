package org.neurozoo.plot.internal;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import org.neurozoo.plot.Theme;

/** Writes texts with the fonts of a theme and knows how much room they take. */
record Canvas(Graphics2D g, Theme theme, Places places) {
  /** Where a text stands relative to its point, along the line. */
  enum Align {
    LEFT(0),
    MIDDLE(0.5),
    RIGHT(1);

    private final double share;

    Align(double share) {
      this.share = share;
    }
  }

  Canvas(Graphics2D g, Theme theme) {
    this(g, theme, new Places());
  }

  Canvas {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
  }

  /** The same in another size; what is drawn with it is noted in the same places. */
  Canvas scaled(double factor) {
    return new Canvas(g, theme.scaled(factor), places);
  }

  /** A length given for a plain screen, in pixels of this canvas. */
  double px(double length) {
    return length * theme.scale();
  }

  Font titleFont() {
    return font(Font.BOLD, 15);
  }

  Font textFont() {
    return font(Font.PLAIN, 12.5);
  }

  Font boldFont() {
    return font(Font.BOLD, 12.5);
  }

  Font smallFont() {
    return font(Font.PLAIN, 11.5);
  }

  Font codeFont() {
    return new Font(Font.MONOSPACED, Font.PLAIN, 1).deriveFont((float) px(12.5));
  }

  private Font font(int style, double size) {
    return new Font(theme.fontName(), style, 1).deriveFont((float) px(size));
  }

  double width(String text, Font font) {
    return font.getStringBounds(text, context()).getWidth();
  }

  double widest(List<String> texts, Font font) {
    return texts.stream().mapToDouble(text -> width(text, font)).max().orElse(0);
  }

  /** From one line of text to the next. */
  double lineHeight(Font font) {
    return font.getLineMetrics("Ög", context()).getHeight();
  }

  /** Writes a text whose line is centred at a height. */
  void text(String text, double x, double middle, Align align, Font font, Color colour) {
    if (text.isEmpty()) {
      return;
    }
    var metrics = font.getLineMetrics("Ög", context());
    double base = middle + (metrics.getAscent() - metrics.getDescent()) / 2;
    g.setFont(font);
    g.setColor(colour);
    g.drawString(text, (float) (x - align.share * width(text, font)), (float) base);
  }

  /** Writes a text upwards, its line centred at x. */
  void upwards(String text, double x, double y, Align align, Font font, Color colour) {
    AffineTransform before = g.getTransform();
    g.rotate(-Math.PI / 2, x, y);
    text(text, x, y, align, font, colour);
    g.setTransform(before);
  }

  /** The text itself, or its longest beginning with an ellipsis that fits. */
  String fitted(String text, Font font, double room) {
    if (width(text, font) <= room) {
      return text;
    }
    int length = text.length();
    while (length > 0 && width(text.substring(0, length) + "…", font) > room) {
      length--;
    }
    return length == 0 ? "" : text.substring(0, length).stripTrailing() + "…";
  }

  /** Breaks a text at spaces, or inside words too long for a line, so that each line fits. */
  List<String> wrapped(String text, Font font, double room) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      String rest = line;
      while (width(rest, font) > room && rest.length() > 1) {
        int cut = cut(rest, font, room);
        lines.add(rest.substring(0, cut).stripTrailing());
        rest = rest.substring(cut).stripLeading();
      }
      lines.add(rest);
    }
    return lines;
  }

  private int cut(String line, Font font, double room) {
    int fits = 1;
    while (fits < line.length() && width(line.substring(0, fits + 1), font) <= room) {
      fits++;
    }
    int space = line.lastIndexOf(' ', fits);
    return space > 0 ? space : fits;
  }

  private FontRenderContext context() {
    return new FontRenderContext(null, true, true);
  }
}
