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
 * What an IDX file announces: two zero bytes, a type, a rank, an extent for each axis. The format
 * is the one described with MNIST by LeCun, Cortes and Burges.
 *
 * @param extents none of them 0; all but the first together are an array that can be held, the
 *     whole may be larger
 */
record IdxHeader(Path file, IdxType type, List<Integer> extents) {
  /** A ceiling that every array here has; a header that claims more of a sample is damaged. */
  static final int MOST_BYTES = Integer.MAX_VALUE - 16;

  /**
   * Reads the header only.
   *
   * @throws org.neurozoo.schema.FaultException if it is not such a file
   */
  static IdxHeader read(Path file) {
    return DataFile.read(file, content -> read(file, content));
  }

  static IdxHeader read(Path file, InputStream content) throws IOException {
    String place = file.toString();
    byte[] magic = content.readNBytes(4);
    if (magic.length < 4 || magic[0] != 0 || magic[1] != 0) {
      throw fault(place, "idx.magic");
    }
    IdxType type =
        IdxType.of(magic[2]).orElseThrow(() -> fault(place, "idx.type", magic[2] & 0xFF));
    List<Integer> extents = extents(place, content, magic[3] & 0xFF);
    requireBounds(place, type, extents);
    return new IdxHeader(file, type, extents);
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
    return List.copyOf(extents);
  }

  private static void requireBounds(String place, IdxType type, List<Integer> extents) {
    long bytes = type.bytes();
    for (int axis = extents.size() - 1; axis >= 0; axis--) {
      int extent = extents.get(axis);
      bytes *= extent;
      if (extent < 1 || axis > 0 && bytes > MOST_BYTES) {
        throw fault(place, "idx.extents", extents);
      }
    }
  }

  /** How many parts the first axis has; of a single number 1. */
  int samples() {
    return extents.isEmpty() ? 1 : extents.getFirst();
  }

  /** The shape of one of them. */
  Shape sample() {
    return new Shape(extents.subList(Math.min(1, extents.size()), extents.size()));
  }

  /** How many bytes one of them takes. */
  int bytesOfSample() {
    return type.bytes() * sample().count();
  }

  /** How many bytes all take; may be more than an array can hold. */
  long bytes() {
    return (long) bytesOfSample() * samples();
  }

  /** How many bytes stand before the elements. */
  int headerBytes() {
    return Integer.BYTES * (1 + extents.size());
  }

  /** Some parts of the first axis, of which these are the bytes. */
  IdxFile part(int count, byte[] bytes) {
    List<Integer> some = new ArrayList<>(extents);
    some.set(0, count);
    return new IdxFile(new IdxHeader(file, type, some), ByteBuffer.wrap(bytes));
  }
}
