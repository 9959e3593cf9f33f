package org.neurozoo.workbench.train.internal.curves;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.UIManager;
import org.jfree.chart.ChartRenderingInfo;
import org.jspecify.annotations.Nullable;

/**
 * Draws a scene once and, over the image of it, the lines that move: the crosshair and the step
 * that the user points at.
 */
final class CurveCanvas extends JComponent implements Accessible {
  private static final long serialVersionUID = 1L;

  private final transient LongConsumer clicked;
  private final transient Runnable hovered;
  private transient Optional<Scene> scene = Optional.empty();
  private transient @Nullable BufferedImage image;
  private transient List<Rectangle2D> areas = List.of();
  private transient OptionalLong crosshair = OptionalLong.empty();
  private transient OptionalLong pointed = OptionalLong.empty();
  private transient long drawNanos;

  /**
   * An empty canvas.
   *
   * @param clicked gets the step that is clicked at
   * @param hovered is told when the crosshair moves
   */
  CurveCanvas(LongConsumer clicked, Runnable hovered) {
    this.clicked = clicked;
    this.hovered = hovered;
    setFocusable(true);
    Mouse mouse = new Mouse();
    addMouseListener(mouse);
    addMouseMotionListener(mouse);
    bind("LEFT", () -> moveCrosshair(-1));
    bind("RIGHT", () -> moveCrosshair(1));
    bind("ENTER", () -> crosshair.ifPresent(clicked));
    bind("ESCAPE", () -> crosshair(OptionalLong.empty()));
  }

  private void bind(String key, Runnable action) {
    getInputMap(WHEN_FOCUSED).put(KeyStroke.getKeyStroke(key), key);
    getActionMap()
        .put(
            key,
            new AbstractAction() {
              private static final long serialVersionUID = 1L;

              @Override
              public void actionPerformed(ActionEvent e) {
                action.run();
              }
            });
  }

  private void moveCrosshair(int by) {
    scene.ifPresent(
        shown -> {
          double each = Math.max(1, shown.steps() / 100);
          double from = crosshair.isPresent() ? crosshair.getAsLong() : shown.steps();
          long to = Math.round(Math.clamp(from + by * each, 0, shown.steps()));
          crosshair(OptionalLong.of(to));
        });
  }

  /** Shows another scene, or none. */
  void show(Optional<Scene> next) {
    scene = next;
    image = null;
    repaint();
  }

  /** Shows the step that the user points at. */
  void point(OptionalLong step) {
    if (!step.equals(pointed)) {
      pointed = step;
      repaint();
    }
  }

  /** Where the crosshair is, if the mouse or a key has set it. */
  OptionalLong crosshair() {
    return crosshair;
  }

  private void crosshair(OptionalLong step) {
    if (!step.equals(crosshair)) {
      crosshair = step;
      hovered.run();
      repaint();
    }
  }

  /** How long the last drawing of the scene took. */
  long drawNanos() {
    return drawNanos;
  }

  /** The step at a place across; none outside the curves. */
  OptionalLong step(int x) {
    if (areas.isEmpty() || scene.isEmpty()) {
      return OptionalLong.empty();
    }
    Rectangle2D area = areas.getFirst();
    double share = (x - area.getX()) / area.getWidth();
    return share < 0 || share > 1
        ? OptionalLong.empty()
        : OptionalLong.of(Math.round(share * scene.get().steps()));
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(480, 320);
  }

  @Override
  protected void paintComponent(Graphics g) {
    if (scene.isEmpty() || getWidth() < 2 || getHeight() < 2) {
      return;
    }
    Graphics2D g2 = (Graphics2D) g.create();
    AffineTransform scale = g2.getTransform();
    BufferedImage drawn = drawn(scene.get(), scale.getScaleX(), scale.getScaleY());
    g2.drawImage(drawn, 0, 0, getWidth(), getHeight(), null);
    g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pointed.ifPresent(step -> line(g2, step, or("Component.accentColor"), 2));
    crosshair.ifPresent(step -> line(g2, step, or("Label.disabledForeground"), 1));
    g2.dispose();
  }

  /** Drawn in the pixels of the screen, so that lines are sharp on any. */
  private BufferedImage drawn(Scene shown, double scaleX, double scaleY) {
    int width = (int) Math.ceil(getWidth() * scaleX);
    int height = (int) Math.ceil(getHeight() * scaleY);
    BufferedImage there = image;
    if (there != null && there.getWidth() == width && there.getHeight() == height) {
      return there;
    }
    long start = System.nanoTime();
    BufferedImage fresh = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g2 = fresh.createGraphics();
    g2.scale(scaleX, scaleY);
    ChartRenderingInfo info = new ChartRenderingInfo();
    info.setEntityCollection(null);
    Charts.of(shown).draw(g2, new Rectangle2D.Double(0, 0, getWidth(), getHeight()), info);
    g2.dispose();
    areas = areas(info);
    image = fresh;
    drawNanos = System.nanoTime() - start;
    return fresh;
  }

  private static List<Rectangle2D> areas(ChartRenderingInfo info) {
    List<Rectangle2D> areas = new ArrayList<>();
    for (int i = 0; i < info.getPlotInfo().getSubplotCount(); i++) {
      areas.add(info.getPlotInfo().getSubplotInfo(i).getDataArea());
    }
    return areas;
  }

  private void line(Graphics2D g2, long step, Color colour, int thick) {
    g2.setColor(colour);
    g2.setStroke(new BasicStroke(thick));
    double steps = scene.map(Scene::steps).orElse(1.0);
    for (Rectangle2D area : areas) {
      if (step <= steps) {
        double x = area.getX() + step / Math.max(1, steps) * area.getWidth();
        g2.draw(new Line2D.Double(x, area.getY(), x, area.getMaxY()));
      }
    }
  }

  private static Color or(String key) {
    Color colour = UIManager.getColor(key);
    return colour == null ? Color.GRAY : colour;
  }

  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext =
          new AccessibleJComponent() {
            private static final long serialVersionUID = 1L;

            @Override
            public AccessibleRole getAccessibleRole() {
              return AccessibleRole.CANVAS;
            }
          };
    }
    return accessibleContext;
  }

  private final class Mouse extends MouseAdapter {
    @Override
    public void mouseMoved(MouseEvent e) {
      crosshair(step(e.getX()));
    }

    @Override
    public void mouseExited(MouseEvent e) {
      crosshair(OptionalLong.empty());
    }

    @Override
    public void mousePressed(MouseEvent e) {
      requestFocusInWindow();
      step(e.getX()).ifPresent(clicked);
    }
  }
}
