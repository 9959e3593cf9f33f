package org.neurozoo.launcher;

import java.util.ResourceBundle;

/** The product cannot start; the message is one sentence for the user. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private Refusal(String message) {
    super(message);
  }

  static Refusal of(String key, Object... arguments) {
    String text = ResourceBundle.getBundle("org.neurozoo.launcher.texts").getString(key);
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return new Refusal(text);
  }
}
