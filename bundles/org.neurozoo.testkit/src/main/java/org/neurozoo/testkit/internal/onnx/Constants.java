package org.neurozoo.testkit.internal.onnx;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.testkit.NotApplicable;

/** What does not depend on numbers, only on shapes and attributes. */
final class Constants {
  private Constants() {}

  static Map<String, Node.Operator> table() {
    Map<String, Node.Operator> table = new HashMap<>();
    table.put("Constant", node -> List.of(Value.constant(constant(node.attributes()))));
    table.put("ConstantOfShape", Constants::filled);
    table.put("Shape", Constants::shape);
    table.put("Size", node -> scalar(node.shape().count()));
    table.put("Range", Constants::range);
    table.put("EyeLike", Constants::eye);
    table.put("Trilu", Constants::triangle);
    table.put("OneHot", Constants::oneHot);
    return table;
  }

  private static Literal constant(Attributes attributes) {
    if (attributes.has("value")) {
      return attributes.tensor("value");
    }
    if (attributes.has("value_float")) {
      double number = attributes.real("value_float", 0);
      return new Literal(DataType.FLOAT, Shape.SCALAR, new double[] {number});
    }
    if (attributes.has("value_int")) {
      double number = attributes.whole("value_int", 0);
      return new Literal(DataType.INT64, Shape.SCALAR, new double[] {number});
    }
    if (attributes.has("value_floats")) {
      double[] numbers = attributes.reals("value_floats").stream().mapToDouble(d -> d).toArray();
      return new Literal(DataType.FLOAT, Shape.of(numbers.length), numbers);
    }
    if (attributes.has("value_ints")) {
      return Literal.ints(Arrays.stream(attributes.wholes("value_ints")).boxed().toList());
    }
    throw new NotApplicable("a constant that is text or sparse");
  }

  private static List<Value> filled(Node node) {
    Literal value =
        node.attributes().has("value")
            ? node.attributes().tensor("value")
            : new Literal(DataType.FLOAT, Shape.of(1), new double[1]);
    Tensor one = Value.constant(value).tensor().reshape(Shape.SCALAR);
    return Node.result(value.type(), one.broadcast(Shape.of(node.ints(0))));
  }

  private static List<Value> shape(Node node) {
    int rank = node.rank();
    int start = clamped(node.attributes().whole("start", 0), rank);
    int end = Math.max(start, clamped(node.attributes().whole("end", rank), rank));
    return List.of(Value.constant(Literal.ints(node.shape().extents().subList(start, end))));
  }

  private static int clamped(int axis, int rank) {
    return Math.clamp(axis < 0 ? axis + rank : axis, 0, rank);
  }

  private static List<Value> scalar(int number) {
    Literal literal = new Literal(DataType.INT64, Shape.SCALAR, new double[] {number});
    return List.of(Value.constant(literal));
  }

  private static List<Value> range(Node node) {
    double span = node.numbers(1)[0] - node.numbers(0)[0];
    int count = (int) Math.max(0, Math.ceil(span / node.numbers(2)[0]));
    Tensor start = node.x().reshape(Shape.SCALAR);
    Tensor step = node.x(2).reshape(Shape.SCALAR);
    Tensor positions = Tensor.iota(Shape.of(count), 0).to(start.type());
    return node.result(positions.times(step).plus(start));
  }

  private static List<Value> eye(Node node) {
    int from = node.attributes().whole("k", 0);
    Tensor rows = Tensor.iota(node.shape(), 0);
    Tensor hit = Tensor.iota(node.shape(), 1).same(rows.plus(from));
    DataType type =
        node.attributes().has("dtype")
            ? DataType.of(node.attributes().whole("dtype", 0))
            : node.type(0);
    return Node.result(type, hit.to(type.element()));
  }

  private static List<Value> triangle(Node node) {
    Tensor x = node.x();
    int from = node.has(1) ? node.ints(1)[0] : 0;
    Tensor diagonal = Tensor.iota(x.shape(), -2).plus(from);
    Tensor column = Tensor.iota(x.shape(), -1);
    boolean upper = node.attributes().flag("upper", true);
    Tensor outside = upper ? column.less(diagonal) : diagonal.less(column);
    return node.result(outside.select(x.literal(0), x));
  }

  private static List<Value> oneHot(Node node) {
    int depth = node.ints(1)[0];
    int axis = node.shape().then(Shape.of(depth)).axis(node.attributes().whole("axis", -1));
    Tensor indices = node.x().to(ElementType.I32);
    Tensor wrapped = indices.less(indices.literal(0)).select(indices.plus(depth), indices);
    Shape before = node.shape().axes(0, axis);
    Shape after = node.shape().axes(axis, node.rank());
    Shape shape = before.then(Shape.of(depth)).then(after);
    Tensor hit =
        Tensor.iota(shape, axis).same(wrapped.reshape(before.then(Shape.of(1)).then(after)));
    Tensor on = Axes.take(node.x(2), 0, 1).reshape(Shape.SCALAR);
    Tensor off = Axes.take(node.x(2), 0, 0).reshape(Shape.SCALAR);
    return Node.result(node.type(2), hit.select(on, off));
  }
}
