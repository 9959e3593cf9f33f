package org.neurozoo.data.internal.csv;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.util.List;
import java.util.stream.IntStream;
import org.neurozoo.data.internal.table.Cells;
import org.neurozoo.data.internal.table.Column;
import org.neurozoo.data.internal.table.Row;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Values;

/**
 * What the first row of a table is.
 *
 * @param named whether it holds the names of the columns
 * @param columns with these names, or with their numbers
 */
record CsvHeader(boolean named, List<Column> columns) {
  static final Property<String> PROPERTY = Property.oneOf("header", "auto", "auto", "yes", "no");

  private static final int ROWS = 100;

  /**
   * As the values tell, or as the first rows look.
   *
   * @throws org.neurozoo.schema.FaultException if there is no row
   */
  static CsvHeader of(CsvRows table, Values values, Cells cells) {
    List<Row> rows = table.first(ROWS);
    if (rows.isEmpty()) {
      throw fault(table.place(), "table.empty");
    }
    List<String> first = rows.getFirst().cells().stream().map(String::strip).toList();
    boolean named =
        switch (values.get(PROPERTY)) {
          case "yes" -> true;
          case "no" -> false;
          default -> looksLikeHeader(first, rows.subList(1, rows.size()), cells);
        };
    List<Column> columns =
        IntStream.range(0, first.size())
            .mapToObj(
                i -> Column.of(named && !first.get(i).isEmpty() ? first.get(i) : "" + (i + 1)))
            .toList();
    return new CsvHeader(named, columns);
  }

  /**
   * A text above numbers is a name. In a table without numbers, the first row is names if none of
   * them stands below itself again.
   */
  private static boolean looksLikeHeader(List<String> first, List<Row> rest, Cells cells) {
    boolean numbers = false;
    boolean repeated = first.stream().distinct().count() < first.size();
    for (int i = 0; i < first.size(); i++) {
      boolean text = cells.number(first.get(i)).isEmpty() && !cells.missing(first.get(i));
      Below below = Below.of(i, first.get(i), rest, cells);
      if (text && below.numbers() >= below.texts()) {
        return true;
      }
      numbers |= below.numbers() > below.texts() || !text;
      repeated |= below.repeats();
    }
    return !numbers && !repeated;
  }

  /** What stands below a cell of the first row. */
  private record Below(int numbers, int texts, boolean repeats) {
    static Below of(int column, String first, List<Row> rows, Cells cells) {
      int numbers = 0;
      int texts = 0;
      boolean repeats = false;
      for (Row row : rows) {
        String cell = column < row.cells().size() ? row.cells().get(column).strip() : "";
        if (!cells.missing(cell)) {
          boolean number = cells.number(cell).isPresent();
          numbers += number ? 1 : 0;
          texts += number ? 0 : 1;
          repeats |= cell.equals(first);
        }
      }
      return new Below(numbers, texts, repeats);
    }
  }
}
