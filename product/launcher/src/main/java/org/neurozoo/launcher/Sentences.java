package org.neurozoo.launcher;

import java.util.ResourceBundle;

/** The launcher's texts for its user, in the user's language. */
final class Sentences {
  private Sentences() {}

  static String of(String key, Object... arguments) {
    String text = ResourceBundle.getBundle("org.neurozoo.launcher.texts").getString(key);
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return text;
  }
}
