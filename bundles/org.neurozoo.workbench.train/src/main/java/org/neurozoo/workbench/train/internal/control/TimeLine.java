package org.neurozoo.workbench.train.internal.control;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.ActionEvent;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
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

  private Rail rail() {
    return new Rail(marks, pointed, getWidth(), getHeight(), em());
  }

  /** Where a step lies across. */
  int x(long step) {
    return rail().x(step);
  }

  /** The step that lies at a place across. */
  long step(int x) {
    return rail().step(x);
  }

  private int em() {
    return getFontMetrics(UIManager.getFont("Label.font")).getHeight();
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
    rail().draw(g2, isEnabled(), isFocusOwner());
    g2.dispose();
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
