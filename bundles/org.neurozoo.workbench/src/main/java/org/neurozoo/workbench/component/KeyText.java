package org.neurozoo.workbench.component;

import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import javax.swing.KeyStroke;
import org.neurozoo.workbench.Command;
import org.neurozoo.workbench.Workbench;

/** Keys as keyboards write them. */
public final class KeyText {
  private KeyText() {}

  /** What a command is called, with its key if it has one: for the tip of a button. */
  public static String tip(Command command, Workbench workbench) {
    return tip(command.title(workbench.locale()), command, workbench);
  }

  /** Some words with the key of the command that they are about, if it has one. */
  public static String tip(String words, Command command, Workbench workbench) {
    return workbench.key(command).map(key -> words + " (" + of(key) + ")").orElse(words);
  }

  /** A key with what is held beside it, for instance {@code Ctrl+S}. */
  public static String of(KeyStroke key) {
    String modifiers = InputEvent.getModifiersExText(key.getModifiers());
    String name = KeyEvent.getKeyText(key.getKeyCode());
    return modifiers.isEmpty() ? name : modifiers + "+" + name;
  }
}
