package org.neurozoo.plot.internal;

import java.util.Locale;
import org.neurozoo.plot.Plotter;
import org.neurozoo.schema.Texts;

/** The words that drawings add to the ready texts of a picture. */
final class Words {
  static final Texts TEXTS = Texts.beside(Plotter.class);

  private Words() {}

  static String of(String key, Object... arguments) {
    return TEXTS.text(Locale.getDefault(Locale.Category.DISPLAY), key, arguments);
  }
}
