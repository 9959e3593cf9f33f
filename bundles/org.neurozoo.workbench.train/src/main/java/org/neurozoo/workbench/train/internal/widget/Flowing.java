package org.neurozoo.workbench.train.internal.widget;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.LayoutManager;
import javax.swing.JPanel;

/** Groups in a line, and in further lines where the width does not suffice. */
public final class Flowing extends JPanel {
  private static final long serialVersionUID = 1L;

  /** A panel with gaps between groups and between lines. */
  public Flowing(int across, int down) {
    super(new Lines(across, down));
    setOpaque(false);
  }

  /** The height that it needs is known only when its width is. */
  @Override
  public void setBounds(int x, int y, int width, int height) {
    boolean other = width != getWidth();
    super.setBounds(x, y, width, height);
    if (other && getPreferredSize().height != height) {
      revalidate();
    }
  }

  private record Lines(int across, int down) implements LayoutManager {
    @Override
    public void addLayoutComponent(String name, Component component) {}

    @Override
    public void removeLayoutComponent(Component component) {}

    @Override
    public Dimension preferredLayoutSize(Container parent) {
      int width = parent.getWidth() > 0 ? parent.getWidth() : Integer.MAX_VALUE;
      return new Dimension(0, flow(parent, width, false));
    }

    @Override
    public Dimension minimumLayoutSize(Container parent) {
      return preferredLayoutSize(parent);
    }

    @Override
    public void layoutContainer(Container parent) {
      flow(parent, parent.getWidth(), true);
    }

    private int flow(Container parent, int width, boolean place) {
      int x = 0;
      int y = 0;
      int line = 0;
      for (Component each : parent.getComponents()) {
        Dimension size = each.getPreferredSize();
        if (x > 0 && x + size.width > width) {
          x = 0;
          y += line + down;
          line = 0;
        }
        if (place) {
          each.setBounds(x, y, Math.min(size.width, width), size.height);
        }
        x += size.width + across;
        line = Math.max(line, size.height);
      }
      return y + line;
    }
  }
}
