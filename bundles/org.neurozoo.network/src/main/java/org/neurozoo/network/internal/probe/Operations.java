package org.neurozoo.network.internal.probe;

import java.util.Locale;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Primitive.BinaryOp;
import org.neurozoo.graph.Primitive.Comparison;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Primitive.UnaryOp;

/** The symbols of primitives. */
final class Operations {
  private Operations() {}

  /** Whether a primitive only moves numbers, so that people do not see it. */
  static boolean moves(Primitive primitive) {
    return switch (primitive) {
      case Primitive.Reshape r -> true;
      case Primitive.Transpose t -> true;
      case Primitive.Broadcast b -> true;
      case Primitive.StopGradient s -> true;
      case Primitive.Cast c -> true;
      default -> false;
    };
  }

  /** Whether a primitive works element by element. */
  static boolean pointwise(Primitive primitive) {
    return switch (primitive) {
      case Primitive.Unary u -> true;
      case Primitive.Binary b -> true;
      case Primitive.Compare c -> true;
      case Primitive.Select s -> true;
      default -> false;
    };
  }

  static String symbol(Primitive primitive) {
    return switch (primitive) {
      case Primitive.Unary(UnaryOp op) -> op == UnaryOp.NEGATE ? "−" : word(op);
      case Primitive.Binary(BinaryOp op) -> binary(op);
      case Primitive.Compare(Comparison op) ->
          switch (op) {
            case LESS -> "<";
            case LESS_OR_EQUAL -> "≤";
            case EQUAL -> "=";
          };
      case Primitive.Select s -> "if";
      case Primitive.MatrixProduct p -> "·";
      case Primitive.Reduce(Reduction op, var axes) -> reduction(op);
      case Primitive.WindowReduce(Reduction op, var windows) -> reduction(op);
      default -> words(primitive.getClass().getSimpleName());
    };
  }

  private static String binary(BinaryOp op) {
    return switch (op) {
      case ADD -> "+";
      case SUBTRACT -> "−";
      case MULTIPLY -> "×";
      case DIVIDE -> "÷";
      case MAXIMUM -> "max";
      case MINIMUM -> "min";
      default -> word(op);
    };
  }

  private static String reduction(Reduction op) {
    return switch (op) {
      case SUM -> "Σ";
      case PRODUCT -> "Π";
      case MAXIMUM -> "max";
      case MINIMUM -> "min";
      default -> word(op);
    };
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String words(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
