package org.neurozoo.workbench.shell.internal.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.andrewauclair.moderndocking.api.DockingAPI;
import io.github.andrewauclair.moderndocking.layouts.DockingLayoutNode;
import io.github.andrewauclair.moderndocking.layouts.DockingSimplePanelNode;
import io.github.andrewauclair.moderndocking.layouts.DockingSplitPanelNode;
import java.awt.BorderLayout;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import org.junit.jupiter.api.Test;

class SharesTest {
  private static final int ACROSS = JSplitPane.HORIZONTAL_SPLIT;
  private static final int DOWN = JSplitPane.VERTICAL_SPLIT;

  @SuppressWarnings("NullAway")
  private static final DockingAPI NONE = null;

  private final JSplitPane inner = new JSplitPane(DOWN, new JPanel(), new JPanel());
  private final JSplitPane outer = new JSplitPane(ACROSS, holding(inner), new JPanel());
  private final JPanel root = holding(outer);

  private static JPanel holding(JSplitPane split) {
    split.setBorder(null);
    JPanel panel = new JPanel(new BorderLayout());
    panel.add(split);
    return panel;
  }

  private static DockingLayoutNode leaf(String id) {
    return new DockingSimplePanelNode(NONE, id, "", "", id, id);
  }

  private static DockingSplitPanelNode split(
      int orientation, double share, DockingLayoutNode left, DockingLayoutNode right) {
    return new DockingSplitPanelNode(NONE, left, right, orientation, share, "");
  }

  private static DockingSplitPanelNode layout(double across, double down) {
    return split(ACROSS, across, split(DOWN, down, leaf("a"), leaf("b")), leaf("c"));
  }

  @Test
  void innerDividersStandByTheRoomThatOuterOnesLeave() {
    root.setSize(1000 + outer.getDividerSize(), 500 + inner.getDividerSize());
    root.doLayout();
    outer.doLayout();
    ((JPanel) outer.getLeftComponent()).doLayout();
    Shares.apply(root, layout(0.2, 0.7));
    assertEquals(200, outer.getDividerLocation());
    assertEquals(350, inner.getDividerLocation());
  }

  @Test
  void aSmallerWindowTakesFromEachSideByItsShare() {
    Shares.apply(root, layout(0.2, 0.7));
    assertEquals(0.2, outer.getResizeWeight());
    assertEquals(0.7, inner.getResizeWeight());
  }

  @Test
  void whatIsOtherThanTheLayoutStaysAsItIs() {
    root.setSize(800, 600);
    root.doLayout();
    int before = outer.getDividerLocation();
    Shares.apply(root, split(DOWN, 0.9, leaf("a"), leaf("b")));
    assertEquals(before, outer.getDividerLocation());
  }

  @Test
  void aDividerNobodyMovedKeepsItsShareAndOneThatWasMovedDoesNot() {
    DockingSplitPanelNode kept =
        (DockingSplitPanelNode) Layouts.steady(NONE, layout(0.2385, 0.5), layout(0.24, 0.7));
    assertEquals(0.24, kept.getDividerProportion());
    assertEquals(0.5, ((DockingSplitPanelNode) kept.getLeft()).getDividerProportion());
  }
}
