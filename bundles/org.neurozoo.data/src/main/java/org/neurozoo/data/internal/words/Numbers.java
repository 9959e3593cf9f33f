package org.neurozoo.data.internal.words;

/** Numbers as files hold them. */
final class Numbers {
  private Numbers() {}

  /** The number of a word; not a number if it is none. */
  static float of(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      // parseFloat also takes "1f" and hexadecimal numbers.
      if ((c < '0' || c > '9') && c != '-' && c != '+' && c != 'e' && c != 'E' && c != '.') {
        return Float.NaN;
      }
    }
    try {
      return Float.parseFloat(word);
    } catch (NumberFormatException e) {
      return Float.NaN;
    }
  }
}
