package org.neurozoo.testkit.internal.onnx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.BinaryOp;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Tensor;

/** Operators on one element. */
final class Elementwise {
  private Elementwise() {}

  static Map<String, Node.Operator> table() {
    Map<String, Node.Operator> table = new HashMap<>();
    primitives(table);
    unary(table, "Ceil", x -> x.negate().unary(UnaryOp.FLOOR).negate());
    unary(table, "Round", Elementwise::round);
    unary(table, "Reciprocal", x -> x.literal(1).over(x));
    unary(table, "Tan", x -> x.unary(UnaryOp.SIN).over(x.unary(UnaryOp.COS)));
    unary(table, "Sinh", x -> exp(x).minus(exp(x.negate())).times(0.5));
    unary(table, "Cosh", x -> exp(x).plus(exp(x.negate())).times(0.5));
    unary(table, "Asinh", Elementwise::asinh);
    unary(table, "Acosh", x -> log(x.plus(x.square().minus(1).unary(UnaryOp.SQRT))));
    unary(table, "Atanh", x -> log(x.plus(1).over(x.subtractedFrom(1))).times(0.5));
    unary(table, "Identity", x -> x);
    unary(table, "BitwiseNot", x -> x.binary(BinaryOp.XOR, x.literal(-1)));
    table.put("IsNaN", node -> Node.result(DataType.BOOL, isNan(node.x())));
    table.put("IsInf", node -> Node.result(DataType.BOOL, isInfinite(node)));
    table.put("Cast", node -> cast(node, DataType.of(node.attributes().whole("to", 0))));
    table.put("CastLike", node -> cast(node, node.type(1)));
    return table;
  }

  private static void primitives(Map<String, Node.Operator> table) {
    Map.of(
            "Abs", UnaryOp.ABS,
            "Exp", UnaryOp.EXP,
            "Log", UnaryOp.LOG,
            "Tanh", UnaryOp.TANH,
            "Sqrt", UnaryOp.SQRT,
            "Sin", UnaryOp.SIN,
            "Cos", UnaryOp.COS,
            "Sign", UnaryOp.SIGN,
            "Floor", UnaryOp.FLOOR,
            "Not", UnaryOp.NOT)
        .forEach((name, op) -> unary(table, name, x -> x.unary(op)));
    unary(table, "Erf", x -> x.unary(UnaryOp.ERF));
    table.put("Neg", node -> node.wrapped(node.x().negate()));
  }

  private static void unary(
      Map<String, Node.Operator> table, String name, UnaryOperator<Tensor> function) {
    table.put(name, node -> node.result(function.apply(node.x())));
  }

  private static Tensor exp(Tensor x) {
    return x.unary(UnaryOp.EXP);
  }

  private static Tensor log(Tensor x) {
    return x.unary(UnaryOp.LOG);
  }

  private static Tensor asinh(Tensor x) {
    Tensor size = x.unary(UnaryOp.ABS);
    Tensor root = x.square().plus(1).unary(UnaryOp.SQRT);
    return x.unary(UnaryOp.SIGN).times(log(size.plus(root)));
  }

  /** To the nearest whole number, halves to the even one. */
  static Tensor round(Tensor x) {
    Tensor below = x.unary(UnaryOp.FLOOR);
    Tensor part = x.minus(below);
    Tensor odd = below.minus(below.times(0.5).unary(UnaryOp.FLOOR).times(2));
    Tensor tie = odd.greater(odd.literal(0)).select(below.plus(1), below);
    Tensor nearest = part.greater(part.literal(0.5)).select(below.plus(1), below);
    return part.same(part.literal(0.5)).select(tie, nearest);
  }

  static Tensor isNan(Tensor x) {
    return x.same(x).unary(UnaryOp.NOT);
  }

  private static Tensor isInfinite(Node node) {
    Tensor x = node.x();
    Tensor above = x.same(x.literal(Double.POSITIVE_INFINITY));
    Tensor below = x.same(x.literal(Double.NEGATIVE_INFINITY));
    Tensor no = above.literal(0);
    Tensor counted = node.attributes().flag("detect_positive", true) ? above : above.and(no);
    return node.attributes().flag("detect_negative", true) ? counted.or(below) : counted;
  }

  private static List<Value> cast(Node node, DataType type) {
    Tensor x = node.x().to(type.element());
    return Node.result(type, type.element() == ElementType.I32 ? type.wrap(x) : x);
  }
}
