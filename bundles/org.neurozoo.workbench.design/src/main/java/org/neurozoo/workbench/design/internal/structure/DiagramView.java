package org.neurozoo.workbench.design.internal.structure;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.event.ActionEvent;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.AbstractAction;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;
import org.neurozoo.network.NodeDocument;
import org.neurozoo.plot.Theme;

/**
 * Shows a diagram: Ctrl with the wheel zooms, the wheel and dragging move, F shows all, arrow keys
 * go from box to box.
 */
public final class DiagramView extends JPanel {
  private static final double NOTCH = 1.15;

  /** Below this a drawing is looked at piece by piece rather than as a whole. */
  private static final double LEGIBLE = 0.85;

  private final transient BoxPainter painter;
  private final transient Consumer<String> selected;
  private transient Diagram diagram;
  private @Nullable String selection;
  private transient Sight sight;
  private boolean fitted = true;

  /**
   * A view.
   *
   * @param lines what stands in a node's box, the first line in bold
   * @param trouble what is wrong with a node, by its id
   * @param selected is told the id of the node the user selects; empty for none
   */
  public static DiagramView of(
      Diagram diagram,
      Theme theme,
      Function<NodeDocument, java.util.List<String>> lines,
      Function<String, Optional<String>> trouble,
      Consumer<String> selected) {
    DiagramView view = new DiagramView(diagram, new BoxPainter(theme, lines, trouble), selected);
    view.listen();
    return view;
  }

  private DiagramView(Diagram diagram, BoxPainter painter, Consumer<String> selected) {
    this.diagram = diagram;
    this.painter = painter;
    this.selected = selected;
    this.sight = new Sight(1, painter.theme().scale(), 0, 0);
  }

  private void listen() {
    setOpaque(true);
    setFocusable(true);
    setBackground(painter.theme().plane());
    Mouse mouse = new Mouse();
    addMouseListener(mouse);
    addMouseMotionListener(mouse);
    addMouseWheelListener(mouse);
    addComponentListener(
        new ComponentAdapter() {
          @Override
          public void componentResized(ComponentEvent e) {
            if (fitted) {
              fit();
            }
            moved();
          }
        });
    bind("LEFT", () -> go(-1, 0));
    bind("RIGHT", () -> go(1, 0));
    bind("UP", () -> go(0, -1));
    bind("DOWN", () -> go(0, 1));
    bind("ESCAPE", () -> selected.accept(""));
    bind("PLUS", () -> zoom(NOTCH));
    bind("ADD", () -> zoom(NOTCH));
    bind("MINUS", () -> zoom(1 / NOTCH));
    bind("SUBTRACT", () -> zoom(1 / NOTCH));
    bind("F", this::showAll);
  }

  private void bind(String key, Runnable what) {
    getInputMap().put(KeyStroke.getKeyStroke(key), key);
    getActionMap()
        .put(
            key,
            new AbstractAction() {
              @Override
              public void actionPerformed(ActionEvent e) {
                what.run();
              }
            });
  }

  /** Shows another diagram. */
  public void show(Diagram next) {
    diagram = next;
    if (fitted) {
      fit();
    }
    repaint();
  }

  /** Marks a node and brings it into sight; none if null. */
  public void select(@Nullable String node) {
    selection = node;
    Optional<Diagram.Box> box = Optional.ofNullable(node).flatMap(diagram::box);
    getAccessibleContext().setAccessibleDescription(box.map(painter::told).orElse(""));
    box.ifPresent(this::bringIntoSight);
    repaint();
  }

  private void bringIntoSight(Diagram.Box box) {
    Rectangle2D seen = sight.transform().createTransformedShape(box.bounds()).getBounds2D();
    if (getWidth() > 0 && !new Rectangle2D.Double(0, 0, getWidth(), getHeight()).contains(seen)) {
      sight =
          sight.moved(getWidth() / 2.0 - seen.getCenterX(), getHeight() / 2.0 - seen.getCenterY());
      moved();
    }
  }

  /** Shows all of it where it can be read then, else what comes first; never enlarged. */
  public void fit() {
    fitted = true;
    fit(LEGIBLE);
  }

  /** Shows all of it, however small; never enlarged. */
  public void showAll() {
    fitted = false;
    fit(Sight.LEAST);
  }

  private void fit(double least) {
    sight = Sight.fitting(diagram, sight.unit(), getSize(), least);
    changed();
  }

  /** Where all of it lies, with a margin, in pixels of this component. */
  Rectangle all() {
    return sight.all(diagram);
  }

  /** Moves the left and upper edge of all to so many pixels before those of this component. */
  void scrollTo(int across, int down) {
    sight = sight.scrolled(across, down);
    fitted = false;
    repaint();
  }

  /** Zooms about the middle. */
  public void zoom(double factor) {
    zoom(factor, new Point(getWidth() / 2, getHeight() / 2));
  }

  private void zoom(double factor, Point about) {
    fitted = false;
    sight = sight.zoomed(factor, about);
    changed();
  }

  private void pan(double x, double y) {
    fitted = false;
    sight = sight.moved(x, y);
    moved();
    repaint();
  }

  private void changed() {
    firePropertyChange("zoom", -1, percent());
    moved();
    repaint();
  }

  private void moved() {
    firePropertyChange("place", null, all());
  }

  /** The zoom, 100 for natural size. */
  public int percent() {
    return (int) Math.round(100 * sight.zoom());
  }

  private void go(int right, int down) {
    Optional<Diagram.Box> from = Optional.ofNullable(selection).flatMap(diagram::box);
    Optional<Diagram.Box> to =
        from.isPresent()
            ? from.flatMap(box -> diagram.next(box, right, down))
            : diagram.boxes().stream().findFirst();
    to.ifPresent(box -> selected.accept(box.node().id()));
  }

  private Optional<Diagram.Box> at(Point point) {
    Point2D there = sight.at(point);
    return diagram.at(there.getX(), there.getY());
  }

  @Override
  public Dimension getPreferredSize() {
    return isPreferredSizeSet()
        ? super.getPreferredSize()
        : new Dimension(
            (int) (diagram.width() * sight.unit() + 2 * Sight.MARGIN),
            (int) (diagram.height() * sight.unit() + 2 * Sight.MARGIN));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setColor(getBackground());
    g.fillRect(0, 0, getWidth(), getHeight());
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.transform(sight.transform());
    painter.wires(g, diagram, selection, sight.factor());
    for (Diagram.Box box : diagram.boxes()) {
      painter.box(g, box, box.node().id().equals(selection), isFocusOwner(), sight.factor());
    }
    for (Diagram.Box box : diagram.boxes()) {
      painter.callout(g, box, sight.factor());
    }
    g.dispose();
  }

  @Override
  public String getToolTipText(MouseEvent event) {
    return at(event.getPoint()).map(painter::told).orElse("");
  }

  @Override
  public void updateUI() {
    super.updateUI();
    setFont(UIManager.getFont("Label.font"));
  }

  private final class Mouse extends MouseAdapter {
    private Point last = new Point();
    private boolean moved;

    @Override
    public void mousePressed(MouseEvent e) {
      requestFocusInWindow();
      last = e.getPoint();
      moved = false;
    }

    @Override
    public void mouseDragged(MouseEvent e) {
      pan(e.getX() - last.x, e.getY() - last.y);
      last = e.getPoint();
      moved = true;
    }

    @Override
    public void mouseReleased(MouseEvent e) {
      if (!moved && SwingUtilities.isLeftMouseButton(e)) {
        selected.accept(at(e.getPoint()).map(box -> box.node().id()).orElse(""));
      }
    }

    @Override
    public void mouseWheelMoved(MouseWheelEvent e) {
      double notches = e.getPreciseWheelRotation();
      if (e.isControlDown()) {
        zoom(Math.pow(NOTCH, -notches), e.getPoint());
      } else if (e.isShiftDown() || (all().height <= getHeight() && all().width > getWidth())) {
        pan(-48 * notches, 0);
      } else {
        pan(0, -48 * notches);
      }
    }
  }
}
