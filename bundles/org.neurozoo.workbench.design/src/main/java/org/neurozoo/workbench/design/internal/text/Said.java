package org.neurozoo.workbench.design.internal.text;

import java.util.Locale;
import org.neurozoo.schema.Texts;

/** The texts of this bundle. */
public final class Said {
  /** All of them. */
  public static final Texts TEXTS = Texts.beside(Said.class);

  private Said() {}

  /** One of them. */
  public static String text(Locale locale, String key, Object... arguments) {
    return TEXTS.text(locale, key, arguments);
  }
}
