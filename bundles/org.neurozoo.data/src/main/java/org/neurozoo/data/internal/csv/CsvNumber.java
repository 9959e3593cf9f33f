package org.neurozoo.data.internal.csv;

import java.util.OptionalDouble;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Values;

/** Numbers as tables hold them: digits, a sign, a decimal mark, an exponent, and nothing else. */
record CsvNumber(boolean comma) {
  static final Property<String> DECIMAL = Property.oneOf("decimal", "point", "point", "comma");

  static CsvNumber of(Values values) {
    return new CsvNumber(values.get(DECIMAL).equals("comma"));
  }

  /** The number in a cell, or none; too great a number for F32 is none either. */
  OptionalDouble read(String cell) {
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
