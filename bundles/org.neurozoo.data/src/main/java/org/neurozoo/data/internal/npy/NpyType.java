package org.neurozoo.data.internal.npy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the elements of an NPY file are.
 *
 * @param kind f, i, u or b
 * @param bytes how many an element takes
 * @param order which of them comes first
 */
record NpyType(char kind, int bytes, ByteOrder order) {
  private static final Pattern DESCRIPTION = Pattern.compile("([<>|=]?)([fiub])(\\d)");
  private static final Set<String> KNOWN =
      Set.of("f2", "f4", "f8", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "b1");

  static Optional<NpyType> of(String description) {
    Matcher matcher = DESCRIPTION.matcher(description);
    if (!matcher.matches() || !KNOWN.contains(matcher.group(2) + matcher.group(3))) {
      return Optional.empty();
    }
    ByteOrder order = matcher.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    int bytes = Integer.parseInt(matcher.group(3));
    return Optional.of(new NpyType(matcher.group(2).charAt(0), bytes, order));
  }

  /** Whether elements are whole numbers. */
  boolean isWhole() {
    return kind != 'f';
  }

  /** The element at a position, from 0. */
  double element(ByteBuffer body, int index) {
    int at = index * bytes;
    return switch (kind) {
      case 'f' -> real(body, at);
      case 'i' -> whole(body, at);
      case 'u' -> unsigned(whole(body, at));
      default -> body.get(at) == 0 ? 0 : 1;
    };
  }

  private double real(ByteBuffer body, int at) {
    return switch (bytes) {
      case 2 -> Float.float16ToFloat(body.getShort(at));
      case 4 -> body.getFloat(at);
      default -> body.getDouble(at);
    };
  }

  private long whole(ByteBuffer body, int at) {
    return switch (bytes) {
      case 1 -> body.get(at);
      case 2 -> body.getShort(at);
      case 4 -> body.getInt(at);
      default -> body.getLong(at);
    };
  }

  private double unsigned(long whole) {
    if (bytes < Long.BYTES) {
      return whole & (1L << 8 * bytes) - 1;
    }
    return whole >= 0 ? whole : 2.0 * (whole >>> 1 | whole & 1);
  }
}
