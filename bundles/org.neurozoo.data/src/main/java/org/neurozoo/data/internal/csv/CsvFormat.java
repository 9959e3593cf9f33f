package org.neurozoo.data.internal.csv;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Values;

/** How the text of a table is cut into cells. */
final class CsvFormat {
  static final Property<String> SEPARATOR =
      Property.oneOf("separator", "auto", "auto", "comma", "semicolon", "tab", "space", "bar");

  /** The likelier one to stand inside a cell of another format comes later. */
  private static final List<Character> CANDIDATES = List.of('\t', ';', ',', '|', ' ');

  private static final Map<String, Character> NAMED =
      Map.of("comma", ',', "semicolon", ';', "tab", '\t', "space", ' ', "bar", '|');
  private static final int ROWS = 20;

  private CsvFormat() {}

  static char separator(String place, CsvText text, int skip, Values values) {
    Character named = NAMED.get(values.get(SEPARATOR));
    return named == null ? detect(place, text, skip) : named;
  }

  /**
   * The separator that cuts the first rows into equally many cells, more than one; if there is
   * none, the one of tab, semicolon and comma that cuts the first row into most.
   */
  private static char detect(String place, CsvText text, int skip) {
    return CANDIDATES.stream()
        .filter(separator -> even(widths(place, text, separator, skip)))
        .findFirst()
        .orElseGet(
            () ->
                CANDIDATES.subList(0, 3).reversed().stream()
                    .max(Comparator.comparingInt(each -> first(widths(place, text, each, skip))))
                    .orElseThrow());
  }

  private static boolean even(List<Integer> widths) {
    return first(widths) > 1 && widths.stream().distinct().count() == 1;
  }

  private static int first(List<Integer> widths) {
    return widths.isEmpty() ? 0 : widths.getFirst();
  }

  private static List<Integer> widths(String place, CsvText text, char separator, int skip) {
    return new CsvRows(place, text, separator, false, skip)
        .first(ROWS).stream().map(row -> row.cells().size()).toList();
  }
}
