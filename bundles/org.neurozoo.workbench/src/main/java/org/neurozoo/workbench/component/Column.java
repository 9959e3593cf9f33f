package org.neurozoo.workbench.component;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Insets;
import java.awt.LayoutManager;
import javax.swing.JViewport;

/**
 * Lays components out below each other over the whole width, each as high as it wants to be at that
 * width: text that wraps gets its lines.
 *
 * @param gap between two components, in pixels
 * @param widest how wide components get at most
 */
public record Column(int gap, int widest) implements LayoutManager {
  /** What is assumed as long as nobody says how wide it is. */
  private static final int USUAL_WIDTH = 320;

  /** Components as wide as there is room. */
  public Column(int gap) {
    this(gap, Integer.MAX_VALUE);
  }

  @Override
  public void addLayoutComponent(String name, Component component) {}

  @Override
  public void removeLayoutComponent(Component component) {}

  @Override
  public Dimension preferredLayoutSize(Container parent) {
    return arrange(parent, false);
  }

  @Override
  public Dimension minimumLayoutSize(Container parent) {
    return new Dimension(0, arrange(parent, false).height);
  }

  @Override
  public void layoutContainer(Container parent) {
    arrange(parent, true);
  }

  private Dimension arrange(Container parent, boolean place) {
    Insets insets = parent.getInsets();
    int whole = width(parent, place);
    int width = Math.min(widest, whole - insets.left - insets.right);
    int y = insets.top;
    for (Component each : parent.getComponents()) {
      if (each.isVisible()) {
        y += y == insets.top ? 0 : gap;
        each.setSize(width, each.getHeight());
        if (each instanceof Container inner) {
          inner.doLayout();
        }
        int height = each.getPreferredSize().height;
        if (place) {
          each.setBounds(insets.left, y, width, height);
        }
        y += height;
      }
    }
    return new Dimension(whole, y + insets.bottom);
  }

  private static int width(Container parent, boolean place) {
    if (!place && parent.getParent() instanceof JViewport viewport && viewport.getWidth() > 0) {
      return viewport.getWidth();
    }
    return parent.getWidth() > 0 ? parent.getWidth() : USUAL_WIDTH;
  }
}
