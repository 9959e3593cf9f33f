package org.neurozoo.data.internal.text;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Values;

/** How bytes are read as text; a byte order mark tells and is left out. */
public final class Encoding {
  /** The property {@code encoding}. */
  public static final Property<String> PROPERTY =
      Property.oneOf("encoding", "auto", "auto", "utf-8", "utf-16", "latin-1");

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final Map<String, Charset> NAMED =
      Map.of(
          "auto", StandardCharsets.UTF_8,
          "utf-8", StandardCharsets.UTF_8,
          "utf-16", StandardCharsets.UTF_16LE,
          "latin-1", StandardCharsets.ISO_8859_1);

  private Encoding() {}

  /** The encoding that the first bytes of a file or else the values tell. */
  public static Charset of(byte[] first, Values values) {
    int mark = first.length < 2 ? 0 : (first[0] & 0xFF) << 8 | first[1] & 0xFF;
    return switch (mark) {
      case 0xFEFF -> StandardCharsets.UTF_16BE;
      case 0xFFFE -> StandardCharsets.UTF_16LE;
      default -> NAMED.getOrDefault(values.get(PROPERTY), StandardCharsets.UTF_8);
    };
  }

  /**
   * The text of a file.
   *
   * @throws org.neurozoo.schema.FaultException if the bytes are not of the encoding
   */
  static String decode(String place, byte[] bytes, Charset charset) {
    // New decoders report malformed input; those of String and Reader silently replace it.
    CharsetDecoder decoder = charset.newDecoder();
    ByteBuffer from = ByteBuffer.wrap(bytes);
    CharBuffer to = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(from, to, true);
    if (result.isError()) {
      throw malformed(place, bytes, from.position(), charset);
    }
    String text = to.flip().toString();
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static RuntimeException malformed(
      String place, byte[] bytes, int position, Charset charset) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < position; i++) {
      boolean ends = bytes[i] == '\n';
      line += ends ? 1 : 0;
      column = ends ? 1 : column + 1;
    }
    return fault(place, "text.encoding", line, column, charset);
  }
}
