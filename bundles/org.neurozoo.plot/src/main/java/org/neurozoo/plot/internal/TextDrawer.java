package org.neurozoo.plot.internal;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.neurozoo.picture.TextPicture;
import org.neurozoo.plot.internal.Canvas.Align;

/** Writes a text in letters of one width, its lines wrapped. */
final class TextDrawer {
  private TextDrawer() {}

  static void draw(Canvas canvas, TextPicture picture, Area area) {
    if (picture.text().isBlank()) {
      Page.nothing(canvas, area);
      return;
    }
    Font font = canvas.codeFont();
    Color ink = canvas.theme().text();
    double line = canvas.lineHeight(font) * 1.25;
    List<String> lines = canvas.wrapped(picture.text().stripTrailing(), font, area.width());
    int room = (int) Math.max(1, area.height() / line);
    int shown = lines.size() <= room ? lines.size() : room - 1;
    for (int i = 0; i < shown; i++) {
      double y = area.y() + (i + 0.5) * line;
      canvas.text(lines.get(i), area.x(), y, Align.LEFT, font, ink);
    }
    if (shown < lines.size()) {
      String words = Words.of("more.lines", lines.size() - shown);
      double y = area.y() + (shown + 0.5) * line;
      canvas.text(words, area.x(), y, Align.LEFT, canvas.smallFont(), ink);
    }
  }
}
