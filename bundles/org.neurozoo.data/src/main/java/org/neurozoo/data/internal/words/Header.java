package org.neurozoo.data.internal.words;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines at the beginning of a file that name something and tell its value, up to the first that
 * does not.
 *
 * @param values texts by name, in lower case
 * @param end where the header ends
 * @param lines how many lines it has
 */
record Header(String place, Map<String, String> values, int end, int lines) {
  /**
   * Reads a header.
   *
   * @param skipped tells lines that say nothing
   * @param line has two groups, name and value
   */
  static Header read(String place, String text, Function<String, Boolean> skipped, Pattern line) {
    Map<String, String> values = new HashMap<>();
    int at = 0;
    int lines = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      int next = end < 0 ? text.length() : end + 1;
      String stripped = text.substring(at, end < 0 ? text.length() : end).strip();
      Matcher matcher = line.matcher(stripped);
      if (matcher.matches()) {
        values.put(name(matcher.group(1)), matcher.group(2));
      } else if (!skipped.apply(stripped)) {
        break;
      }
      at = next;
      lines++;
    }
    return new Header(place, values, at, lines);
  }

  private static String name(String text) {
    return text.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("\\s+", " ");
  }

  /**
   * A count.
   *
   * @throws org.neurozoo.schema.FaultException if it is missing and there is no default, or too
   *     large
   */
  int count(String name, int least, int missing) {
    String value = values.get(name);
    if (value == null && missing < 0) {
      throw fault(place, "words.header", name);
    }
    if (value == null) {
      return missing;
    }
    if (!value.matches("\\d{1,8}") || Integer.parseInt(value) < least) {
      throw fault(place, "words.count", name, value, least);
    }
    return Integer.parseInt(value);
  }
}
