package org.neurozoo.workbench.data.internal;

import java.util.Optional;
import javax.swing.JComponent;
import org.neurozoo.data.DataSet;

/** What a view shows below its head while there are data. */
interface Body {
  /** What is put on the screen; always the same. */
  JComponent component();

  /** Why it cannot show such data and where to look instead; empty if it can. */
  Optional<String> refusal(DataSet data);

  /** Shows other data, which it does not refuse. */
  void show(Sight.Shown shown);

  /** Brings a sample into sight. */
  default void sample(int row) {}

  /** Lets go of what it holds. */
  default void close() {}
}
