package org.neurozoo.data.internal.csv;

import static org.neurozoo.data.internal.DataTexts.TEXTS;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.neurozoo.schema.Fault;
import org.neurozoo.schema.FaultException;

/**
 * The rows of a text as RFC 4180 cuts them; empty lines are none. Each row knows its line.
 *
 * @param place the file
 * @param strict whether quotes left open and text behind a closing quote are faults
 */
record CsvRows(String place, String text, char separator, boolean strict) {
  /**
   * A row.
   *
   * @param line the line it starts in, from 1
   */
  record Row(long line, List<String> cells) {
    private static Row of(CsvRecord record) {
      return new Row(record.getStartingLineNumber(), record.getFields());
    }

    /** Cells may hold line breaks. */
    private long nextLine() {
      return line + 1 + cells.stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
    }
  }

  Stream<Row> stream() {
    Iterator<Row> rows = iterator();
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false);
  }

  /**
   * One row after the other.
   *
   * @throws FaultException on the way, where quotes are wrong
   */
  Iterator<Row> iterator() {
    Iterator<CsvRecord> records =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowUnclosedQuote(!strict)
            .allowExtraCharsAfterClosingQuote(!strict)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text)
            .iterator();
    return new Iterator<>() {
      private long line = 1;

      @Override
      public boolean hasNext() {
        return guarded(records::hasNext);
      }

      @Override
      public Row next() {
        Row row = Row.of(guarded(records::next));
        line = row.nextLine();
        return row;
      }

      private <T> T guarded(Supplier<T> reading) {
        try {
          return reading.get();
        } catch (CsvParseException e) {
          throw new FaultException(new Fault(TEXTS, "csv.quotes", place, List.of(line)), e);
        }
      }
    };
  }
}
