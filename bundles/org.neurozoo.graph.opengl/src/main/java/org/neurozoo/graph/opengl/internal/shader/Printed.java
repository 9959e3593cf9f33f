package org.neurozoo.graph.opengl.internal.shader;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A text that is printed when it is first asked for, and once for all who ask. */
public final class Printed implements Supplier<String> {
  private final Supplier<String> print;
  private @Nullable String text;

  /** What will be printed. */
  public Printed(Supplier<String> print) {
    this.print = print;
  }

  @Override
  public String get() {
    String known = text;
    if (known == null) {
      known = print.get();
      text = known;
    }
    return known;
  }
}
