package org.neurozoo.workbench.inspect.internal;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.Locale;
import java.util.stream.DoubleStream;
import javax.swing.JPanel;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;

/** An answer as bars, one a class or output, the largest in colour. */
@SuppressWarnings("serial")
final class AnswerBars extends JPanel {
  private static final int MOST = 24;

  private @Nullable Answer answer;

  AnswerBars() {
    setName("answer");
    setPreferredSize(new Dimension(200, 200));
  }

  void show(@Nullable Answer next) {
    answer = next;
    repaint();
  }

  boolean isAnswered() {
    return answer != null;
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    super.paintComponent(graphics);
    if (answer == null || answer.values().length == 0) {
      return;
    }
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setFont(UIManager.getFont("Label.font"));
    paint(g, answer);
    g.dispose();
  }

  private void paint(Graphics2D g, Answer shown) {
    FontMetrics metrics = g.getFontMetrics();
    int count = Math.min(MOST, shown.values().length);
    double extent = DoubleStream.of(shown.values()).map(Math::abs).max().orElse(1);
    double whole = shown.classes() ? 1 : Math.max(extent, 1e-12);
    double most = DoubleStream.of(shown.values()).max().orElse(0);
    int names = 0;
    for (int i = 0; i < count; i++) {
      names = Math.max(names, metrics.stringWidth(name(shown, i)));
    }
    int gap = metrics.charWidth('n');
    int number = metrics.stringWidth("\u22120.0000");
    int left = Math.min(names, getWidth() / 3) + gap;
    int room = Math.max(1, getWidth() - left - number - gap);
    int line = Math.min(metrics.getHeight() * 3 / 2, Math.max(1, getHeight() / count));
    for (int i = 0; i < count; i++) {
      double value = shown.values()[i];
      int y = i * line;
      int length = (int) Math.round(room * Math.abs(value) / whole);
      Color colour =
          UIManager.getColor(value == most ? "Component.accentColor" : "ProgressBar.background");
      g.setColor(colour);
      g.fillRect(left, y + line / 6, Math.max(1, length), line * 2 / 3);
      g.setColor(UIManager.getColor("Label.foreground"));
      int base = y + (line + metrics.getAscent() - metrics.getDescent()) / 2;
      g.drawString(name(shown, i), 0, base);
      g.drawString(String.format(Locale.ROOT, "%.4f", value), left + length + gap / 2, base);
    }
  }

  private static String name(Answer shown, int index) {
    return index < shown.names().size() ? shown.names().get(index) : String.valueOf(index);
  }
}
