package org.neurozoo.data.internal.arff;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.neurozoo.data.internal.table.Column;
import org.neurozoo.data.internal.table.Column.Type;

/**
 * An attribute as the header declares it.
 *
 * @param column its name, type and values
 * @param date how its cells are read if they are dates
 */
record ArffAttribute(Column column, Optional<ArffDate> date) {
  /**
   * Reads what follows {@code @attribute}.
   *
   * @throws org.neurozoo.schema.FaultException if it is no declaration
   */
  static ArffAttribute read(String place, long lineNumber, ArffLine line) {
    String name = line.word("{");
    if (line.passes('{')) {
      List<String> values = line.list('}').stream().distinct().toList();
      if (!line.passes('}')) {
        throw fault(place, "arff.brace", lineNumber);
      }
      return of(new Column(name, Type.NOMINAL, values));
    }
    String type = line.word("%").toLowerCase(Locale.ROOT);
    return switch (type) {
      case "numeric", "real", "integer" -> of(new Column(name, Type.NUMBER, List.of()));
      case "string" -> of(new Column(name, Type.TEXT, List.of()));
      case "date" -> {
        Column days = new Column(name, Type.NUMBER, List.of());
        String pattern = line.ends() ? ArffDate.ISO : line.word("%");
        yield new ArffAttribute(days, Optional.of(ArffDate.of(place, lineNumber, pattern)));
      }
      case "relational" -> throw fault(place, "arff.relational", lineNumber, name);
      default -> throw fault(place, "arff.type", lineNumber, type);
    };
  }

  private static ArffAttribute of(Column column) {
    return new ArffAttribute(column, Optional.empty());
  }

  /** What stands in a sparse row where nothing is written. */
  String absent() {
    return switch (column.type()) {
      case NOMINAL -> column.classes().getFirst();
      case NUMBER -> "0";
      default -> "?";
    };
  }

  /** The cell as the table reads it: dates become days. */
  String cell(String place, long line, String text) {
    return text.equals("?")
        ? text
        : date.map(each -> each.days(place, line, column.name(), text)).orElse(text);
  }
}
