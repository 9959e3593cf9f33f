package org.neurozoo.workbench.design.internal.structure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.OptionalDouble;
import org.neurozoo.network.NetworkDocument;
import org.neurozoo.network.NodeDocument;
import org.neurozoo.plot.Theme;

/** A network as small as a stamp: a bar for every node, the higher the more units it has. */
public final class Thumbnail {
  private static final double MARGIN = 6;

  /** A layer of so many units is as high as there is room. */
  private static final double MOST_UNITS = 512;

  private Thumbnail() {}

  /**
   * Draws a network.
   *
   * @param density pixels for each unit of width and height
   */
  public static BufferedImage of(
      NetworkDocument network, Theme theme, int width, int height, double density) {
    BufferedImage image =
        new BufferedImage(
            (int) Math.ceil(width * density),
            (int) Math.ceil(height * density),
            BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.scale(density, density);
    new Drawing(g, Diagram.of(network), theme, width, height).draw();
    g.dispose();
    return image;
  }

  private record Drawing(Graphics2D g, Diagram diagram, Theme theme, int width, int height) {
    void draw() {
      g.setColor(theme.plane());
      g.fill(new RoundRectangle2D.Double(0, 0, width, height, 8, 8));
      g.setColor(theme.faint());
      g.draw(new RoundRectangle2D.Double(0.5, 0.5, width - 1, height - 1, 8, 8));
      g.setColor(blend(theme.text(), theme.plane()));
      g.setStroke(new BasicStroke(1));
      AffineTransform place = place();
      diagram
          .wires()
          .forEach(wire -> g.draw(place.createTransformedShape(Strokes.curve(wire.points()))));
      diagram.boxes().forEach(box -> bar(box, place));
    }

    private AffineTransform place() {
      double room = height - 2 * MARGIN;
      double tall = Math.max(1, diagram.height() - Diagram.BOX_HEIGHT);
      double y = Math.min(0.3, (room - least()) / tall);
      double x = (width - 2 * MARGIN - bar()) / Math.max(1, diagram.width() - Diagram.BOX_WIDTH);
      double stretched = Math.min(0.16, x);
      double left = (width - stretched * diagram.width()) / 2;
      double top = (height - y * diagram.height()) / 2;
      return new AffineTransform(stretched, 0, 0, y, left, top);
    }

    private double bar() {
      long ranks = diagram.boxes().stream().mapToInt(Diagram.Box::rank).distinct().count();
      return Math.clamp((width - 2 * MARGIN) / Math.max(1, ranks) * 0.5, 2, 7);
    }

    private double least() {
      return 8;
    }

    private void bar(Diagram.Box box, AffineTransform place) {
      double[] centre = {box.bounds().getCenterX(), box.bounds().getCenterY()};
      place.transform(centre, 0, centre, 0, 1);
      double room = (height - 2 * MARGIN) * (diagram.height() > Diagram.BOX_HEIGHT ? 0.6 : 1);
      double high = least() + (room - least()) * size(box.node());
      double wide = bar();
      g.setColor(Strokes.colour(box.node().type(), theme));
      g.fill(
          new RoundRectangle2D.Double(
              centre[0] - wide / 2, centre[1] - high / 2, wide, high, wide, wide));
    }

    private static Color blend(Color a, Color b) {
      return new Color(
          (a.getRed() + b.getRed()) / 2,
          (a.getGreen() + b.getGreen()) / 2,
          (a.getBlue() + b.getBlue()) / 2);
    }
  }

  /** From 0 to 1 by the logarithm of the first number that a node is told, its units most often. */
  static double size(NodeDocument node) {
    OptionalDouble units =
        node.values().entrySet().stream()
            .filter(each -> each.getKey().equals("units") || each.getKey().equals("filters"))
            .map(Map.Entry::getValue)
            .filter(Number.class::isInstance)
            .mapToDouble(each -> ((Number) each).doubleValue())
            .findFirst();
    return units.isEmpty()
        ? 0.25
        : Math.clamp(Math.log(1 + units.getAsDouble()) / Math.log(MOST_UNITS), 0, 1);
  }
}
