package org.neurozoo.workbench.component;

import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;

/**
 * What one value is entered with. It hands on raw values, for instance what was typed as a number;
 * whether they are right is for others to say.
 */
interface Field {
  /** Where raw values go. */
  interface Entry {
    /** Something was typed that may go on. */
    void tried(Object raw);

    /** The user is done with it. */
    void entered(Object raw);
  }

  /** What is shown. */
  JComponent component();

  /** What takes the keyboard. */
  default JComponent focus() {
    return component();
  }

  /** Shows a valid value without handing it on. */
  void show(Object value);

  /** What stands below the fault and the help, for instance the properties of what is chosen. */
  default @Nullable JComponent below() {
    return null;
  }
}
