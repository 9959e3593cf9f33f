package org.neurozoo.workbench.train.internal.control;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.ActionEvent;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.OptionalLong;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleValue;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a run on a line: how far it is, where snapshots and changes lie, and a thumb to
 * drag. While it is dragged or moved by keys it only points; letting go, or Enter, goes there.
 */
final class TimeLine extends JComponent implements Accessible {
  private static final long serialVersionUID = 1L;

  /** What is shown. */
  record Marks(long step, long reached, long steps, List<Long> snapshots, List<Long> changes) {
    static final Marks NONE = new Marks(0, 0, 0, List.of(), List.of());

    Marks {
      snapshots = List.copyOf(snapshots);
      changes = List.copyOf(changes);
    }
  }

  /** What a user does with it. */
  interface Listener {
    /** Points at a step, or, if there is none, at none any more. */
    void point(OptionalLong step);

    /** Wants to go to a step. */
    void go(long step);
  }

  private final transient Listener listener;
  private transient Marks marks = Marks.NONE;
  private transient OptionalLong pointed = OptionalLong.empty();
  private boolean dragging;

  TimeLine(Listener listener) {
    this.listener = listener;
    setFocusable(true);
    setOpaque(false);
    Mouse mouse = new Mouse();
    addMouseListener(mouse);
    addMouseMotionListener(mouse);
    addFocusListener(
        new FocusListener() {
          @Override
          public void focusGained(FocusEvent e) {
            repaint();
          }

          @Override
          public void focusLost(FocusEvent e) {
            repaint();
          }
        });
    bindKeys();
  }

  private void bindKeys() {
    bind("LEFT", () -> move(-1));
    bind("RIGHT", () -> move(1));
    bind("PAGE_DOWN", () -> move(-page()));
    bind("PAGE_UP", () -> move(page()));
    bind("HOME", () -> pointTo(0));
    bind("END", () -> pointTo(marks.steps()));
    bind("ENTER", () -> pointed.ifPresent(listener::go));
    bind("ESCAPE", () -> listener.point(OptionalLong.empty()));
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
                if (isEnabled()) {
                  action.run();
                }
              }
            });
  }

  private long page() {
    return Math.max(1, marks.steps() / 20);
  }

  private void move(long by) {
    pointTo(pointed.orElse(marks.step()) + by);
  }

  private void pointTo(long step) {
    listener.point(OptionalLong.of(Math.clamp(step, 0L, marks.steps())));
  }

  /** Shows something else; paints only if it differs. */
  void show(Marks next, OptionalLong pointing) {
    setEnabled(next.steps() > 0);
    if (!next.equals(marks) || !pointing.equals(pointed)) {
      marks = next;
      pointed = pointing;
      repaint();
    }
  }

  /** Whether the user holds the thumb. */
  boolean isDragging() {
    return dragging;
  }

  /** Where a step lies across. */
  int x(long step) {
    double share = marks.steps() == 0 ? 0 : (double) step / marks.steps();
    return (int) Math.round(inset() + share * (getWidth() - 2.0 * inset()));
  }

  /** The step that lies at a place across. */
  long step(int x) {
    double share = (x - (double) inset()) / Math.max(1, getWidth() - 2 * inset());
    return Math.round(Math.clamp(share, 0, 1) * marks.steps());
  }

  private int em() {
    return getFontMetrics(UIManager.getFont("Label.font")).getHeight();
  }

  private int inset() {
    return em() / 2 + 2;
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(20 * em(), 2 * em());
  }

  @Override
  public Dimension getMinimumSize() {
    return new Dimension(8 * em(), 2 * em());
  }

  @Override
  protected void paintComponent(Graphics g) {
    Graphics2D g2 = (Graphics2D) g.create();
    g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    double middle = getHeight() / 2.0;
    double thick = Math.max(4, em() / 4.0);
    Color track = UIManager.getColor("Slider.trackColor");
    Color accent = UIManager.getColor("Component.accentColor");
    Color text = UIManager.getColor("Label.disabledForeground");
    bar(g2, marks.steps(), middle, thick, or(track, Color.LIGHT_GRAY));
    if (isEnabled()) {
      bar(g2, marks.reached(), middle, thick, mixed(or(accent, Color.BLUE), track));
      bar(g2, marks.step(), middle, thick, or(accent, Color.BLUE));
      marks(g2, middle, thick, or(text, Color.GRAY));
      thumb(g2, middle, or(accent, Color.BLUE));
    }
    g2.dispose();
  }

  private void bar(Graphics2D g2, long to, double middle, double thick, Color colour) {
    g2.setColor(colour);
    double from = x(0) - thick / 2;
    double length = x(to) + thick / 2 - from;
    g2.fill(new RoundRectangle2D.Double(from, middle - thick / 2, length, thick, thick, thick));
  }

  private void marks(Graphics2D g2, double middle, double thick, Color colour) {
    g2.setColor(colour);
    int tall = Math.max(3, em() / 5);
    for (long snapshot : marks.snapshots()) {
      g2.fillRect(x(snapshot), (int) (middle + thick / 2 + 3), 1, tall);
    }
    g2.setColor(or(UIManager.getColor("Actions.Yellow"), Color.ORANGE));
    double r = em() / 4.0;
    for (long change : marks.changes()) {
      g2.fill(diamond(x(change), middle - thick / 2 - r - 1, r));
    }
  }

  private static Path2D diamond(double x, double y, double r) {
    Path2D path = new Path2D.Double();
    path.moveTo(x, y - r);
    path.lineTo(x + r, y);
    path.lineTo(x, y + r);
    path.lineTo(x - r, y);
    path.closePath();
    return path;
  }

  private void thumb(Graphics2D g2, double middle, Color accent) {
    double r = em() * 0.42;
    if (pointed.isPresent()) {
      ring(g2, x(marks.step()), middle, r * 0.6, accent);
    }
    double x = x(pointed.orElse(marks.step()));
    if (isFocusOwner()) {
      g2.setColor(or(UIManager.getColor("Component.focusColor"), accent));
      g2.fill(new Ellipse2D.Double(x - r - 3, middle - r - 3, 2 * r + 6, 2 * r + 6));
    }
    ring(g2, x, middle, r, accent);
  }

  private void ring(Graphics2D g2, double x, double y, double r, Color accent) {
    g2.setColor(accent);
    g2.fill(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
    g2.setColor(or(UIManager.getColor("Panel.background"), Color.WHITE));
    double in = r * 0.45;
    g2.fill(new Ellipse2D.Double(x - in, y - in, 2 * in, 2 * in));
  }

  private static Color or(@Nullable Color colour, Color otherwise) {
    return colour == null ? otherwise : colour;
  }

  private static Color mixed(Color a, @Nullable Color b) {
    Color other = or(b, Color.LIGHT_GRAY);
    return new Color(
        (a.getRed() + 2 * other.getRed()) / 3,
        (a.getGreen() + 2 * other.getGreen()) / 3,
        (a.getBlue() + 2 * other.getBlue()) / 3);
  }

  private final class Mouse extends MouseAdapter {
    @Override
    public void mousePressed(MouseEvent e) {
      if (isEnabled()) {
        requestFocusInWindow();
        dragging = true;
        pointTo(step(e.getX()));
      }
    }

    @Override
    public void mouseDragged(MouseEvent e) {
      if (dragging) {
        pointTo(step(e.getX()));
      }
    }

    @Override
    public void mouseReleased(MouseEvent e) {
      if (dragging) {
        dragging = false;
        listener.go(step(e.getX()));
      }
    }
  }

  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext = new AccessibleTimeLine();
    }
    return accessibleContext;
  }

  private final class AccessibleTimeLine extends AccessibleJComponent implements AccessibleValue {
    private static final long serialVersionUID = 1L;

    @Override
    public AccessibleRole getAccessibleRole() {
      return AccessibleRole.SLIDER;
    }

    @Override
    public AccessibleValue getAccessibleValue() {
      return this;
    }

    @Override
    public Number getCurrentAccessibleValue() {
      return pointed.orElse(marks.step());
    }

    @Override
    public boolean setCurrentAccessibleValue(Number value) {
      pointTo(value.longValue());
      return true;
    }

    @Override
    public Number getMinimumAccessibleValue() {
      return 0L;
    }

    @Override
    public Number getMaximumAccessibleValue() {
      return marks.steps();
    }
  }
}
