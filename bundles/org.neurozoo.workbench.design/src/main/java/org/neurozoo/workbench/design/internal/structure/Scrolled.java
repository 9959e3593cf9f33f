package org.neurozoo.workbench.design.internal.structure;

import java.awt.BorderLayout;
import java.awt.Rectangle;
import java.awt.event.AdjustmentEvent;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollBar;

/** A diagram with scroll bars, which are there while it is larger than its room. */
public final class Scrolled {
  private static final int STEP = 48;

  private final DiagramView view;
  private final JScrollBar across = new JScrollBar(JScrollBar.HORIZONTAL);
  private final JScrollBar down = new JScrollBar(JScrollBar.VERTICAL);
  private final JPanel panel = new JPanel(new BorderLayout());
  private boolean following;

  /** Scroll bars for a view. */
  public Scrolled(DiagramView view) {
    this.view = view;
    across.setName("structure.across");
    down.setName("structure.down");
    across.setUnitIncrement(STEP);
    down.setUnitIncrement(STEP);
    across.addAdjustmentListener(this::moved);
    down.addAdjustmentListener(this::moved);
    view.addPropertyChangeListener("place", change -> follow());
    panel.add(view, BorderLayout.CENTER);
    panel.add(across, BorderLayout.PAGE_END);
    panel.add(down, BorderLayout.LINE_END);
    follow();
  }

  /** What is shown. */
  public JComponent component() {
    return panel;
  }

  private void moved(AdjustmentEvent event) {
    if (!following) {
      view.scrollTo(
          across.isVisible() ? across.getValue() : -1, down.isVisible() ? down.getValue() : -1);
    }
  }

  /** The bars show the view's place, wherever it was moved. */
  private void follow() {
    following = true;
    Rectangle all = view.all();
    set(across, -all.x, view.getWidth(), all.width);
    set(down, -all.y, view.getHeight(), all.height);
    following = false;
  }

  private static void set(JScrollBar bar, int value, int room, int length) {
    bar.setVisible(room > 0 && length > room);
    if (bar.isVisible()) {
      bar.setValues(Math.clamp(value, 0, length - room), room, 0, length);
      bar.setBlockIncrement(Math.max(STEP, room - STEP));
    }
  }
}
