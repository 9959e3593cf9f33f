package org.neurozoo.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.neurozoo.graph.NdArray;

/** SHA-256 of a data set; every part is led by its length, so that no two parts run together. */
final class Digest {
  private static final int CHUNK = 1 << 14;

  private final MessageDigest sha256;

  private Digest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static String of(DataSet data) {
    Digest digest = new Digest();
    digest.add(data);
    return digest.hex();
  }

  static String of(Samples samples) {
    Digest digest = new Digest();
    digest.add("train");
    digest.add(samples.train());
    samples.test().ifPresent(data -> digest.add("test", data));
    samples.validation().ifPresent(data -> digest.add("validation", data));
    return digest.hex();
  }

  private String hex() {
    return HexFormat.of().formatHex(sha256.digest());
  }

  private void add(String part, DataSet data) {
    add(part);
    add(data);
  }

  private void add(DataSet data) {
    add(data.features());
    switch (data.target()) {
      case Target.Classes(var names, var labels) -> add("classes", names, labels);
      case Target.Numbers(var names, var values) -> add("numbers", names, values);
      case Target.None none -> add("none");
    }
    // What the shape says anyhow is left out, as it was before features had kinds.
    if (!data.kind().equals(Features.of(data.features()))) {
      add(data.kind());
    }
    data.lengths().ifPresent(lengths -> add("lengths", List.of(), lengths));
  }

  private void add(Features kind) {
    switch (kind) {
      case Features.Vector vector -> add("vector");
      case Features.Image image -> add("image");
      case Features.Sequence sequence -> add("sequence");
      case Features.Series series -> add("series");
      case Features.Tokens tokens -> add("tokens");
      case Features.Tree tree -> add("tree", List.of(), tree.children());
    }
    kind.names().forEach(this::add);
  }

  private void add(String kind, List<String> names, NdArray array) {
    add(kind);
    names.forEach(this::add);
    add(array);
  }

  private void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    sha256.update(buffer(1).putInt(bytes.length).flip());
    sha256.update(bytes);
  }

  private void add(NdArray array) {
    add(array.spec().type() + " " + array.shape());
    int count = array.shape().count();
    ByteBuffer chunk = buffer(CHUNK);
    for (int from = 0; from < count; from += CHUNK) {
      int length = Math.min(CHUNK, count - from);
      chunk.clear().limit(length * put(array, from, length, chunk));
      sha256.update(chunk);
    }
  }

  /** Writes some elements; how many bytes each takes. */
  private static int put(NdArray array, int from, int length, ByteBuffer into) {
    return switch (array.spec().type().storage()) {
      case FLOATS -> {
        into.asFloatBuffer().put(array.floats(), from, length);
        yield Float.BYTES;
      }
      case DOUBLES -> {
        into.asDoubleBuffer().put(array.doubles(), from, length);
        yield Double.BYTES;
      }
      case HALVES -> {
        into.asShortBuffer().put(array.halves(), from, length);
        yield Short.BYTES;
      }
      case INTS -> {
        into.asIntBuffer().put(array.ints(), from, length);
        yield Integer.BYTES;
      }
    };
  }

  private static ByteBuffer buffer(int numbers) {
    return ByteBuffer.allocate(numbers * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
  }
}
