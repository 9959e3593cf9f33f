package org.neurozoo.data.internal.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import org.neurozoo.data.internal.text.TextFile;
import org.neurozoo.schema.Values;

/** The text of a table, which can be read again and again. */
@FunctionalInterface
interface CsvText {
  /** From its beginning. */
  Reader open() throws IOException;

  /** A text in memory. */
  static CsvText of(String text) {
    return () -> new StringReader(text);
  }

  /** A file that is opened each time. */
  static CsvText of(Path file, Values values) {
    return () -> TextFile.open(file, values);
  }
}
