package org.neurozoo.workbench.shell.internal.window;

import io.github.andrewauclair.moderndocking.layouts.DockingLayoutNode;
import io.github.andrewauclair.moderndocking.layouts.DockingSplitPanelNode;
import java.awt.Component;
import java.awt.Container;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
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
      splits(root)
          .findFirst()
          .filter(split -> split.getOrientation() == node.getOrientation())
          .ifPresent(split -> divide(split, node));
    }
  }

  private static void divide(JSplitPane split, DockingSplitPanelNode node) {
    divide(split, node.getDividerProportion());
    side(split.getLeftComponent(), node.getLeft());
    side(split.getRightComponent(), node.getRight());
  }

  private static void divide(JSplitPane split, double share) {
    // A window that grows or shrinks divides the difference alike.
    split.setResizeWeight(share);
    int room = room(split);
    if (room > 0) {
      split.setDividerLocation((int) Math.round(room * share));
      split.validate();
    }
  }

  private static int room(JSplitPane split) {
    boolean across = split.getOrientation() == JSplitPane.HORIZONTAL_SPLIT;
    return (across ? split.getWidth() : split.getHeight()) - split.getDividerSize();
  }

  /** How everything is divided now. */
  static Map<JSplitPane, Double> of(Container root) {
    Map<JSplitPane, Double> shares = new IdentityHashMap<>();
    splits(root)
        .filter(split -> room(split) > 0)
        .forEach(split -> shares.put(split, split.getDividerLocation() / (double) room(split)));
    return shares;
  }

  /** Divides again what has only got other room, the outer ones first. */
  static void apply(Container root, Map<JSplitPane, Double> shares) {
    root.validate();
    splits(root)
        .filter(shares::containsKey)
        .forEach(split -> divide(split, Objects.requireNonNull(shares.get(split))));
  }

  /** The outermost first. */
  private static Stream<JSplitPane> splits(Component from) {
    Stream<JSplitPane> own = from instanceof JSplitPane split ? Stream.of(split) : Stream.empty();
    return from instanceof Container container
        ? Stream.concat(own, Stream.of(container.getComponents()).flatMap(Shares::splits))
        : own;
  }

  private static void side(Component side, DockingLayoutNode layout) {
    if (side instanceof Container container) {
      apply(container, layout);
    }
  }
}
