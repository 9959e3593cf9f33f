package org.neurozoo.data.internal.arff;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Dates of a pattern as days since the beginning of 1970, of no particular time zone. */
record ArffDate(DateTimeFormatter format) {
  /** The pattern of a declaration without one. */
  static final String ISO = "yyyy-MM-dd'T'HH:mm:ss";

  private static final double DAY = 86_400;

  static ArffDate of(String place, long line, String pattern) {
    try {
      // Of an era nothing is said in such files; u is the year alone.
      String plain = pattern.replace('y', 'u');
      return new ArffDate(
          new DateTimeFormatterBuilder()
              .appendPattern(plain)
              .parseDefaulting(ChronoField.YEAR, 1970)
              .parseDefaulting(ChronoField.MONTH_OF_YEAR, 1)
              .parseDefaulting(ChronoField.DAY_OF_MONTH, 1)
              .parseDefaulting(ChronoField.SECOND_OF_DAY, 0)
              .toFormatter(Locale.ENGLISH));
    } catch (IllegalArgumentException e) {
      throw fault(place, "arff.pattern", line, pattern);
    }
  }

  /** A number as a text. */
  String days(String place, long line, String name, String text) {
    try {
      LocalDateTime moment = LocalDateTime.parse(text.strip(), format);
      return String.valueOf((float) (moment.toEpochSecond(ZoneOffset.UTC) / DAY));
    } catch (DateTimeException e) {
      throw fault(place, "arff.date", line, name, text);
    }
  }
}
