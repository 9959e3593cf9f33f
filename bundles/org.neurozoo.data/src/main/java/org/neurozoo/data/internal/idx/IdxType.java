package org.neurozoo.data.internal.idx;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** What the elements of an IDX file are; all are big-endian. */
enum IdxType {
  UNSIGNED_BYTE(0x08, 1),
  BYTE(0x09, 1),
  SHORT(0x0B, 2),
  INT(0x0C, 4),
  FLOAT(0x0D, 4),
  DOUBLE(0x0E, 8);

  private final int code;
  private final int bytes;

  IdxType(int code, int bytes) {
    this.code = code;
    this.bytes = bytes;
  }

  static Optional<IdxType> of(int code) {
    return Arrays.stream(values()).filter(type -> type.code == code).findFirst();
  }

  /** Bytes an element. */
  int bytes() {
    return bytes;
  }

  double element(ByteBuffer body, int index) {
    return switch (this) {
      case UNSIGNED_BYTE -> body.get(index) & 0xFF;
      case BYTE -> body.get(index);
      case SHORT -> body.getShort(index * Short.BYTES);
      case INT -> body.getInt(index * Integer.BYTES);
      case FLOAT -> body.getFloat(index * Float.BYTES);
      case DOUBLE -> body.getDouble(index * Double.BYTES);
    };
  }
}
