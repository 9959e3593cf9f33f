package org.neurozoo.data.internal.csv;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.neurozoo.data.internal.DataFile;

/** The text of a file, which must be UTF-8; a byte order mark is left out. */
final class CsvText {
  private static final int MOST_BYTES = 1 << 30;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private CsvText() {}

  static String read(Path file) {
    String place = file.toString();
    byte[] bytes = DataFile.read(file, content -> content.readNBytes(MOST_BYTES));
    if (bytes.length == MOST_BYTES) {
      throw fault(place, "csv.huge", MOST_BYTES >> 20);
    }
    DataFile.requireMemory(place, 4.0 * bytes.length);
    String text = decode(place, bytes);
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return marked ? text.substring(1) : text;
  }

  private static String decode(String place, byte[] bytes) {
    // New decoders report malformed input; those of String and Reader silently replace it.
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer from = ByteBuffer.wrap(bytes);
    CharBuffer to = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(from, to, true);
    if (result.isError()) {
      int line = 1;
      int column = 1;
      for (int i = 0; i < from.position(); i++) {
        boolean ends = bytes[i] == '\n';
        line += ends ? 1 : 0;
        column = ends ? 1 : column + 1;
      }
      throw fault(place, "csv.utf8", line, column);
    }
    return to.flip().toString();
  }
}
