package org.neurozoo.workbench.shell.internal.window;

import io.github.andrewauclair.moderndocking.Dockable;
import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.awt.event.HierarchyEvent;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import javax.swing.SwingUtilities;

/** The place of the open documents, of which every perspective has one. */
@SuppressWarnings("serial")
final class DocumentSlot extends JPanel implements Dockable {
  static final String ID = "documents";

  private final String title;

  DocumentSlot(JComponent documents, String title) {
    super(new BorderLayout());
    this.title = title;
    add(documents);
    addHierarchyListener(
        event -> {
          if ((event.getChangeFlags() & HierarchyEvent.PARENT_CHANGED) != 0) {
            // The docking may still be about to put its menu there.
            hideTab();
            EventQueue.invokeLater(this::hideTab);
          }
        });
  }

  /**
   * Documents have tabs of their own: no second row above them. The row would stay as long as the
   * docking's menu stands in it.
   */
  private void hideTab() {
    if (SwingUtilities.getAncestorOfClass(JTabbedPane.class, this) instanceof JTabbedPane tabs) {
      tabs.putClientProperty("JTabbedPane.trailingComponent", null);
      tabs.putClientProperty("JTabbedPane.hideTabAreaWithOneTab", true);
    }
  }

  @Override
  public String getPersistentID() {
    return ID;
  }

  @Override
  public String getTabText() {
    return title;
  }

  @Override
  public boolean isClosable() {
    return false;
  }

  @Override
  public boolean isFloatingAllowed() {
    return false;
  }

  @Override
  public boolean isAutoHideAllowed() {
    return false;
  }

  @Override
  public boolean isWrappableInScrollpane() {
    return false;
  }
}
