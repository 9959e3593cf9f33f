package org.neurozoo.data.internal.table;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Values;

/**
 * What stands in a cell: a number (digits, a sign, a decimal mark, an exponent, and nothing else),
 * nothing, or a text.
 *
 * @param comma whether the decimal mark is a comma
 * @param absent what is written where a value is missing, in lower case
 */
public record Cells(boolean comma, Set<String> absent) {
  /** The property {@code decimal}. */
  public static final Property<String> DECIMAL =
      Property.oneOf("decimal", "point", "point", "comma");

  private static final Set<String> ABSENT = Set.of("", "?", "na", "n/a", "nan", "null");

  /** Cells of a table whose writer is not known. */
  public static Cells of(Values values) {
    return new Cells(values.get(DECIMAL).equals("comma"), ABSENT);
  }

  /** Whether a value is missing. */
  public boolean missing(String cell) {
    return cell.length() < 5 && absent.contains(cell.strip().toLowerCase(Locale.ROOT))
        || cell.isBlank();
  }

  /** The number in a cell, or none; too great a number for F32 is none either. */
  public OptionalDouble number(String cell) {
    String text = cell.strip();
    char mark = comma ? ',' : '.';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // parseFloat also takes "NaN", "1f" and hexadecimal numbers.
      if ((c < '0' || c > '9') && c != '-' && c != '+' && c != 'e' && c != 'E' && c != mark) {
        return OptionalDouble.empty();
      }
    }
    try {
      float number = Float.parseFloat(comma ? text.replace(',', '.') : text);
      return Float.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
