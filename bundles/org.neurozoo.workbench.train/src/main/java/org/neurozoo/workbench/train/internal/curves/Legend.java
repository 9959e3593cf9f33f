package org.neurozoo.workbench.train.internal.curves;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import javax.swing.Icon;
import javax.swing.JLabel;
import org.neurozoo.workbench.train.internal.session.Words;
import org.neurozoo.workbench.train.internal.widget.Flowing;
import org.neurozoo.workbench.train.internal.widget.Labels;

/** Names the lines, each with its value at the crosshair or its last. */
final class Legend {
  /** A piece of a line. */
  private record Swatch(Line line, int width, int height, double scale) implements Icon {
    @Override
    public void paintIcon(Component c, Graphics g, int x, int y) {
      Graphics2D g2 = (Graphics2D) g.create();
      g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g2.setColor(line.colour());
      g2.setStroke(line.stroke(2.5, scale));
      double middle = y + height / 2.0;
      g2.draw(new Line2D.Double(x + 2, middle, x + width - 2.0, middle));
      g2.dispose();
    }

    @Override
    public int getIconWidth() {
      return width;
    }

    @Override
    public int getIconHeight() {
      return height;
    }
  }

  private final Flowing panel = new Flowing(20, 4);
  private final List<JLabel> labels = new ArrayList<>();
  private final Locale locale;

  Legend(Locale locale) {
    this.locale = locale;
    panel.setName("curves.legend");
  }

  Flowing component() {
    return panel;
  }

  /** Shows these lines. */
  void show(Scene scene, OptionalLong crosshair) {
    if (labels.size() != scene.lines().size()) {
      rebuild(scene.lines().size());
    }
    for (int i = 0; i < labels.size(); i++) {
      Line line = scene.lines().get(i);
      labels.get(i).setIcon(swatch(labels.get(i), line, scene.theme().scale()));
      Labels.set(labels.get(i), line.name() + "   " + value(line, crosshair));
    }
  }

  private void rebuild(int count) {
    panel.removeAll();
    labels.clear();
    for (int i = 0; i < count; i++) {
      JLabel label = new JLabel();
      labels.add(label);
      panel.add(label);
    }
    panel.revalidate();
    panel.repaint();
  }

  private static Swatch swatch(JLabel label, Line line, double scale) {
    int height = label.getFontMetrics(label.getFont()).getHeight();
    return new Swatch(line, (int) (height * 1.8), height, scale);
  }

  private String value(Line line, OptionalLong crosshair) {
    double step = crosshair.isPresent() ? crosshair.getAsLong() : Double.MAX_VALUE;
    return Words.figure(locale, line.figure(), line.curve().at(step));
  }
}
