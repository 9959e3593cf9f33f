package org.neurozoo.data.internal.csv;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.util.List;
import java.util.stream.IntStream;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Values;

/**
 * The columns of a table.
 *
 * @param names from the header, or the columns' numbers
 * @param named whether there is a header
 * @param target which one is to be learned
 */
record CsvColumns(List<String> names, boolean named, int target) {
  static final Property<String> TARGET = Property.text("target", "");
  static final Property<String> HEADER = Property.oneOf("header", "auto", "auto", "yes", "no");

  private static final int LISTED = 20;

  /**
   * What the first row and the properties say.
   *
   * @throws org.neurozoo.schema.FaultException if there is no such target or nothing beside it
   */
  static CsvColumns of(String place, CsvRows.Row first, Values values, CsvNumber number) {
    List<String> cells = first.cells().stream().map(String::strip).toList();
    if (cells.size() < 2) {
      throw fault(place, "csv.narrow", first.line());
    }
    String target = values.get(TARGET).strip();
    boolean named =
        switch (values.get(HEADER)) {
          case "yes" -> true;
          case "no" -> false;
          default -> looksLikeHeader(cells, target, number);
        };
    List<String> names = named ? cells : numbers(cells.size());
    return new CsvColumns(names, named, target(place, names, target));
  }

  private static List<String> numbers(int columns) {
    return IntStream.rangeClosed(1, columns).mapToObj(String::valueOf).toList();
  }

  /** Features are numbers; so a first row that has a text among them is not a sample. */
  private static boolean looksLikeHeader(List<String> cells, String target, CsvNumber number) {
    int left = target.isEmpty() ? cells.size() - 1 : numbers(cells.size()).indexOf(target);
    return IntStream.range(0, cells.size())
        .filter(column -> column != left)
        .anyMatch(column -> number.read(cells.get(column)).isEmpty());
  }

  private static int target(String place, List<String> names, String target) {
    if (target.isEmpty()) {
      return names.size() - 1;
    }
    int column = names.indexOf(target);
    if (column != names.lastIndexOf(target)) {
      throw fault(place, "csv.target.twice", target, column + 1, names.lastIndexOf(target) + 1);
    }
    int numbered = numbers(names.size()).indexOf(target);
    if (column < 0 && numbered < 0) {
      throw fault(place, "csv.target", target, listed(names), names.size());
    }
    return column >= 0 ? column : numbered;
  }

  private static String listed(List<String> names) {
    String first = String.join(", ", names.subList(0, Math.min(LISTED, names.size())));
    return names.size() > LISTED ? first + " …" : first;
  }

  /** How a message names a column: its number and, if it has one, its name. */
  String label(int column) {
    return named ? (column + 1) + " (" + names.get(column) + ")" : String.valueOf(column + 1);
  }
}
