package org.neurozoo.graph.opengl.internal.shader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.BinaryOp;
import org.neurozoo.graph.Primitive.Comparison;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.View;

/**
 * Writes an expression: a constant for each instruction. All are precise, for else a driver may
 * reorder them, and kernels that compute the same would differ.
 */
public final class Expression {
  private final Shader shader;
  private final List<Instruction> body;
  private final List<String> indices;
  private final Map<View, String> given;
  private final List<String> values = new ArrayList<>();

  private Expression(
      Shader shader, List<Instruction> body, List<String> indices, Map<View, String> given) {
    this.shader = shader;
    this.body = body;
    this.indices = indices;
    this.given = given;
  }

  /** Writes a body at loop indices and tells the names of its values. */
  public static List<String> write(Shader shader, List<Instruction> body, List<String> indices) {
    return write(shader, body, indices, Map.of());
  }

  /** Likewise, where loads of some views take what is at hand. */
  public static List<String> write(
      Shader shader, List<Instruction> body, List<String> indices, Map<View, String> given) {
    Expression expression = new Expression(shader, body, indices, given);
    body.forEach(expression::write);
    return expression.values;
  }

  private void write(Instruction instruction) {
    String name = shader.name("v");
    String type = Glsl.type(instruction.type());
    String precise = instruction.type().isReal() ? "precise " : "";
    shader.line("%s%s %s = %s;", precise, type, name, value(instruction));
    values.add(name);
  }

  private String value(Instruction instruction) {
    return switch (instruction) {
      case Instruction.Load(View view) -> load(view);
      case Instruction.LoadRow(View view, int row, int rows, int stride) -> {
        String clamped = "clamp(" + values.get(row) + ", 0, " + (rows - 1) + ")";
        String address = shader.address(view, indices) + " + " + clamped + " * (" + stride + ")";
        yield shader.load(view.buffer(), address);
      }
      case Instruction.Literal(ElementType type, double number) -> Glsl.literal(type, number);
      case Instruction.Index index -> index(index);
      case Instruction.Unary(UnaryOp op, ElementType type, int x) -> unary(op, type, values.get(x));
      case Instruction.Binary(BinaryOp op, ElementType type, int a, int b) ->
          binary(op, type, values.get(a), values.get(b));
      case Instruction.Compare(Comparison op, int a, int b) ->
          values.get(a) + compare(op) + values.get(b);
      case Instruction.Select(ElementType _, int condition, int then, int otherwise) ->
          values.get(condition) + " ? " + values.get(then) + " : " + values.get(otherwise);
      case Instruction.Cast(ElementType type, int x) ->
          cast(body.get(x).type(), type, values.get(x));
      case Instruction.Random(int k0, int k1, int c0, int c1, int i) ->
          call(
              Library.PHILOX,
              "philox",
              values.get(k0),
              values.get(k1),
              values.get(i),
              values.get(c0),
              values.get(c1));
    };
  }

  private String load(View view) {
    String known = given.get(view);
    return known != null ? known : shader.load(view, indices);
  }

  private String index(Instruction.Index index) {
    StringBuilder sum = new StringBuilder(Glsl.whole(index.offset()));
    for (int axis = 0; axis < indices.size(); axis++) {
      int stride = index.strides().get(axis);
      if (stride != 0) {
        sum.append(" + ").append(indices.get(axis)).append(" * (").append(stride).append(')');
      }
    }
    return sum.toString();
  }

  private String call(Library function, String name, String... arguments) {
    shader.use(function);
    return name + "(" + String.join(", ", arguments) + ")";
  }

  private String unary(UnaryOp op, ElementType type, String x) {
    return switch (op) {
      case NEGATE -> "-" + x;
      case EXP -> call(Library.EXPONENTIAL, "exponential", x);
      case LOG -> call(Library.LOGARITHM, "logarithm", x);
      case TANH -> call(Library.HYPERBOLIC_TANGENT, "hyperbolicTangent", x);
      case SQRT -> call(Library.SQUARE_ROOT, "squareRoot", x);
      case SIN -> call(Library.WAVES, "sine", x);
      case COS -> call(Library.WAVES, "cosine", x);
      case ERF -> call(Library.ERROR_FUNCTION, "errorFunction", x);
      case ABS ->
          type == ElementType.I32 ? "(%1$s < 0 ? -%1$s : %1$s)".formatted(x) : "abs(" + x + ")";
      case SIGN -> call(Library.SIGN_OF, "signOf", x);
      case FLOOR -> "floor(" + x + ")";
      case NOT -> "!" + x;
    };
  }

  private String binary(BinaryOp op, ElementType type, String a, String b) {
    boolean truth = type == ElementType.BOOL;
    boolean whole = type == ElementType.I32;
    return switch (op) {
      case ADD -> a + " + " + b;
      case SUBTRACT -> a + " - " + b;
      case MULTIPLY -> a + " * " + b;
      case DIVIDE -> whole ? call(Library.QUOTIENT, "quotient", a, b) : a + " / " + b;
      case MAXIMUM -> whole ? "max(" + a + ", " + b + ")" : greater(a, b);
      case MINIMUM -> whole ? "min(" + a + ", " + b + ")" : call(Library.SMALLER, "smaller", a, b);
      case AND -> a + (truth ? " && " : " & ") + b;
      case OR -> a + (truth ? " || " : " | ") + b;
      case XOR -> a + (truth ? " ^^ " : " ^ ") + b;
      case SHIFT_LEFT -> a + " << (" + b + " & 31)";
      case SHIFT_RIGHT -> "int(uint(" + a + ") >> (" + b + " & 31))";
    };
  }

  private String greater(String a, String b) {
    return call(Library.GREATER, "greater", a, b);
  }

  private static String compare(Comparison op) {
    return switch (op) {
      case LESS -> " < ";
      case LESS_OR_EQUAL -> " <= ";
      case EQUAL -> " == ";
    };
  }

  private String cast(ElementType from, ElementType to, String x) {
    if (from == to) {
      return x;
    }
    return switch (to) {
      case F32, F64 -> real(from, to, x);
      case F16 -> half(from, x);
      case I32 ->
          switch (from) {
            case BOOL -> "int(" + x + ")";
            case F16 -> call(Library.TO_WHOLE, "toWhole", real(from, ElementType.F32, x));
            default -> call(Library.TO_WHOLE, "toWhole", x);
          };
      case BOOL ->
          switch (from) {
            case F16 -> "(" + x + " & 0x7fffu) != 0u";
            case I32 -> x + " != 0";
            default -> "!(" + x + " == 0)";
          };
    };
  }

  private String real(ElementType from, ElementType to, String x) {
    String number = from == ElementType.F16 ? call(Library.OF_HALF, "ofHalf", x) : x;
    return Glsl.type(to) + "(" + number + ")";
  }

  private String half(ElementType from, String x) {
    return from == ElementType.BOOL
        ? x + " ? 0x3c00u : 0u"
        : call(Library.TO_HALF, "toHalf", "double(" + x + ")");
  }
}
