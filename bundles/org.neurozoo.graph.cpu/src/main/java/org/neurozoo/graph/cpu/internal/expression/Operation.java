package org.neurozoo.graph.cpu.internal.expression;

import java.util.Locale;
import org.neurozoo.graph.Primitive.BinaryOp;
import org.neurozoo.graph.Primitive.Comparison;
import org.neurozoo.graph.Primitive.UnaryOp;

/**
 * What loops compute with: each is exact or correctly rounded, so that scalars and vectors have
 * equal bits. {@link Arithmetic} has a method for each, named as it is.
 */
public enum Operation {
  /** Of floats or whole numbers. */
  NEGATE,
  /** Of floats or whole numbers. */
  ABS,
  SQRT,
  ADD,
  SUBTRACT,
  MULTIPLY,
  /** Of whole numbers only in scalars. */
  DIVIDE,
  MAXIMUM,
  MINIMUM,
  /** The first times the second plus the third, rounded once. */
  FUSE,
  AND,
  OR,
  XOR,
  NOT,
  SHIFT_LEFT,
  /** Zeros move in. */
  SHIFT_RIGHT,
  /** The sign moves in. */
  SHIFT_SIGNED,
  LESS,
  LESS_OR_EQUAL,
  EQUAL,
  /** The first, but the second where the third, a truth, holds. */
  BLEND,
  TO_F32,
  /** Only in scalars. */
  TO_F64,
  /** Only in scalars. */
  TO_F16,
  TO_I32,
  TO_BOOL,
  /** The bits of a float as a whole number. */
  BITS,
  /** The float with these bits. */
  OF_BITS,
  /** Only in scalars. */
  RANDOM,
  /** The sine of any angle, slowly. */
  SLOW_SINE,
  /** The cosine of any angle, slowly. */
  SLOW_COSINE,
  /** Of doubles, only in scalars, as those that follow. */
  EXP,
  LOG,
  TANH,
  SIN,
  COS,
  FLOOR;

  /** The operation on doubles. */
  static Operation of(UnaryOp op) {
    return switch (op) {
      case NEGATE -> NEGATE;
      case EXP -> EXP;
      case LOG -> LOG;
      case TANH -> TANH;
      case SQRT -> SQRT;
      case SIN -> SIN;
      case COS -> COS;
      case ABS -> ABS;
      case FLOOR -> FLOOR;
      case SIGN, NOT -> throw new IllegalArgumentException("not one operation: " + op);
    };
  }

  static Operation of(BinaryOp op) {
    return switch (op) {
      case ADD -> ADD;
      case SUBTRACT -> SUBTRACT;
      case MULTIPLY -> MULTIPLY;
      case DIVIDE -> DIVIDE;
      case MAXIMUM -> MAXIMUM;
      case MINIMUM -> MINIMUM;
      case AND -> AND;
      case OR -> OR;
      case XOR -> XOR;
      case SHIFT_LEFT -> SHIFT_LEFT;
      case SHIFT_RIGHT -> SHIFT_RIGHT;
    };
  }

  static Operation of(Comparison comparison) {
    return switch (comparison) {
      case LESS -> LESS;
      case LESS_OR_EQUAL -> LESS_OR_EQUAL;
      case EQUAL -> EQUAL;
    };
  }

  static Operation of(Combination combination) {
    return switch (combination) {
      case ADD -> ADD;
      case MAXIMUM -> MAXIMUM;
      case MINIMUM -> MINIMUM;
      case SET -> throw new IllegalArgumentException("combines nothing");
    };
  }

  /** The name of the method: {@code SHIFT_LEFT} is {@code shiftLeft}. */
  String method() {
    String[] words = name().split("_");
    StringBuilder method = new StringBuilder(words[0].toLowerCase(Locale.ROOT));
    for (int i = 1; i < words.length; i++) {
      method.append(words[i].charAt(0)).append(words[i].substring(1).toLowerCase(Locale.ROOT));
    }
    return method.toString();
  }
}
