package org.neurozoo.graph.opengl.internal.shader;

import java.lang.ref.WeakReference;
import java.util.function.Supplier;

/**
 * A text that is printed when it is asked for, and once for all who ask meanwhile; then it may be
 * forgotten, for it is long.
 */
public final class Printed implements Supplier<String> {
  private final Supplier<String> print;
  private WeakReference<String> text = new WeakReference<>(null);

  /** What will be printed. */
  public Printed(Supplier<String> print) {
    this.print = print;
  }

  @Override
  public String get() {
    String known = text.get();
    if (known == null) {
      known = print.get();
      text = new WeakReference<>(known);
    }
    return known;
  }
}
