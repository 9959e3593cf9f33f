package org.neurozoo.testkit.internal.onnx;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.BinaryOp;
import org.neurozoo.graph.Tensor;
import org.neurozoo.testkit.NotApplicable;

/** The element types of ONNX that graphs hold, under their numbers in TensorProto.DataType. */
enum DataType {
  FLOAT(1, 4, ElementType.F32),
  UINT8(2, 1, ElementType.I32),
  INT8(3, 1, ElementType.I32),
  UINT16(4, 2, ElementType.I32),
  INT16(5, 2, ElementType.I32),
  INT32(6, 4, ElementType.I32),
  INT64(7, 8, ElementType.I32),
  BOOL(9, 1, ElementType.BOOL),
  FLOAT16(10, 2, ElementType.F16),
  DOUBLE(11, 8, ElementType.F64),
  UINT32(12, 4, ElementType.I32),
  UINT64(13, 8, ElementType.I32),
  BFLOAT16(16, 2, ElementType.F32);

  private static final int TEXT = 8;

  private final int number;
  private final int bytes;
  private final ElementType element;

  DataType(int number, int bytes, ElementType element) {
    this.number = number;
    this.bytes = bytes;
    this.element = element;
  }

  static DataType of(long number) {
    return Arrays.stream(values())
        .filter(type -> type.number == number)
        .findFirst()
        .orElseThrow(() -> new NotApplicable(number == TEXT ? "text" : "element type " + number));
  }

  /** What holds it in a graph. */
  ElementType element() {
    return element;
  }

  boolean isFloat() {
    return element.isFloat();
  }

  int bytes() {
    return bytes;
  }

  /** The next element of raw data. */
  double read(ByteBuffer raw) {
    return switch (this) {
      case FLOAT -> raw.getFloat();
      case DOUBLE -> raw.getDouble();
      case UINT8, INT8, BOOL -> number(raw.get());
      case UINT16, INT16, FLOAT16, BFLOAT16 -> number(raw.getShort());
      case INT32, UINT32 -> number(raw.getInt());
      case INT64, UINT64 -> number(raw.getLong());
    };
  }

  /** An element from the bits that hold it in a field of whole numbers. */
  double number(long bits) {
    return switch (this) {
      case UINT8 -> bits & 0xFF;
      case UINT16 -> bits & 0xFFFF;
      case UINT32 -> bits & 0xFFFFFFFFL;
      case UINT64 -> bits < 0 ? bits + 0x1p64 : bits;
      case FLOAT16 -> Float.float16ToFloat((short) bits);
      case BFLOAT16 -> Float.intBitsToFloat((int) bits << 16);
      case FLOAT -> Float.intBitsToFloat((int) bits);
      case DOUBLE -> Double.longBitsToDouble(bits);
      case INT8, INT16, INT32, INT64, BOOL -> bits;
    };
  }

  /** What storing a number in this type makes of it. */
  double stored(double number) {
    return switch (this) {
      case BFLOAT16 -> bfloat16((float) number);
      case UINT32 -> (int) number & 0xFFFFFFFFL;
      default -> number;
    };
  }

  private static float bfloat16(float number) {
    int bits = Float.floatToRawIntBits(number);
    int even = 0x7FFF + (bits >>> 16 & 1);
    return Float.isNaN(number) ? number : Float.intBitsToFloat((bits + even) & 0xFFFF0000);
  }

  /** Arithmetic of 8 and 16 bits wraps around. */
  Tensor wrap(Tensor x) {
    return switch (this) {
      case UINT8 -> mask(x, 0xFF);
      case UINT16 -> mask(x, 0xFFFF);
      case INT8 -> signed(mask(x, 0xFF), 0x80);
      case INT16 -> signed(mask(x, 0xFFFF), 0x8000);
      default -> x;
    };
  }

  private static Tensor mask(Tensor x, int bits) {
    return x.and(x.literal(bits));
  }

  private static Tensor signed(Tensor x, int sign) {
    return x.binary(BinaryOp.XOR, x.literal(sign)).minus(sign);
  }
}
