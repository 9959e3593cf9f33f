package org.neurozoo.workbench.data.internal;

import java.awt.Dialog.ModalityType;
import java.awt.KeyboardFocusManager;
import java.awt.Window;
import java.awt.event.KeyEvent;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.KeyStroke;
import org.neurozoo.network.Registry;
import org.neurozoo.workbench.Workbench;

/** The wizard in a window of its own. */
final class WizardDialog {
  private WizardDialog() {}

  /** Lets the user open data; returns when they are done. */
  static void open(Workbench workbench, Registry registry) {
    Window owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getActiveWindow();
    String title = Setup.TEXTS.text(workbench.locale(), "wizard.window");
    JDialog dialog = new JDialog(owner, title, ModalityType.APPLICATION_MODAL);
    Wizard wizard = new Wizard(workbench, registry, it -> dialog.dispose());
    dialog.setName("open-data");
    dialog.setContentPane(new javax.swing.JPanel(new java.awt.BorderLayout()));
    dialog.getContentPane().add(wizard.component());
    dialog.getRootPane().setDefaultButton(wizard.next());
    dialog
        .getRootPane()
        .registerKeyboardAction(
            event -> dialog.dispose(),
            KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
            JComponent.WHEN_IN_FOCUSED_WINDOW);
    int line = dialog.getFontMetrics(wizard.component().getFont()).getHeight();
    dialog.setSize(60 * line, 38 * line);
    dialog.setLocationRelativeTo(owner);
    dialog.setVisible(true);
    wizard.close();
  }
}
