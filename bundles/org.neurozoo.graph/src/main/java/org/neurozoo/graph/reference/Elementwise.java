package org.neurozoo.graph.reference;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.ErrorFunction;
import org.neurozoo.graph.Primitive.BinaryOp;
import org.neurozoo.graph.Primitive.Comparison;
import org.neurozoo.graph.Primitive.UnaryOp;

/** Primitives that go element by element. */
final class Elementwise {
  private Elementwise() {}

  static double[] unary(UnaryOp op, DoubleArray x) {
    DoubleUnaryOperator f =
        switch (op) {
          case NEGATE -> a -> x.spec().type().isFloat() ? -a : (int) -(long) a;
          case EXP -> StrictMath::exp;
          case LOG -> StrictMath::log;
          case TANH -> StrictMath::tanh;
          case SQRT -> Math::sqrt;
          case SIN -> StrictMath::sin;
          case COS -> StrictMath::cos;
          case ERF -> ErrorFunction::erf;
          case ABS -> a -> x.spec().type().isFloat() ? Math.abs(a) : Math.abs((int) a);
          case SIGN -> Math::signum;
          case FLOOR -> Math::floor;
          case NOT -> a -> 1 - a;
        };
    return map(x, f);
  }

  static double[] binary(BinaryOp op, DoubleArray a, DoubleArray b) {
    return a.spec().type().isFloat() ? zip(a, b, floats(op)) : zip(a, b, wholes(op));
  }

  private static DoubleBinaryOperator floats(BinaryOp op) {
    return switch (op) {
      case ADD -> Double::sum;
      case SUBTRACT -> (a, b) -> a - b;
      case MULTIPLY -> (a, b) -> a * b;
      case DIVIDE -> (a, b) -> a / b;
      case MAXIMUM -> Math::max;
      case MINIMUM -> Math::min;
      case AND, OR, XOR, SHIFT_LEFT, SHIFT_RIGHT -> throw new IllegalArgumentException("" + op);
    };
  }

  private static DoubleBinaryOperator wholes(BinaryOp op) {
    return switch (op) {
      case ADD -> (a, b) -> (int) a + (int) b;
      case SUBTRACT -> (a, b) -> (int) a - (int) b;
      case MULTIPLY -> (a, b) -> (int) a * (int) b;
      case DIVIDE -> (a, b) -> b == 0 ? 0 : (int) a / (int) b;
      case MAXIMUM -> Math::max;
      case MINIMUM -> Math::min;
      case AND -> (a, b) -> (int) a & (int) b;
      case OR -> (a, b) -> (int) a | (int) b;
      case XOR -> (a, b) -> (int) a ^ (int) b;
      case SHIFT_LEFT -> (a, b) -> (int) a << (int) b;
      case SHIFT_RIGHT -> (a, b) -> (int) a >>> (int) b;
    };
  }

  static double[] compare(Comparison op, DoubleArray a, DoubleArray b) {
    return zip(
        a,
        b,
        switch (op) {
          case LESS -> (x, y) -> x < y ? 1 : 0;
          case LESS_OR_EQUAL -> (x, y) -> x <= y ? 1 : 0;
          case EQUAL -> (x, y) -> x == y ? 1 : 0;
        });
  }

  static double[] select(DoubleArray condition, DoubleArray then, DoubleArray otherwise) {
    double[] y = new double[condition.elements().length];
    for (int i = 0; i < y.length; i++) {
      y[i] = condition.elements()[i] != 0 ? then.elements()[i] : otherwise.elements()[i];
    }
    return y;
  }

  /** F32 stands for exact numbers here, so that only what is less exact than its origin rounds. */
  static double[] cast(ElementType type, DoubleArray x) {
    boolean exact = type == ElementType.F32 && x.spec().type() != ElementType.F64;
    return exact ? x.elements() : map(x, type::convert);
  }

  private static double[] map(DoubleArray x, DoubleUnaryOperator f) {
    double[] y = new double[x.elements().length];
    for (int i = 0; i < y.length; i++) {
      y[i] = f.applyAsDouble(x.elements()[i]);
    }
    return y;
  }

  private static double[] zip(DoubleArray a, DoubleArray b, DoubleBinaryOperator f) {
    double[] y = new double[a.elements().length];
    for (int i = 0; i < y.length; i++) {
      y[i] = f.applyAsDouble(a.elements()[i], b.elements()[i]);
    }
    return y;
  }
}
