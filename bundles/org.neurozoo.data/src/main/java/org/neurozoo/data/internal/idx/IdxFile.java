package org.neurozoo.data.internal.idx;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.neurozoo.data.internal.DataFile;
import org.neurozoo.graph.Shape;

/**
 * An IDX file: two zero bytes, a type, a rank, an extent for each axis, then exactly as many
 * elements. The format is the one described with MNIST by LeCun, Cortes and Burges.
 *
 * @param shape the extents, none of them 0
 * @param body the elements' bytes and nothing else
 */
record IdxFile(Path file, IdxType type, Shape shape, ByteBuffer body) {
  /** A ceiling that every array here has; a header that claims more is damaged. */
  private static final int MOST_BYTES = Integer.MAX_VALUE - 16;

  /**
   * Reads a file, compressed or not, and holds its header to what the file really contains before
   * room for that much is made.
   *
   * @throws org.neurozoo.schema.FaultException if it is not such a file, is too short or too long
   */
  static IdxFile read(Path file) {
    return DataFile.read(file, content -> read(file, content));
  }

  private static IdxFile read(Path file, InputStream content) throws IOException {
    IdxFile header = header(file, content);
    String place = file.toString();
    List<Integer> extents = header.shape.extents();
    int length = length(place, header.type, extents);
    DataFile.requireMemory(place, length + (double) Float.BYTES * length / header.type.bytes());
    // Grows with what is really there, however much the header claims.
    byte[] body = content.readNBytes(length);
    if (body.length < length) {
      throw fault(place, "idx.short", extents, length, body.length);
    }
    if (content.read() >= 0) {
      throw fault(place, "idx.long", extents, length);
    }
    return new IdxFile(file, header.type, header.shape, ByteBuffer.wrap(body));
  }

  /**
   * Reads the header only; there are no elements.
   *
   * @throws org.neurozoo.schema.FaultException if it is not such a file
   */
  static IdxFile header(Path file) {
    return DataFile.read(file, content -> header(file, content));
  }

  private static IdxFile header(Path file, InputStream content) throws IOException {
    String place = file.toString();
    byte[] magic = content.readNBytes(4);
    if (magic.length < 4 || magic[0] != 0 || magic[1] != 0) {
      throw fault(place, "idx.magic");
    }
    IdxType type =
        IdxType.of(magic[2]).orElseThrow(() -> fault(place, "idx.type", magic[2] & 0xFF));
    List<Integer> extents = extents(place, content, magic[3] & 0xFF);
    length(place, type, extents);
    return new IdxFile(file, type, new Shape(extents), ByteBuffer.allocate(0));
  }

  /** How many bytes stand before the elements. */
  int headerBytes() {
    return Integer.BYTES * (1 + shape.rank());
  }

  /** Some of the first axis' parts, of which these are the bytes. */
  IdxFile part(int count, byte[] bytes) {
    return new IdxFile(file, type, shape.with(0, count), ByteBuffer.wrap(bytes));
  }

  private static List<Integer> extents(String place, InputStream content, int rank)
      throws IOException {
    List<Integer> extents = new ArrayList<>();
    for (int axis = 0; axis < rank; axis++) {
      byte[] extent = content.readNBytes(Integer.BYTES);
      if (extent.length < Integer.BYTES) {
        throw fault(place, "idx.header", rank);
      }
      extents.add(ByteBuffer.wrap(extent).getInt());
    }
    return extents;
  }

  private static int length(String place, IdxType type, List<Integer> extents) {
    long length = type.bytes();
    for (int extent : extents) {
      length *= extent;
      if (extent < 1 || length > MOST_BYTES) {
        throw fault(place, "idx.extents", extents);
      }
    }
    return (int) length;
  }

  /** The element at a row-major position. */
  double at(int index) {
    return type.element(body, index);
  }
}
