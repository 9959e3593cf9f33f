package org.neurozoo.testkit.internal.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A message of protocol buffers, by field number (protobuf.dev, "Encoding"): as much of it as ONNX
 * needs. Numbers are kept as their 64 bits, everything with a length as a buffer.
 */
final class Message {
  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED32 = 5;

  private final Map<Integer, List<Long>> numbers = new HashMap<>();
  private final Map<Integer, List<ByteBuffer>> buffers = new HashMap<>();

  private Message(ByteBuffer from) {
    while (from.hasRemaining()) {
      long tag = varint(from);
      read((int) (tag >>> 3), (int) (tag & 7), from);
    }
  }

  static Message of(byte[] bytes) {
    return new Message(little(ByteBuffer.wrap(bytes)));
  }

  private void read(int field, int wire, ByteBuffer from) {
    switch (wire) {
      case VARINT -> add(field, varint(from));
      case FIXED64 -> add(field, from.getLong());
      case FIXED32 -> add(field, from.getInt());
      case BYTES -> {
        int length = (int) varint(from);
        ByteBuffer part = little(from.slice(from.position(), length));
        buffers.computeIfAbsent(field, key -> new ArrayList<>()).add(part);
        from.position(from.position() + length);
      }
      default -> throw new IllegalArgumentException("wire type " + wire + " of field " + field);
    }
  }

  private void add(int field, long number) {
    numbers.computeIfAbsent(field, key -> new ArrayList<>()).add(number);
  }

  private static ByteBuffer little(ByteBuffer buffer) {
    return buffer.order(ByteOrder.LITTLE_ENDIAN);
  }

  private static long varint(ByteBuffer from) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = from.get();
      value |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  List<ByteBuffer> buffers(int field) {
    return buffers.getOrDefault(field, List.of()).stream().map(b -> little(b.duplicate())).toList();
  }

  List<Message> messages(int field) {
    return buffers(field).stream().map(Message::new).toList();
  }

  List<String> texts(int field) {
    return buffers(field).stream().map(b -> StandardCharsets.UTF_8.decode(b).toString()).toList();
  }

  String text(int field) {
    List<String> all = texts(field);
    return all.isEmpty() ? "" : all.getLast();
  }

  boolean has(int field) {
    return numbers.containsKey(field) || buffers.containsKey(field);
  }

  long number(int field) {
    return numbers.containsKey(field) ? numbers.get(field).getLast() : 0;
  }

  /** A repeated whole number, packed or not. */
  List<Long> varints(int field) {
    List<Long> all = new ArrayList<>(numbers.getOrDefault(field, List.of()));
    for (ByteBuffer packed : buffers(field)) {
      while (packed.hasRemaining()) {
        all.add(varint(packed));
      }
    }
    return all;
  }

  /** A repeated float, packed or not. */
  List<Double> floats(int field) {
    List<Double> all = new ArrayList<>();
    numbers
        .getOrDefault(field, List.of())
        .forEach(bits -> all.add((double) Float.intBitsToFloat(bits.intValue())));
    for (ByteBuffer packed : buffers(field)) {
      while (packed.hasRemaining()) {
        all.add((double) packed.getFloat());
      }
    }
    return all;
  }

  /** A repeated double, packed or not. */
  List<Double> doubles(int field) {
    List<Double> all = new ArrayList<>();
    numbers.getOrDefault(field, List.of()).forEach(b -> all.add(Double.longBitsToDouble(b)));
    for (ByteBuffer packed : buffers(field)) {
      while (packed.hasRemaining()) {
        all.add(packed.getDouble());
      }
    }
    return all;
  }
}
