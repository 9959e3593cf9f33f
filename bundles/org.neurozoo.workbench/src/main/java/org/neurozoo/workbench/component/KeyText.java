package org.neurozoo.workbench.component;

import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import javax.swing.KeyStroke;

/** Keys as keyboards write them. */
public final class KeyText {
  private KeyText() {}

  /** A key with what is held beside it, for instance {@code Ctrl+S}. */
  public static String of(KeyStroke key) {
    String modifiers = InputEvent.getModifiersExText(key.getModifiers());
    String name = KeyEvent.getKeyText(key.getKeyCode());
    return modifiers.isEmpty() ? name : modifiers + "+" + name;
  }
}
