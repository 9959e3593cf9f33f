package org.neurozoo.workbench.shell.internal.window;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;

/** The program's icon: two inputs, one neuron. */
final class Emblem {
  private static final Color INK = new Color(0x0072B2);
  private static final Color ACCENT = new Color(0xE69F00);

  private Emblem() {}

  static List<Image> images() {
    return IntStream.of(16, 32, 48, 128).mapToObj(Emblem::image).toList();
  }

  private static Image image(int size) {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.scale(size / 16.0, size / 16.0);
    g.setStroke(new BasicStroke(1.4f));
    g.setColor(INK);
    g.draw(new Line2D.Double(3.5, 3.5, 12, 8));
    g.draw(new Line2D.Double(3.5, 12.5, 12, 8));
    g.fill(new Ellipse2D.Double(1, 1, 5, 5));
    g.fill(new Ellipse2D.Double(1, 10, 5, 5));
    g.setColor(ACCENT);
    g.fill(new Ellipse2D.Double(8.5, 4.5, 7, 7));
    g.dispose();
    return image;
  }
}
