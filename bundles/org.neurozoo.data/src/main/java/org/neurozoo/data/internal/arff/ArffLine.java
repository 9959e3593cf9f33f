package org.neurozoo.data.internal.arff;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.util.ArrayList;
import java.util.List;

/** One line of an ARFF file, cut into words; quoted ones may hold anything but a line break. */
final class ArffLine {
  private final String place;
  private final long line;
  private final String text;
  private int at;

  ArffLine(String place, long line, String text) {
    this.place = place;
    this.line = line;
    this.text = text;
  }

  /** Whether nothing but white space or a comment is left. */
  boolean ends() {
    skipBlank();
    return at >= text.length() || text.charAt(at) == '%';
  }

  /** Whether a character comes next; if so, it is passed. */
  boolean passes(char wanted) {
    skipBlank();
    boolean there = at < text.length() && text.charAt(at) == wanted;
    at += there ? 1 : 0;
    return there;
  }

  private void skipBlank() {
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
  }

  /**
   * The next word: quoted, or up to white space or one of the characters that end it.
   *
   * @throws org.neurozoo.schema.FaultException if a quote is never closed
   */
  String word(String ends) {
    skipBlank();
    char quote = at < text.length() ? text.charAt(at) : ' ';
    if (quote == '\'' || quote == '"') {
      return quoted(quote);
    }
    int first = at;
    while (at < text.length() && text.charAt(at) > ' ' && ends.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(first, at);
  }

  private String quoted(char quote) {
    StringBuilder word = new StringBuilder();
    at++;
    while (at < text.length() && text.charAt(at) != quote) {
      boolean escaped = text.charAt(at) == '\\' && at + 1 < text.length();
      at += escaped ? 1 : 0;
      word.append(escaped ? unescaped(text.charAt(at)) : text.charAt(at));
      at++;
    }
    if (at >= text.length()) {
      throw fault(place, "arff.quote", line);
    }
    at++;
    return word.toString();
  }

  private static char unescaped(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      default -> c;
    };
  }

  /**
   * Words separated by commas, up to a character or the end of the line; bare words may hold
   * spaces.
   */
  List<String> list(char end) {
    List<String> words = new ArrayList<>();
    do {
      words.add(item(end));
    } while (passes(','));
    return words;
  }

  private String item(char end) {
    String word = word("," + end);
    StringBuilder more = new StringBuilder(word);
    skipBlank();
    while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != end && !comment()) {
      more.append(' ').append(word("," + end));
      skipBlank();
    }
    return more.toString();
  }

  private boolean comment() {
    return text.charAt(at) == '%' && at > 0 && text.charAt(at - 1) <= ' ';
  }
}
