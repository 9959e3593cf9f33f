package org.neurozoo.schema;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Something a user can put right: what is wrong, where, and what to do, as one sentence in the
 * user's language. Control characters are shown as pictures of themselves.
 *
 * @param texts where the sentence stands
 * @param key the sentence's key
 * @param place where the fault lies (a file, a node, a property path), or empty
 * @param arguments what fills the sentence
 */
public record Fault(Texts texts, String key, String place, List<Object> arguments) {
  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

  /** Copies the arguments. */
  public Fault {
    arguments = List.copyOf(arguments);
  }

  /** The whole sentence, led by the place. */
  public String message(Locale locale) {
    String sentence = texts.text(locale, key, arguments.stream().map(Fault::printable).toArray());
    return place.isEmpty() ? sentence : printable(place) + ": " + sentence;
  }

  /** What comes from a damaged file may hold anything, and a terminal would obey it. */
  private static String printable(Object text) {
    return CONTROL.matcher(String.valueOf(text)).replaceAll(c -> picture(c.group().charAt(0)));
  }

  private static String picture(char control) {
    return String.valueOf(control < ' ' ? (char) ('\u2400' + control) : '\uFFFD');
  }
}
