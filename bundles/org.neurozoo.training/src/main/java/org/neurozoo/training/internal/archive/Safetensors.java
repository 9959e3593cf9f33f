package org.neurozoo.training.internal.archive;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;

/**
 * Named arrays as a safetensors file: the length of a JSON header as 8 bytes, the header, the
 * numbers; all little-endian. See <a href="https://github.com/huggingface/safetensors#format">its
 * format</a>.
 *
 * @param arrays by name, in the order in which they lie in the file
 * @param metadata free texts by name
 */
record Safetensors(SequencedMap<String, NdArray> arrays, Map<String, String> metadata) {
  static final String METADATA = "__metadata__";
  static final int CHUNK = 1 << 16;

  Safetensors {
    arrays = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(arrays));
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    if (arrays.containsKey(METADATA)) {
      throw new IllegalArgumentException("an array must not be called " + METADATA);
    }
  }

  /** How many bytes an element takes. */
  static int width(ElementType type) {
    return switch (type) {
      case F64 -> 8;
      case F32, I32 -> 4;
      case F16 -> 2;
      case BOOL -> 1;
    };
  }

  /** Writes the file; the caller buffers and closes. */
  void write(OutputStream out) throws IOException {
    byte[] header = Json.line(header());
    int padded = (header.length + 7) / 8 * 8;
    ByteBuffer start = ByteBuffer.allocate(8 + padded).order(ByteOrder.LITTLE_ENDIAN);
    Arrays.fill(start.array(), (byte) ' ');
    start.putLong(padded).put(header);
    out.write(start.array());
    for (NdArray array : arrays.values()) {
      write(array, out);
    }
  }

  private ObjectNode header() {
    ObjectNode header = JsonNodeFactory.instance.objectNode();
    if (!metadata.isEmpty()) {
      ObjectNode texts = header.putObject(METADATA);
      metadata.forEach(texts::put);
    }
    long offset = 0;
    for (Map.Entry<String, NdArray> each : arrays.entrySet()) {
      NdArray array = each.getValue();
      ObjectNode entry = header.putObject(each.getKey());
      entry.put("dtype", array.spec().type().name());
      array.shape().extents().forEach(entry.putArray("shape")::add);
      long end = offset + (long) array.shape().count() * width(array.spec().type());
      entry.putArray("data_offsets").add(offset).add(end);
      offset = end;
    }
    return header;
  }

  private static void write(NdArray array, OutputStream out) throws IOException {
    int width = width(array.spec().type());
    int count = array.shape().count();
    ByteBuffer bytes = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    for (int from = 0; from < count; from += CHUNK / width) {
      int some = Math.min(CHUNK / width, count - from);
      switch (array.spec().type()) {
        case F32 -> bytes.asFloatBuffer().put(array.floats(), from, some);
        case F64 -> bytes.asDoubleBuffer().put(array.doubles(), from, some);
        case F16 -> bytes.asShortBuffer().put(array.halves(), from, some);
        case I32 -> bytes.asIntBuffer().put(array.ints(), from, some);
        case BOOL -> {
          for (int i = 0; i < some; i++) {
            bytes.put(i, (byte) (array.ints()[from + i] == 0 ? 0 : 1));
          }
        }
      }
      out.write(bytes.array(), 0, some * width);
    }
  }
}
