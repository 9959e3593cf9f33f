package org.neurozoo.schema;

import java.util.List;
import java.util.Locale;

/**
 * Something a user can put right: what is wrong, where, and what to do, as one sentence in the
 * user's language.
 *
 * @param texts where the sentence stands
 * @param key the sentence's key
 * @param place where the fault lies (a file, a node, a property path), or empty
 * @param arguments what fills the sentence
 */
public record Fault(Texts texts, String key, String place, List<Object> arguments) {
  /** Copies the arguments. */
  public Fault {
    arguments = List.copyOf(arguments);
  }

  /** The whole sentence, led by the place. */
  public String message(Locale locale) {
    String sentence = texts.text(locale, key, arguments.toArray());
    return place.isEmpty() ? sentence : place + ": " + sentence;
  }
}
