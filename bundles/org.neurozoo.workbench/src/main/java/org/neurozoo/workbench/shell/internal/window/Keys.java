package org.neurozoo.workbench.shell.internal.window;

import java.awt.event.ActionEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JRootPane;
import javax.swing.KeyStroke;
import org.neurozoo.schema.Kind;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.workbench.Command;
import org.neurozoo.workbench.PreferencePage;
import org.neurozoo.workbench.Preferences;
import org.neurozoo.workbench.shell.internal.Look;
import org.neurozoo.workbench.shell.internal.Shell;

/** Which key carries which command out: its own, or the one the user has given it. */
public final class Keys {
  private static final Property<List<String>> BINDINGS = Property.list("bindings", new Kind.Text());

  /** Entries such as {@code save=ctrl shift S}; nothing behind the sign takes the key away. */
  public static final PreferencePage PAGE =
      new PreferencePage() {
        @Override
        public String id() {
          return "keys";
        }

        @Override
        public Schema schema() {
          return Schema.of(BINDINGS);
        }

        @Override
        public Texts texts() {
          return Look.TEXTS;
        }
      };

  private final Map<String, String> given;

  Keys(Preferences preferences) {
    given =
        preferences.of(PAGE).get(BINDINGS).stream()
            .map(entry -> entry.split("=", 2))
            .filter(parts -> parts.length == 2)
            .collect(Collectors.toMap(p -> p[0].strip(), p -> p[1].strip(), (a, b) -> b));
  }

  /** The key of a command, if it has one. */
  Optional<KeyStroke> of(Command command) {
    String own = given.get(command.id());
    return own == null ? command.key() : Optional.ofNullable(KeyStroke.getKeyStroke(own));
  }

  /** Lets keys work wherever the keyboard is in a window, also those of commands in no menu. */
  void install(Shell shell, JRootPane pane) {
    pane.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).clear();
    for (Command command : shell.all(Command.class)) {
      boolean inMenu = command.places().stream().anyMatch(Command.Place.InMenu.class::isInstance);
      if (!inMenu) {
        of(command).ifPresent(key -> install(shell, pane, key, command));
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
