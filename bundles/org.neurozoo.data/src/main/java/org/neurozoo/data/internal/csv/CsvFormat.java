package org.neurozoo.data.internal.csv;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Values;

/** How the text of a table is cut into cells. */
final class CsvFormat {
  static final Property<String> SEPARATOR =
      Property.oneOf("separator", "auto", "auto", "comma", "semicolon", "tab");

  /** A comma is the likeliest to stand inside a cell of another format, so it comes last. */
  private static final List<Character> CANDIDATES = List.of('\t', ';', ',');

  private static final Map<String, Character> NAMED =
      Map.of("comma", ',', "semicolon", ';', "tab", '\t');
  private static final int ROWS = 20;

  private CsvFormat() {}

  static char separator(String place, String text, Values values) {
    Character named = NAMED.get(values.get(SEPARATOR));
    return named == null ? detect(place, text) : named;
  }

  /**
   * The separator that cuts the first rows into equally many cells, more than one; if there is
   * none, the one that cuts the first row into most.
   */
  private static char detect(String place, String text) {
    return CANDIDATES.stream()
        .filter(separator -> widths(place, text, separator).distinct().limit(2).count() == 1)
        .filter(separator -> firstWidth(place, text, separator) > 1)
        .findFirst()
        .orElseGet(
            () ->
                CANDIDATES.reversed().stream()
                    .max(Comparator.comparingInt(each -> firstWidth(place, text, each)))
                    .orElseThrow());
  }

  private static int firstWidth(String place, String text, char separator) {
    return widths(place, text, separator).findFirst().orElse(0);
  }

  private static Stream<Integer> widths(String place, String text, char separator) {
    return new CsvRows(place, text, separator, false)
        .stream().limit(ROWS).map(row -> row.cells().size());
  }
}
