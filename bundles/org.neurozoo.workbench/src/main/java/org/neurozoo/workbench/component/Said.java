package org.neurozoo.workbench.component;

import java.util.Locale;
import org.neurozoo.schema.Texts;

/** What the components themselves say. */
final class Said {
  private static final Texts TEXTS = Texts.beside(Said.class);

  private Said() {}

  static String text(Locale locale, String key, Object... arguments) {
    return TEXTS.text(locale, key, arguments);
  }
}
