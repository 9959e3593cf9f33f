package org.neurozoo.graph.cpu.internal.expression;

import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.ErrorFunction;
import org.neurozoo.graph.Primitive.BinaryOp;
import org.neurozoo.graph.Primitive.Comparison;
import org.neurozoo.graph.Primitive.UnaryOp;

/**
 * Operations on single values held in doubles, written apart from the backend's but for the
 * elementary functions, whose accuracy has a test of its own.
 */
public final class Functions {
  private Functions() {}

  public static double unary(UnaryOp op, ElementType type, double x) {
    return type == ElementType.F64 ? ofDouble(op, x) : ofOther(op, type, x);
  }

  private static double ofDouble(UnaryOp op, double x) {
    return switch (op) {
      case NEGATE -> -x;
      case EXP -> StrictMath.exp(x);
      case LOG -> StrictMath.log(x);
      case TANH -> StrictMath.tanh(x);
      case SQRT -> Math.sqrt(x);
      case SIN -> StrictMath.sin(x);
      case COS -> StrictMath.cos(x);
      case ERF -> ErrorFunction.erf(x);
      case ABS -> Math.abs(x);
      case SIGN -> Math.signum(x);
      case FLOOR -> Math.floor(x);
      case NOT -> throw new IllegalArgumentException(op + " of doubles");
    };
  }

  private static double ofOther(UnaryOp op, ElementType type, double x) {
    float f = (float) x;
    return switch (op) {
      case NEGATE -> type.isFloat() ? -x : -(int) x;
      case EXP -> Elementary.exp(f);
      case LOG -> Elementary.log(f);
      case TANH -> Elementary.tanh(f);
      case SQRT -> (float) Math.sqrt(x);
      case SIN -> Elementary.sin(f);
      case COS -> Elementary.cos(f);
      case ERF -> Elementary.erf(f);
      case ABS -> type.isFloat() ? Math.abs(x) : Math.abs((int) x);
      case SIGN -> Math.signum(x);
      case FLOOR -> Math.floor(x);
      case NOT -> x == 0 ? 1 : 0;
    };
  }

  public static double binary(BinaryOp op, ElementType type, double a, double b) {
    return switch (type) {
      case F64 -> ofDoubles(op, a, b);
      case F32 -> ofFloats(op, (float) a, (float) b);
      default -> ofInts(op, (int) a, (int) b);
    };
  }

  private static double ofDoubles(BinaryOp op, double a, double b) {
    return switch (op) {
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
      case MAXIMUM -> Math.max(a, b);
      case MINIMUM -> Math.min(a, b);
      default -> throw new IllegalArgumentException(op + " of doubles");
    };
  }

  private static float ofFloats(BinaryOp op, float a, float b) {
    return switch (op) {
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
      case MAXIMUM -> Math.max(a, b);
      case MINIMUM -> Math.min(a, b);
      default -> throw new IllegalArgumentException(op + " of floats");
    };
  }

  private static int ofInts(BinaryOp op, int a, int b) {
    return switch (op) {
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> b == 0 ? 0 : a / b;
      case MAXIMUM -> Math.max(a, b);
      case MINIMUM -> Math.min(a, b);
      case AND -> a & b;
      case OR -> a | b;
      case XOR -> a ^ b;
      case SHIFT_LEFT -> a << b % 32;
      case SHIFT_RIGHT -> a >>> (b & 31);
    };
  }

  public static boolean compare(Comparison op, double a, double b) {
    return switch (op) {
      case LESS -> a < b;
      case LESS_OR_EQUAL -> a <= b;
      case EQUAL -> a == b;
    };
  }

  public static double cast(ElementType to, double x) {
    return switch (to) {
      case F32 -> (float) x;
      case F64 -> x;
      case F16 -> ElementType.F16.convert(x);
      case I32 -> (int) x;
      case BOOL -> x != 0 ? 1 : 0;
    };
  }
}
