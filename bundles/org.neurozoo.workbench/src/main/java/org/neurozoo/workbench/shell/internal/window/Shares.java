package org.neurozoo.workbench.shell.internal.window;

import io.github.andrewauclair.moderndocking.layouts.DockingLayoutNode;
import io.github.andrewauclair.moderndocking.layouts.DockingSplitPanelNode;
import java.awt.Component;
import java.awt.Container;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JSplitPane;

/**
 * Divides a window as a layout says. The docking itself leaves that to events to come, by which
 * inner dividers are set before outer ones have their place; who turns to another perspective
 * meanwhile would have a layout kept that nobody made.
 */
final class Shares {
  private Shares() {}

  /** Sets all dividers, the outer ones first; what is not as the layout says stays as it is. */
  static void apply(Container root, DockingLayoutNode layout) {
    root.validate();
    if (layout instanceof DockingSplitPanelNode node) {
      outermost(root)
          .filter(split -> split.getOrientation() == node.getOrientation())
          .ifPresent(split -> divide(split, node));
    }
  }

  private static void divide(JSplitPane split, DockingSplitPanelNode node) {
    // A window that grows or shrinks divides the difference alike.
    split.setResizeWeight(node.getDividerProportion());
    boolean across = split.getOrientation() == JSplitPane.HORIZONTAL_SPLIT;
    int room = (across ? split.getWidth() : split.getHeight()) - split.getDividerSize();
    if (room > 0) {
      split.setDividerLocation((int) Math.round(room * node.getDividerProportion()));
      split.validate();
    }
    side(split.getLeftComponent(), node.getLeft());
    side(split.getRightComponent(), node.getRight());
  }

  private static void side(Component side, DockingLayoutNode layout) {
    if (side instanceof Container container) {
      apply(container, layout);
    }
  }

  private static Optional<JSplitPane> outermost(Component from) {
    if (from instanceof JSplitPane split) {
      return Optional.of(split);
    }
    return from instanceof Container container
        ? Stream.of(container.getComponents()).flatMap(each -> outermost(each).stream()).findFirst()
        : Optional.empty();
  }
}
