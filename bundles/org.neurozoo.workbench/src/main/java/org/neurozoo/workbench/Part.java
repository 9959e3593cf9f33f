package org.neurozoo.workbench;

import javax.swing.JComponent;
import org.osgi.annotation.versioning.ConsumerType;

/** What a view or a document has on the screen, from when it is opened until it is closed. */
@ConsumerType
public interface Part {
  /** What is shown; always the same. */
  JComponent component();

  /** What takes the keyboard when the part is activated. */
  default JComponent focus() {
    return component();
  }

  /** Lets go of subscriptions and whatever else it holds. */
  default void close() {}

  /** A part that is just a component. */
  static Part of(JComponent component) {
    return () -> component;
  }
}
