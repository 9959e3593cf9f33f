package org.neurozoo.data.internal.csv;

import static org.neurozoo.data.internal.DataTexts.TEXTS;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.neurozoo.data.internal.DataFile;
import org.neurozoo.data.internal.table.Row;
import org.neurozoo.data.internal.table.Rows;
import org.neurozoo.schema.Fault;
import org.neurozoo.schema.FaultException;

/**
 * The rows of a text as RFC 4180 cuts them; empty lines are none. Each row knows its line.
 *
 * @param place the file
 * @param strict whether quotes left open and text behind a closing quote are faults
 * @param skipped how many rows at the beginning are left out
 */
record CsvRows(String place, CsvText text, char separator, boolean strict, int skipped)
    implements Rows {
  /** The first rows, or all if there are fewer. */
  List<Row> first(int count) {
    List<Row> rows = new ArrayList<>();
    try (Cursor cursor = open()) {
      while (rows.size() < count && cursor.hasNext()) {
        rows.add(cursor.next());
      }
    }
    return rows;
  }

  CsvRows skipping(int rows) {
    return new CsvRows(place, text, separator, strict, rows);
  }

  @Override
  public Cursor open() {
    try {
      Cursor cursor = new Cutting(place, records());
      for (int i = 0; i < skipped && cursor.hasNext(); i++) {
        cursor.next();
      }
      return cursor;
    } catch (IOException e) {
      throw DataFile.unreadable(Path.of(place), e);
    }
  }

  private CloseableIterator<CsvRecord> records() throws IOException {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .allowUnclosedQuote(!strict)
        .allowExtraCharsAfterClosingQuote(!strict)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .ofCsvRecord(text.open())
        .iterator();
  }

  private static final class Cutting implements Cursor {
    private final String place;
    private final CloseableIterator<CsvRecord> records;
    private long line = 1;

    Cutting(String place, CloseableIterator<CsvRecord> records) {
      this.place = place;
      this.records = records;
    }

    @Override
    public boolean hasNext() {
      return guarded(records::hasNext);
    }

    @Override
    public Row next() {
      CsvRecord record = guarded(records::next);
      Row row = new Row(record.getStartingLineNumber(), record.getFields());
      // Cells may hold line breaks.
      long breaks = row.cells().stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
      line = row.line() + 1 + breaks;
      return row;
    }

    private <T> T guarded(Supplier<T> reading) {
      try {
        return reading.get();
      } catch (CsvParseException e) {
        throw new FaultException(new Fault(TEXTS, "csv.quotes", place, List.of(line)), e);
      } catch (UncheckedIOException e) {
        throw DataFile.unreadable(Path.of(place), e);
      }
    }

    @Override
    public void close() {
      try {
        records.close();
      } catch (IOException e) {
        throw DataFile.unreadable(Path.of(place), e);
      }
    }
  }
}
