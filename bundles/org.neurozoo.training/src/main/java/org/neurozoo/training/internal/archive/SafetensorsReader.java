package org.neurozoo.training.internal.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.schema.FaultException;

/**
 * Reads safetensors files strictly: the arrays must fill the file without gap or overlap. Nothing
 * is allocated before it is known that the file is long enough to fill it.
 */
final class SafetensorsReader {
  /** As in the reference implementation. */
  private static final long LONGEST_HEADER = 100_000_000;

  private final InputStream in;
  private final long length;
  private final String place;

  /** Where an array lies, counted from the end of the header. */
  private record Slot(String name, Spec spec, long begin, long end) {}

  private SafetensorsReader(InputStream in, long length, String place) {
    this.in = in;
    this.length = length;
    this.place = place;
  }

  /**
   * Reads a file.
   *
   * @param length how many bytes it has
   * @param place what to call it in faults
   * @throws FaultException if it is not such a file or holds types that {@link ElementType} lacks
   */
  static Safetensors read(InputStream in, long length, String place) throws IOException {
    SafetensorsReader reader = new SafetensorsReader(in, length, place);
    try {
      return reader.read();
    } catch (EOFException e) {
      throw Faults.caused(e, place, "safetensors.short");
    }
  }

  private Safetensors read() throws IOException {
    if (length < 8) {
      throw fault("safetensors.header");
    }
    long size = ByteBuffer.wrap(bytes(8)).order(ByteOrder.LITTLE_ENDIAN).getLong();
    if (size < 2 || size > Math.min(LONGEST_HEADER, length - 8)) {
      throw fault("safetensors.header");
    }
    JsonNode header = Json.parse(bytes((int) size), place);
    if (!header.isObject()) {
      throw fault("safetensors.header");
    }
    Map<String, String> metadata = metadata(header.path(Safetensors.METADATA));
    List<Slot> slots = slots(header);
    checkFilled(slots, length - 8 - size);
    return new Safetensors(arrays(slots), metadata);
  }

  private Map<String, String> metadata(JsonNode node) {
    Map<String, String> metadata = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> each : node.properties()) {
      if (!each.getValue().isTextual()) {
        throw fault("safetensors.header");
      }
      metadata.put(each.getKey(), each.getValue().textValue());
    }
    return metadata;
  }

  private List<Slot> slots(JsonNode header) {
    List<Slot> slots = new ArrayList<>();
    for (Map.Entry<String, JsonNode> each : header.properties()) {
      if (!each.getKey().equals(Safetensors.METADATA)) {
        slots.add(slot(each.getKey(), each.getValue()));
      }
    }
    return slots;
  }

  private Slot slot(String name, JsonNode node) {
    String word = node.path("dtype").asText();
    ElementType type =
        Arrays.stream(ElementType.values())
            .filter(each -> each.name().equals(word))
            .findFirst()
            .orElseThrow(() -> fault("safetensors.type", name, word));
    Shape shape = shape(name, node.path("shape"));
    JsonNode offsets = node.path("data_offsets");
    long begin = offsets.path(0).asLong(-1);
    long end = offsets.path(1).asLong(-1);
    boolean whole = isLong(offsets.path(0)) && isLong(offsets.path(1));
    if (!whole || offsets.size() != 2 || begin < 0 || end < begin || end > length) {
      throw fault("safetensors.place", name);
    }
    if (end - begin != (long) shape.count() * Safetensors.width(type)) {
      throw fault("safetensors.size", name, end - begin, type.name() + shape);
    }
    return new Slot(name, new Spec(type, shape), begin, end);
  }

  private static boolean isLong(JsonNode node) {
    return node.isIntegralNumber() && node.canConvertToLong();
  }

  private Shape shape(String name, JsonNode node) {
    List<Integer> extents = new ArrayList<>();
    long count = 1;
    for (JsonNode extent : node) {
      boolean fits =
          extent.canConvertToInt() && extent.isIntegralNumber() && extent.intValue() >= 0;
      count = fits ? count * extent.intValue() : Long.MAX_VALUE;
      if (count > Integer.MAX_VALUE) {
        throw fault("safetensors.shape", name, node);
      }
      extents.add(extent.intValue());
    }
    if (!node.isArray()) {
      throw fault("safetensors.shape", name, node);
    }
    return new Shape(extents);
  }

  private void checkFilled(List<Slot> slots, long size) {
    slots.sort(Comparator.comparingLong(Slot::begin).thenComparingLong(Slot::end));
    long next = 0;
    for (Slot slot : slots) {
      if (slot.begin() != next) {
        throw fault("safetensors.place", slot.name());
      }
      next = slot.end();
    }
    if (next != size) {
      throw fault("safetensors.short");
    }
  }

  private SequencedMap<String, NdArray> arrays(List<Slot> slots) throws IOException {
    SequencedMap<String, NdArray> arrays = new LinkedHashMap<>();
    for (Slot slot : slots) {
      arrays.put(slot.name(), array(slot));
    }
    return arrays;
  }

  private NdArray array(Slot slot) throws IOException {
    NdArray array = NdArray.zeros(slot.spec());
    int width = Safetensors.width(slot.spec().type());
    int count = slot.spec().shape().count();
    for (int from = 0; from < count; from += Safetensors.CHUNK / width) {
      int some = Math.min(Safetensors.CHUNK / width, count - from);
      ByteBuffer bytes = ByteBuffer.wrap(bytes(some * width)).order(ByteOrder.LITTLE_ENDIAN);
      switch (slot.spec().type()) {
        case F32 -> bytes.asFloatBuffer().get(array.floats(), from, some);
        case F64 -> bytes.asDoubleBuffer().get(array.doubles(), from, some);
        case F16 -> bytes.asShortBuffer().get(array.halves(), from, some);
        case I32 -> bytes.asIntBuffer().get(array.ints(), from, some);
        case BOOL -> truths(slot, bytes, array.ints(), from);
      }
    }
    return array;
  }

  private void truths(Slot slot, ByteBuffer bytes, int[] into, int from) {
    for (int i = 0; i < bytes.limit(); i++) {
      if (bytes.get(i) < 0 || bytes.get(i) > 1) {
        throw fault("safetensors.truth", slot.name(), bytes.get(i) & 0xff);
      }
      into[from + i] = bytes.get(i);
    }
  }

  private byte[] bytes(int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new EOFException(place);
    }
    return bytes;
  }

  private FaultException fault(String key, Object... arguments) {
    return Faults.of(place, key, arguments);
  }
}
