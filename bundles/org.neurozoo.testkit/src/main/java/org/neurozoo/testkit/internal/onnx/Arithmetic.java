package org.neurozoo.testkit.internal.onnx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.BinaryOp;
import org.neurozoo.graph.Primitive.Comparison;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;

/** Operators on pairs of elements, and on several tensors element by element. */
final class Arithmetic {
  private Arithmetic() {}

  static Map<String, Node.Operator> table() {
    Map<String, Node.Operator> table = new HashMap<>();
    binary(table, "Add", Tensor::plus);
    binary(table, "Sub", Tensor::minus);
    binary(table, "Mul", Tensor::times);
    binary(table, "Div", Tensor::over);
    table.put("Pow", Arithmetic::power);
    table.put("Mod", Arithmetic::modulo);
    table.put("BitShift", Arithmetic::shift);
    for (String prefix : List.of("", "Bitwise")) {
      binary(table, prefix + "And", Tensor::and);
      binary(table, prefix + "Or", Tensor::or);
      binary(table, prefix + "Xor", (a, b) -> a.binary(BinaryOp.XOR, b));
    }
    several(table, "Sum", Tensor::plus);
    several(table, "Max", Tensor::max);
    several(table, "Min", Tensor::min);
    table.put(
        "Mean",
        node ->
            node.result(
                node.all().stream().reduce(Tensor::plus).orElseThrow().over(node.all().size())));
    table.put("Where", node -> Node.result(node.type(1), chosen(node)));
    comparisons(table);
    return table;
  }

  private static void comparisons(Map<String, Node.Operator> table) {
    compare(table, "Equal", Comparison.EQUAL, false);
    compare(table, "Less", Comparison.LESS, false);
    compare(table, "LessOrEqual", Comparison.LESS_OR_EQUAL, false);
    compare(table, "Greater", Comparison.LESS, true);
    compare(table, "GreaterOrEqual", Comparison.LESS_OR_EQUAL, true);
  }

  private static void compare(
      Map<String, Node.Operator> table, String name, Comparison op, boolean turned) {
    table.put(
        name,
        node -> {
          Tensor a = number(node.x());
          Tensor b = number(second(node));
          return Node.result(DataType.BOOL, turned ? b.compare(op, a) : a.compare(op, b));
        });
  }

  private static Tensor number(Tensor x) {
    return x.type() == ElementType.BOOL ? x.to(ElementType.I32) : x;
  }

  private static void binary(
      Map<String, Node.Operator> table, String name, BinaryOperator<Tensor> function) {
    table.put(name, node -> node.wrapped(function.apply(node.x(), second(node))));
  }

  /** Before version 7 the second was aligned at an axis instead of the last. */
  private static Tensor second(Node node) {
    Tensor b = node.x(1);
    if (node.opset() >= 7 || !node.attributes().has("axis")) {
      return b;
    }
    Shape shape = b.shape();
    int axis = node.axis(0);
    while (axis + shape.rank() < node.rank()) {
      shape = shape.then(Shape.of(1));
    }
    return b.reshape(shape);
  }

  private static void several(
      Map<String, Node.Operator> table, String name, BinaryOperator<Tensor> function) {
    table.put(name, node -> node.wrapped(node.all().stream().reduce(function).orElseThrow()));
  }

  private static Tensor chosen(Node node) {
    Tensor a = node.x(1);
    Tensor b = node.x(2);
    return node.x().select(a, b);
  }

  private static List<Value> power(Node node) {
    if (node.type(0).isFloat()) {
      return node.result(power(node.x(), node.real(1).to(node.x().type())));
    }
    if (node.type(1).isFloat()) {
      // Truncated as in NumPy; a whole power is computed to within a few roundings only.
      Tensor close = power(node.real(0), node.x(1));
      Tensor bias = close.unary(UnaryOp.ABS).times(1e-6);
      return node.wrapped(close.plus(bias).to(ElementType.I32));
    }
    return node.wrapped(wholePower(node.x(), node.x(1)));
  }

  /** |x|ʸ as e to the y·ln|x|; negative for negative x and odd y. */
  static Tensor power(Tensor x, Tensor y) {
    Tensor zero = x.literal(0);
    Tensor size = y.times(x.unary(UnaryOp.ABS).unary(UnaryOp.LOG)).unary(UnaryOp.EXP);
    Tensor half = y.times(0.5);
    Tensor odd = half.unary(UnaryOp.FLOOR).less(half);
    Tensor whole = y.unary(UnaryOp.FLOOR).same(y);
    Tensor nan = x.literal(Double.NaN);
    Tensor signed = whole.select(odd.select(size.negate(), size), nan);
    Tensor result = x.less(zero).select(signed, size);
    return y.same(y.literal(0)).select(x.literal(1), result);
  }

  /** By repeated squaring: exact, and wrapping around as the type does. */
  private static Tensor wholePower(Tensor x, Tensor y) {
    Tensor result = x.literal(1);
    Tensor square = x;
    for (int bit = 0; bit < 31; bit++) {
      Tensor set = y.and(y.literal(1 << bit)).greater(y.literal(0));
      result = set.select(result.times(square), result);
      square = square.times(square);
    }
    return result;
  }

  private static List<Value> modulo(Node node) {
    Tensor a = node.x();
    Tensor b = node.x(1);
    Tensor quotient = a.over(b);
    if (a.type().isFloat()) {
      Tensor below = quotient.unary(UnaryOp.ABS).unary(UnaryOp.FLOOR);
      quotient = quotient.unary(UnaryOp.SIGN).times(below);
    }
    Tensor rest = a.minus(quotient.times(b));
    if (node.attributes().flag("fmod", false)) {
      return node.wrapped(rest);
    }
    Tensor zero = rest.literal(0);
    Tensor opposed = rest.less(zero).binary(BinaryOp.XOR, b.less(zero));
    Tensor exact = rest.same(zero);
    return node.wrapped(exact.select(rest, opposed.select(rest.plus(b), rest)));
  }

  private static List<Value> shift(Node node) {
    boolean left = node.attributes().text("direction", "").equals("LEFT");
    BinaryOp op = left ? BinaryOp.SHIFT_LEFT : BinaryOp.SHIFT_RIGHT;
    return node.wrapped(node.x().binary(op, node.x(1)));
  }
}
