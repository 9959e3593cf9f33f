package org.neurozoo.data.internal.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.neurozoo.data.internal.DataFile;
import org.neurozoo.schema.Values;

/** The text of a file, compressed by gzip or not. */
public final class TextFile {
  private TextFile() {}

  /**
   * All of it.
   *
   * @param values those of a schema with {@link Encoding#PROPERTY}
   * @throws org.neurozoo.schema.FaultException if it cannot be read or is not of the encoding
   */
  public static String read(Path file, Values values) {
    byte[] bytes = DataFile.bytes(file);
    DataFile.requireMemory(file.toString(), 4.0 * bytes.length);
    return Encoding.decode(file.toString(), bytes, Encoding.of(bytes, values));
  }

  /**
   * A reader that refuses what is not of the encoding and leaves out a byte order mark.
   *
   * @throws IOException if the file cannot be read
   */
  public static Reader open(Path file, Values values) throws IOException {
    InputStream content = DataFile.open(file);
    try {
      PushbackInputStream bytes = new PushbackInputStream(content, 3);
      byte[] first = bytes.readNBytes(3);
      Charset charset = Encoding.of(first, values);
      bytes.unread(first, skipped(first), first.length - skipped(first));
      return new BufferedReader(new InputStreamReader(bytes, charset.newDecoder()), 1 << 16);
    } catch (IOException e) {
      content.close();
      throw e;
    }
  }

  private static int skipped(byte[] first) {
    boolean utf8 =
        first.length == 3
            && first[0] == (byte) 0xEF
            && first[1] == (byte) 0xBB
            && first[2] == (byte) 0xBF;
    boolean utf16 = first.length > 1 && (first[0] & 0xFF) + (first[1] & 0xFF) == 0xFE + 0xFF;
    return utf8 ? 3 : utf16 && (first[0] & 0xFF) >= 0xFE ? 2 : 0;
  }
}
