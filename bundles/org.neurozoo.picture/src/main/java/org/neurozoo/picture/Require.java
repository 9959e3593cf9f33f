package org.neurozoo.picture;

import java.util.Locale;

/** The checks of the records' constructors. */
final class Require {
  private Require() {}

  @SuppressWarnings("AnnotateFormatMethod") // would need a library for one annotation
  static void that(boolean condition, String format, Object... arguments) {
    if (!condition) {
      throw new IllegalArgumentException(String.format(Locale.ROOT, format, arguments));
    }
  }

  /** As many as needed, or none at all. */
  static void noneOr(int needed, int given, String what) {
    that(given == 0 || given == needed, "%d %s for %d; give one each or none", given, what, needed);
  }

  static void within(int count, Indices indices, String what) {
    for (int i = 0; i < indices.size(); i++) {
      int index = indices.at(i);
      that(
          index >= 0 && index < count, "%s %d at %d, but there are only %d", what, index, i, count);
    }
  }
}
