package org.neurozoo.workbench.inspect.internal;

import org.neurozoo.workbench.Part;

/** A part that looks at the run again and again while it is on the screen. */
interface Framed extends Part {
  /** Looks again if that is due. */
  void frame();
}
