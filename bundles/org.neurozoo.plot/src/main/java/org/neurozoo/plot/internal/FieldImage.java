package org.neurozoo.plot.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.neurozoo.picture.Box;

/** Paints each pixel of a chart that lies in a box by a function of its place in the box. */
final class FieldImage extends AbstractXYAnnotation {
  private static final long serialVersionUID = 1L;

  /** The colour at fractions of the width and height of a box, from its lower left corner. */
  @FunctionalInterface
  interface Colouring {
    Color at(double right, double up);
  }

  private final transient Box box;
  private final transient Colouring colouring;

  FieldImage(Box box, Colouring colouring) {
    this.box = box;
    this.colouring = colouring;
  }

  @Override
  public void draw(
      Graphics2D g,
      XYPlot plot,
      Rectangle2D area,
      ValueAxis xAxis,
      ValueAxis yAxis,
      int rendererIndex,
      PlotRenderingInfo info) {
    int width = (int) Math.ceil(area.getWidth());
    int height = (int) Math.ceil(area.getHeight());
    double[] rights = new double[width];
    for (int i = 0; i < width; i++) {
      double x = xAxis.java2DToValue(area.getX() + i + 0.5, area, RectangleEdge.BOTTOM);
      rights[i] = (x - box.left()) / (box.right() - box.left());
    }
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int j = 0; j < height; j++) {
      double y = yAxis.java2DToValue(area.getY() + j + 0.5, area, RectangleEdge.LEFT);
      row(image, j, rights, (y - box.bottom()) / (box.top() - box.bottom()));
    }
    g.drawImage(image, AffineTransform.getTranslateInstance(area.getX(), area.getY()), null);
  }

  private void row(BufferedImage image, int j, double[] rights, double up) {
    for (int i = 0; i < rights.length; i++) {
      if (inside(rights[i]) && inside(up)) {
        image.setRGB(i, j, colouring.at(rights[i], up).getRGB());
      }
    }
  }

  /** A pixel's middle may fall a rounding error beyond the end of the box. */
  private static boolean inside(double fraction) {
    return fraction >= -1e-3 && fraction <= 1 + 1e-3;
  }
}
