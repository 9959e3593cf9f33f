package org.neurozoo.workbench.inspect.internal;

import java.awt.BasicStroke;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.ActionEvent;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JLayer;
import javax.swing.KeyStroke;
import javax.swing.UIManager;
import javax.swing.plaf.LayerUI;
import org.neurozoo.picture.NodeGraph;
import org.neurozoo.plot.Drawing;
import org.neurozoo.plot.Spot;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.component.PicturePane;

/** A graph of which one node is marked: the one clicked, or where the arrow keys have led. */
final class GraphPane {
  private static final double ASIDE = 2;

  private final PicturePane picture;
  private final JLayer<JComponent> layer;
  private final IntConsumer chosen;
  private int marked = -1;

  /**
   * No graph yet.
   *
   * @param chosen gets the number of the node that the user turns to
   */
  GraphPane(Workbench workbench, IntConsumer chosen) {
    this.chosen = chosen;
    picture = new PicturePane(workbench);
    layer = new JLayer<>(picture.component(), new Mark());
    picture.component().setFocusable(true);
    picture.onClick(
        (drawing, event) -> {
          picture.component().requestFocusInWindow();
          drawing
              .spot(event.getX(), event.getY())
              .filter(spot -> spot.picture() instanceof NodeGraph)
              .flatMap(
                  spot -> spot.elementAt(event.getX(), event.getY()).stream().boxed().findFirst())
              .ifPresent(chosen::accept);
        });
    key("LEFT", -1, 0);
    key("RIGHT", 1, 0);
    key("UP", 0, -1);
    key("DOWN", 0, 1);
  }

  private void key(String stroke, int x, int y) {
    JComponent face = picture.component();
    face.getInputMap().put(KeyStroke.getKeyStroke(stroke), stroke);
    face.getActionMap().put(stroke, new Move(x, y));
  }

  JComponent component() {
    return layer;
  }

  /** What takes the keyboard. */
  JComponent focus() {
    return picture.component();
  }

  void show(NodeGraph graph) {
    picture.show(graph);
  }

  void clear() {
    marked = -1;
    picture.clear();
  }

  void mark(int node) {
    marked = node;
    layer.repaint();
  }

  private List<Spot> spots() {
    return picture.drawing().map(Drawing::spots).orElse(List.of()).stream()
        .filter(spot -> spot.picture() instanceof NodeGraph)
        .toList();
  }

  /** The nearest node in a direction, those straight ahead before those aside. */
  private void move(int x, int y) {
    List<Spot> ahead = new ArrayList<>();
    spots().stream().filter(s -> s.first() == marked).findFirst().ifPresent(ahead::add);
    if (ahead.isEmpty()) {
      return;
    }
    Point2D from = middle(ahead.getFirst());
    double best = Double.POSITIVE_INFINITY;
    int next = -1;
    for (Spot spot : spots()) {
      double dx = middle(spot).getX() - from.getX();
      double dy = middle(spot).getY() - from.getY();
      double along = dx * x + dy * y;
      double distance = along + ASIDE * Math.abs(dx * y + dy * x);
      if (along > 1 && distance < best) {
        best = distance;
        next = spot.first();
      }
    }
    if (next >= 0) {
      chosen.accept(next);
    }
  }

  private static Point2D middle(Spot spot) {
    return new Point2D.Double(spot.area().getCenterX(), spot.area().getCenterY());
  }

  @SuppressWarnings("serial")
  private final class Move extends AbstractAction {
    private final int x;
    private final int y;

    Move(int x, int y) {
      this.x = x;
      this.y = y;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
      move(x, y);
    }
  }

  /** A ring around the marked node. */
  @SuppressWarnings("serial")
  private final class Mark extends LayerUI<JComponent> {
    @Override
    public void paint(Graphics graphics, JComponent on) {
      super.paint(graphics, on);
      picture
          .drawing()
          .ifPresent(
              drawing ->
                  spots().stream()
                      .filter(spot -> spot.first() == marked)
                      .findFirst()
                      .ifPresent(spot -> ring((Graphics2D) graphics, drawing, spot, on)));
    }

    private void ring(Graphics2D on, Drawing drawing, Spot spot, JComponent face) {
      double scale =
          Math.min(
              face.getWidth() / (double) drawing.image().getWidth(),
              face.getHeight() / (double) drawing.image().getHeight());
      Graphics2D g = (Graphics2D) on.create();
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      Rectangle2D box =
          AffineTransform.getScaleInstance(scale, scale)
              .createTransformedShape(spot.area())
              .getBounds2D();
      g.setColor(UIManager.getColor("Component.accentColor"));
      g.setStroke(new BasicStroke(3));
      g.draw(
          new RoundRectangle2D.Double(
              box.getX() - 3, box.getY() - 3, box.getWidth() + 6, box.getHeight() + 6, 12, 12));
      g.dispose();
    }
  }
}
