package org.neurozoo.workbench.inspect.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import javax.swing.JPanel;
import javax.swing.UIManager;

/** A square to draw on with the mouse: white ink on black, as digits are in the usual data. */
@SuppressWarnings("serial")
final class DrawingPad extends JPanel {
  /** Width of the pen, as a share of the side. */
  private static final double PEN = 0.085;

  /** What a drawing fills of the side once it is centred, as in MNIST: 20 of 28. */
  private static final double FILLED = 20 / 28.0;

  /** Each pixel of an image is the mean of so many, squared. */
  private static final int FINE = 6;

  private final Runnable changed;
  private final Path2D.Double strokes = new Path2D.Double();

  /**
   * An empty square.
   *
   * @param changed is called while the user draws
   */
  DrawingPad(Runnable changed) {
    this.changed = changed;
    setPreferredSize(new Dimension(240, 240));
    setMinimumSize(new Dimension(80, 80));
    setCursor(Cursor.getPredefinedCursor(Cursor.CROSSHAIR_CURSOR));
    setName("pad");
    MouseAdapter pen =
        new MouseAdapter() {
          @Override
          public void mousePressed(MouseEvent event) {
            begin(event);
          }

          @Override
          public void mouseDragged(MouseEvent event) {
            go(event);
          }
        };
    addMouseListener(pen);
    addMouseMotionListener(pen);
  }

  private double side() {
    return Math.max(1, Math.min(getWidth(), getHeight()));
  }

  /** A dot is a very short line: nothing else would be drawn of it. */
  private void begin(MouseEvent event) {
    strokes.moveTo(event.getX() / side(), event.getY() / side());
    go(event);
  }

  private void go(MouseEvent event) {
    strokes.lineTo(event.getX() / side() + 1e-6, event.getY() / side());
    repaint();
    changed.run();
  }

  /** Wipes the square. */
  void wipe() {
    strokes.reset();
    repaint();
    changed.run();
  }

  /** Whether nothing has been drawn. */
  boolean isEmpty() {
    return strokes.getCurrentPoint() == null;
  }

  /**
   * What is drawn as an image of a size, from 0 (no ink) to 1, centred and as large as digits are.
   */
  float[] image(int height, int width) {
    BufferedImage fine =
        new BufferedImage(width * FINE, height * FINE, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = fine.createGraphics();
    g.scale(width * FINE, height * FINE);
    paint(g, centred());
    g.dispose();
    float[] image = new float[height * width];
    for (int i = 0; i < image.length; i++) {
      image[i] = mean(fine, i / width * FINE, i % width * FINE);
    }
    return image;
  }

  private static float mean(BufferedImage fine, int top, int left) {
    int sum = 0;
    for (int i = 0; i < FINE * FINE; i++) {
      sum += fine.getRaster().getSample(left + i % FINE, top + i / FINE, 0);
    }
    return sum / (255f * FINE * FINE);
  }

  private AffineTransform centred() {
    Rectangle2D box = strokes.getBounds2D();
    double size = Math.max(box.getWidth(), box.getHeight()) + PEN;
    double scale = isEmpty() ? 1 : FILLED / Math.max(size, PEN * 4);
    AffineTransform to = AffineTransform.getTranslateInstance(0.5, 0.5);
    to.scale(scale, scale);
    to.translate(-box.getCenterX(), -box.getCenterY());
    return to;
  }

  private void paint(Graphics2D g, AffineTransform where) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setColor(Color.WHITE);
    g.setStroke(new BasicStroke((float) PEN, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(where.createTransformedShape(strokes));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    super.paintComponent(graphics);
    Graphics2D g = (Graphics2D) graphics.create();
    int side = (int) side();
    g.setColor(Color.BLACK);
    g.fillRect(0, 0, side, side);
    g.setColor(UIManager.getColor("Component.borderColor"));
    g.drawRect(0, 0, side - 1, side - 1);
    g.scale(side, side);
    paint(g, new AffineTransform());
    g.dispose();
  }
}
