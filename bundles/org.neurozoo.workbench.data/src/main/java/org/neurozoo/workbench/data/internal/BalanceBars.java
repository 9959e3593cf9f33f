package org.neurozoo.workbench.data.internal;

import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import javax.accessibility.AccessibleContext;
import javax.swing.JComponent;
import javax.swing.UIManager;
import org.neurozoo.plot.Theme;

/** How often each class occurs, as bars in the classes' colours. */
@SuppressWarnings("serial")
final class BalanceBars extends JComponent {
  private final transient Words words;
  private final transient Theme theme;
  private transient Balance balance = new Balance("classes", List.of(), new long[0]);
  private transient List<String> figures = List.of();

  BalanceBars(Words words, Theme theme) {
    this.words = words;
    this.theme = theme;
    setName("data.balance");
  }

  void show(Balance next) {
    long total = Math.max(1, next.total());
    List<String> texts = new ArrayList<>();
    StringBuilder spoken = new StringBuilder();
    for (int i = 0; i < next.names().size(); i++) {
      long count = next.counts()[i];
      String share = words.share((double) count / total);
      texts.add(words.count(count) + "  " + share);
      spoken.append(next.names().get(i)).append(' ').append(words.count(count)).append("; ");
    }
    balance = next;
    figures = texts;
    getAccessibleContext().setAccessibleName(spoken.toString());
    revalidate();
    repaint();
  }

  /** A plain component has no context of its own. */
  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext = new AccessibleJComponent() {};
    }
    return accessibleContext;
  }

  private FontMetrics metrics() {
    return getFontMetrics(UIManager.getFont("Label.font"));
  }

  private int line() {
    return metrics().getHeight() * 3 / 2;
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(metrics().charWidth('n') * 20, line() * balance.names().size());
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    if (balance.names().isEmpty()) {
      return;
    }
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setFont(UIManager.getFont("Label.font"));
    FontMetrics metrics = g.getFontMetrics();
    int gap = metrics.charWidth('n');
    int names = widest(balance.names(), metrics, getWidth() / 3);
    int numbers = widest(figures, metrics, getWidth());
    int room = Math.max(8, getWidth() - names - numbers - 2 * gap);
    long most = Math.max(1, LongStream.of(balance.counts()).max().orElse(1));
    for (int i = 0; i < figures.size(); i++) {
      int top = i * line();
      int base = top + (line() + metrics.getAscent() - metrics.getDescent()) / 2;
      int length = (int) Math.round((double) room * balance.counts()[i] / most);
      g.setColor(UIManager.getColor("Label.foreground"));
      g.drawString(cut(balance.names().get(i), metrics, names), 0, base);
      g.setColor(
          balance.of().equals("tokens")
              ? UIManager.getColor("Component.accentColor")
              : theme.classColour(i));
      g.fillRect(
          names + gap,
          top + line() / 6,
          balance.counts()[i] == 0 ? 0 : Math.max(1, length),
          line() * 2 / 3);
      g.setColor(UIManager.getColor("Label.disabledForeground"));
      g.drawString(figures.get(i), names + gap + length + gap, base);
    }
    g.dispose();
  }

  private static int widest(List<String> texts, FontMetrics metrics, int most) {
    int widest = 0;
    for (String text : texts) {
      widest = Math.max(widest, metrics.stringWidth(text));
    }
    return Math.min(widest, most);
  }

  private static String cut(String text, FontMetrics metrics, int width) {
    String shown = text;
    while (shown.length() > 1 && metrics.stringWidth(shown) > width) {
      shown = shown.substring(0, shown.length() - 2) + "\u2026";
    }
    return shown;
  }
}
