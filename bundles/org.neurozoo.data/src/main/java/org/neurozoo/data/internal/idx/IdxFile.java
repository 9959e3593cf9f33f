package org.neurozoo.data.internal.idx;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.neurozoo.data.internal.DataFile;
import org.neurozoo.graph.Shape;

/**
 * An IDX file, or some of its samples: a header, then exactly as many elements as it announces.
 *
 * @param body the elements' bytes and nothing else
 */
record IdxFile(IdxHeader header, ByteBuffer body) {
  /**
   * Reads a file, compressed or not, and holds its header to what the file really contains before
   * room for that much is made.
   *
   * @throws org.neurozoo.schema.FaultException if it is not such a file, is too short or too long,
   *     or is more than an array can hold
   */
  static IdxFile read(Path file) {
    return DataFile.read(file, content -> read(file, content));
  }

  private static IdxFile read(Path file, InputStream content) throws IOException {
    IdxHeader header = IdxHeader.read(file, content);
    String place = file.toString();
    if (header.bytes() > IdxHeader.MOST_BYTES) {
      throw fault(place, "idx.huge", header.extents());
    }
    int length = (int) header.bytes();
    DataFile.requireMemory(place, length + (double) Float.BYTES * length / header.type().bytes());
    // Grows with what is really there, however much the header claims.
    byte[] body = content.readNBytes(length);
    if (body.length < length) {
      throw fault(place, "idx.short", header.extents(), length, body.length);
    }
    if (content.read() >= 0) {
      throw fault(place, "idx.long", header.extents(), length);
    }
    return new IdxFile(header, ByteBuffer.wrap(body));
  }

  Path file() {
    return header.file();
  }

  IdxType type() {
    return header.type();
  }

  /** The extents, none of them 0. */
  Shape shape() {
    return new Shape(header.extents());
  }

  /** The element at a row-major position. */
  double at(int index) {
    return type().element(body, index);
  }
}
