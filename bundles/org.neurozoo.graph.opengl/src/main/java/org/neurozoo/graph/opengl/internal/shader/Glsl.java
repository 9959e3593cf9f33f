package org.neurozoo.graph.opengl.internal.shader;

import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.ElementType.Storage;
import org.neurozoo.graph.Half;

/** Types and numbers as the shading language has them; a half-precision number is its bits. */
public final class Glsl {
  private Glsl() {}

  /** The type of a value in an expression. */
  public static String type(ElementType type) {
    return switch (type) {
      case F32 -> "float";
      case F64 -> "double";
      case F16 -> "uint";
      case I32 -> "int";
      case BOOL -> "bool";
    };
  }

  /** The type of an element in memory. */
  static String type(Storage storage) {
    return switch (storage) {
      case FLOATS -> "float";
      case DOUBLES -> "double";
      case HALVES -> "uint";
      case INTS -> "int";
    };
  }

  /** A number, by its bits, so that the driver does not read it otherwise. */
  public static String literal(ElementType type, double number) {
    return switch (type) {
      case F32 -> "uintBitsToFloat(" + word(Float.floatToRawIntBits((float) number)) + ")";
      case F64 -> {
        long bits = Double.doubleToRawLongBits(number);
        yield "packDouble2x32(uvec2(" + word((int) bits) + ", " + word((int) (bits >>> 32)) + "))";
      }
      case F16 -> word(Half.of(number) & 0xFFFF);
      case I32 -> whole((int) number);
      case BOOL -> number != 0 ? "true" : "false";
    };
  }

  /** A whole number; the least there is cannot be written with a sign. */
  static String whole(int number) {
    return number == Integer.MIN_VALUE ? "int(0x80000000u)" : Integer.toString(number);
  }

  private static String word(int bits) {
    return "0x" + Integer.toHexString(bits) + "u";
  }
}
