package org.neurozoo.data.internal.words;

import static org.neurozoo.data.internal.DataTexts.fault;

import org.neurozoo.schema.FaultException;

/** The words of a text between white space; from {@code #} on, a line is a comment. */
final class Words {
  private final String place;
  private final String text;
  private int at;
  private int line = 1;

  /** From a position on, which lies in this line. */
  Words(String place, String text, int at, int line) {
    this.place = place;
    this.text = text;
    this.at = at;
    this.line = line;
  }

  /** Whether there is a word left. */
  boolean hasNext() {
    while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '#')) {
      if (text.charAt(at) == '#') {
        skipLine();
      } else {
        line += text.charAt(at) == '\n' ? 1 : 0;
        at++;
      }
    }
    return at < text.length();
  }

  private void skipLine() {
    while (at < text.length() && text.charAt(at) != '\n') {
      at++;
    }
  }

  /**
   * The next word.
   *
   * @param wanted how a message names it
   * @throws FaultException if there is none
   */
  String next(String wanted) {
    if (!hasNext()) {
      throw fault(place, "words.end", line, wanted);
    }
    int first = at;
    while (at < text.length() && text.charAt(at) > ' ' && text.charAt(at) != '#') {
      at++;
    }
    return text.substring(first, at);
  }

  /**
   * The next word as a number of F32.
   *
   * @throws FaultException if it is none or not finite
   */
  float number(String wanted) {
    String word = next(wanted);
    float number = Numbers.of(word);
    if (!Float.isFinite(number)) {
      throw fault(place, "words.number", line, word, wanted);
    }
    return number;
  }

  /**
   * The next word as a whole number.
   *
   * @throws FaultException if it is none or not within the bounds
   */
  int whole(String wanted, int least, int most) {
    float number = number(wanted);
    if (number != Math.rint(number) || !(number >= least && number <= most)) {
      throw fault(place, "words.whole", line, number, wanted, least, most);
    }
    return (int) number;
  }

  /** As many numbers as an array holds from a position on. */
  void fill(float[] into, int from, int count, String wanted) {
    for (int i = from; i < from + count; i++) {
      into[i] = number(wanted);
    }
  }

  /**
   * Makes sure that nothing is left.
   *
   * @throws FaultException if there is a word
   */
  void requireEnd() {
    if (hasNext()) {
      throw fault(place, "words.rest", line, next(""));
    }
  }

  /**
   * Makes sure that so many numbers can be there at all: each takes two characters.
   *
   * @throws FaultException if there cannot
   */
  void requireRoom(double numbers) {
    if (2 * numbers > text.length() - at + 1.0) {
      throw fault(place, "words.short", line, (long) numbers);
    }
  }

  /** The line of the last word, from 1. */
  int line() {
    return line;
  }

  String place() {
    return place;
  }
}
