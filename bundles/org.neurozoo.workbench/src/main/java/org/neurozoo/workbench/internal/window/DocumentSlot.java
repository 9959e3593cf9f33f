package org.neurozoo.workbench.internal.window;

import io.github.andrewauclair.moderndocking.Dockable;
import io.github.andrewauclair.moderndocking.DockableTabPreference;
import io.github.andrewauclair.moderndocking.ui.DockingHeaderUI;
import io.github.andrewauclair.moderndocking.ui.HeaderController;
import io.github.andrewauclair.moderndocking.ui.HeaderModel;
import java.awt.BorderLayout;
import java.awt.Color;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;

/** The place of the open documents, of which every perspective has one. */
@SuppressWarnings("serial")
final class DocumentSlot extends JPanel implements Dockable {
  static final String ID = "documents";

  private final String title;

  DocumentSlot(JComponent documents, String title) {
    super(new BorderLayout());
    this.title = title;
    add(documents);
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

  @Override
  public DockableTabPreference getTabPreference() {
    return DockableTabPreference.NONE;
  }

  /** Documents have tabs of their own: no second header above them. */
  @Override
  public DockingHeaderUI createHeaderUI(HeaderController controller, HeaderModel model) {
    return new NoHeader();
  }

  @SuppressWarnings("serial")
  private static final class NoHeader extends JPanel implements DockingHeaderUI {
    NoHeader() {
      super(new BorderLayout());
    }

    @Override
    public void update() {}

    @Override
    public void displaySettingsMenu(JButton settings) {}

    @Override
    public void setBackgroundOverride(Color color) {}

    @Override
    public void setForegroundOverride(Color color) {}
  }
}
