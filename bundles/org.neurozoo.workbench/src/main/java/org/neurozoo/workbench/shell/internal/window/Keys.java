package org.neurozoo.workbench.shell.internal.window;

import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JRootPane;
import javax.swing.KeyStroke;
import org.neurozoo.workbench.Command;
import org.neurozoo.workbench.shell.internal.Shell;

/** Keys of a window. */
final class Keys {
  private Keys() {}

  /** Lets keys work wherever the keyboard is in a window, also those of commands in no menu. */
  static void install(Shell shell, JRootPane pane) {
    pane.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).clear();
    for (Command command : shell.all(Command.class)) {
      boolean inMenu = command.places().stream().anyMatch(Command.Place.InMenu.class::isInstance);
      if (!inMenu) {
        shell.key(command).ifPresent(key -> install(shell, pane, key, command));
      }
    }
  }

  @SuppressWarnings("serial")
  private static void install(Shell shell, JRootPane pane, KeyStroke key, Command command) {
    pane.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(key, command.id());
    pane.getActionMap()
        .put(
            command.id(),
            new AbstractAction() {
              @Override
              public void actionPerformed(ActionEvent event) {
                shell.run(command);
              }
            });
  }
}
