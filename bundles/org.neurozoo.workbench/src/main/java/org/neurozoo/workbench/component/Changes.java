package org.neurozoo.workbench.component;

import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.JTextComponent;

/** Every change of a text field, whatever its kind. */
public final class Changes implements DocumentListener {
  private final Runnable changed;

  private Changes(Runnable changed) {
    this.changed = changed;
  }

  /** Calls back after every change of a field. */
  public static void of(JTextComponent field, Runnable changed) {
    field.getDocument().addDocumentListener(new Changes(changed));
  }

  @Override
  public void insertUpdate(DocumentEvent event) {
    changed.run();
  }

  @Override
  public void removeUpdate(DocumentEvent event) {
    changed.run();
  }

  @Override
  public void changedUpdate(DocumentEvent event) {
    changed.run();
  }
}
