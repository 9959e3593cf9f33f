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
import java.awt.geom.AffineTransform;
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
  private static final double LEAST = 0.1;
  private static final double MOST = 4;
  private static final double NOTCH = 1.15;
  private static final double MARGIN = 24;

  /** Below this a drawing is looked at piece by piece rather than as a whole. */
  private static final double LEGIBLE = 0.85;

  private final transient BoxPainter painter;
  private final transient Consumer<String> selected;
  private transient Diagram diagram;
  private @Nullable String selection;
  private double scale = 1;
  private double left;
  private double top;
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
    Rectangle2D seen = transform().createTransformedShape(box.bounds()).getBounds2D();
    if (getWidth() > 0 && !new Rectangle2D.Double(0, 0, getWidth(), getHeight()).contains(seen)) {
      left += getWidth() / 2.0 - seen.getCenterX();
      top += getHeight() / 2.0 - seen.getCenterY();
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
    fit(LEAST);
  }

  private void fit(double least) {
    double wide = (getWidth() - 2 * MARGIN) / Math.max(1, diagram.width() * unit());
    double high = (getHeight() - 2 * MARGIN) / Math.max(1, diagram.height() * unit());
    scale = Math.clamp(Math.min(wide, high), least, 1);
    left = Math.max(MARGIN, (getWidth() - diagram.width() * scale * unit()) / 2);
    top = (getHeight() - diagram.height() * scale * unit()) / 2;
    top = high < scale ? MARGIN : top;
    changed();
  }

  /** Where all of it lies, with a margin, in pixels of this component. */
  Rectangle all() {
    double factor = scale * unit();
    return new Rectangle(
        (int) Math.floor(left - MARGIN),
        (int) Math.floor(top - MARGIN),
        (int) Math.floor(diagram.width() * factor + 2 * MARGIN),
        (int) Math.floor(diagram.height() * factor + 2 * MARGIN));
  }

  /** Moves the left and upper edge of all to so many pixels before those of this component. */
  void scrollTo(int across, int down) {
    left = across < 0 ? left : MARGIN - across;
    top = down < 0 ? top : MARGIN - down;
    fitted = false;
    repaint();
  }

  /** Zooms about the middle. */
  public void zoom(double factor) {
    zoom(factor, new Point(getWidth() / 2, getHeight() / 2));
  }

  private void zoom(double factor, Point about) {
    fitted = false;
    double next = Math.clamp(scale * factor, LEAST, MOST);
    left = about.x - (about.x - left) * next / scale;
    top = about.y - (about.y - top) * next / scale;
    scale = next;
    changed();
  }

  private void pan(double x, double y) {
    fitted = false;
    left += x;
    top += y;
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
    return (int) Math.round(100 * scale);
  }

  private void go(int right, int down) {
    Optional<Diagram.Box> from = Optional.ofNullable(selection).flatMap(diagram::box);
    Optional<Diagram.Box> to =
        from.isPresent()
            ? from.flatMap(box -> diagram.next(box, right, down))
            : diagram.boxes().stream().findFirst();
    to.ifPresent(box -> selected.accept(box.node().id()));
  }

  /** Boxes grow with fonts. */
  private double unit() {
    return painter.theme().scale();
  }

  private AffineTransform transform() {
    double factor = scale * unit();
    return new AffineTransform(factor, 0, 0, factor, left, top);
  }

  private Optional<Diagram.Box> at(Point point) {
    double factor = scale * unit();
    Point2D there = new Point2D.Double((point.x - left) / factor, (point.y - top) / factor);
    return diagram.at(there.getX(), there.getY());
  }

  @Override
  public Dimension getPreferredSize() {
    return isPreferredSizeSet()
        ? super.getPreferredSize()
        : new Dimension(
            (int) (diagram.width() * unit() + 2 * MARGIN),
            (int) (diagram.height() * unit() + 2 * MARGIN));
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
    g.transform(transform());
    painter.wires(g, diagram, selection, scale * unit());
    for (Diagram.Box box : diagram.boxes()) {
      painter.box(g, box, box.node().id().equals(selection), isFocusOwner(), scale * unit());
    }
    for (Diagram.Box box : diagram.boxes()) {
      painter.callout(g, box, scale * unit());
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
