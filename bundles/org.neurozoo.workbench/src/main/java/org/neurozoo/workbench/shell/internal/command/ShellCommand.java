package org.neurozoo.workbench.shell.internal.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.swing.KeyStroke;
import org.kordamp.ikonli.Ikon;
import org.neurozoo.schema.Texts;
import org.neurozoo.workbench.Command;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.shell.internal.Look;
import org.neurozoo.workbench.shell.internal.Shell;

/** A command of the shell itself, which may ask more of it than a plug-in's. */
record ShellCommand(
    String id,
    Optional<KeyStroke> key,
    Optional<Ikon> icon,
    List<Place> places,
    Predicate<Shell> enabled,
    Consumer<Shell> action)
    implements Command {
  static ShellCommand of(String id, Consumer<Shell> action) {
    return new ShellCommand(
        id, Optional.empty(), Optional.empty(), List.of(), shell -> true, action);
  }

  /** With a key as {@link KeyStroke#getKeyStroke(String)} reads it. */
  ShellCommand on(String stroke) {
    KeyStroke read = KeyStroke.getKeyStroke(stroke);
    if (read == null) {
      throw new IllegalArgumentException("no key: " + stroke);
    }
    return new ShellCommand(id, Optional.of(read), icon, places, enabled, action);
  }

  ShellCommand with(Ikon ikon) {
    return new ShellCommand(id, key, Optional.of(ikon), places, enabled, action);
  }

  ShellCommand at(Place... there) {
    return new ShellCommand(id, key, icon, List.of(there), enabled, action);
  }

  ShellCommand when(Predicate<Shell> condition) {
    return new ShellCommand(id, key, icon, places, condition, action);
  }

  @Override
  public Texts texts() {
    return Look.TEXTS;
  }

  /** The only workbench there is. */
  private static Shell shell(Workbench workbench) {
    return (Shell) workbench;
  }

  @Override
  public boolean isEnabled(Workbench workbench) {
    return enabled.test(shell(workbench));
  }

  @Override
  public void run(Workbench workbench) {
    action.accept(shell(workbench));
  }
}
