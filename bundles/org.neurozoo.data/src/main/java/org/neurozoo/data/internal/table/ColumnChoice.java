package org.neurozoo.data.internal.table;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Columns named in a list such as {@code age,7-9}: names, or else numbers from 1. */
final class ColumnChoice {
  private static final Pattern NUMBERS = Pattern.compile("(\\d{1,7})(?:-(\\d{1,7}))?");
  private static final int LISTED = 20;

  private ColumnChoice() {}

  /**
   * The positions, from 0.
   *
   * @throws org.neurozoo.schema.FaultException if there is no such column, or two of the name
   */
  static BitSet of(String place, List<Column> columns, String list) {
    List<String> names = columns.stream().map(Column::name).toList();
    BitSet chosen = new BitSet();
    if (list.isBlank()) {
      return chosen;
    }
    List<String> parts =
        names.contains(list.strip()) ? List.of(list) : List.of(list.split(",", -1));
    parts.forEach(part -> add(place, names, part.strip(), chosen));
    return chosen;
  }

  private static void add(String place, List<String> names, String part, BitSet chosen) {
    int column = names.indexOf(part);
    if (column != names.lastIndexOf(part)) {
      throw fault(place, "table.twice", part, column + 1, names.lastIndexOf(part) + 1);
    }
    Matcher numbers = NUMBERS.matcher(part);
    if (column >= 0) {
      chosen.set(column);
    } else if (numbers.matches()) {
      int first = Integer.parseInt(numbers.group(1));
      int last = numbers.group(2) == null ? first : Integer.parseInt(numbers.group(2));
      if (first < 1 || last > names.size() || first > last) {
        throw absent(place, names, part);
      }
      chosen.set(first - 1, last);
    } else {
      throw absent(place, names, part);
    }
  }

  private static RuntimeException absent(String place, List<String> names, String part) {
    String first = String.join(", ", names.subList(0, Math.min(LISTED, names.size())));
    String listed = names.size() > LISTED ? first + " …" : first;
    return fault(place, "table.column", part, listed, names.size());
  }
}
