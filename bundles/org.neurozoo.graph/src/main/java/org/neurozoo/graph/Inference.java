package org.neurozoo.graph;

import java.util.List;
import org.neurozoo.graph.Primitive.BinaryOp;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Primitive.UnaryOp;

/** The type and shape that each primitive gives to its result, and what it accepts. */
final class Inference {
  private Inference() {}

  static Spec infer(Primitive primitive, List<Spec> in) {
    return switch (primitive) {
      case Primitive.Constant constant -> constant.value().spec();
      case Primitive.Input input -> input.spec();
      case Primitive.Variable variable -> variable.spec();
      case Primitive.Counter counter -> Spec.i32(2);
      case Primitive.StopGradient stop -> in.getFirst();
      case Primitive.Unary unary -> unary(unary.op(), in);
      case Primitive.Binary binary -> binary(binary.op(), in);
      case Primitive.Compare compare -> compare(compare, in);
      case Primitive.Select select -> select(in);
      case Primitive.Cast cast -> new Spec(cast.type(), in.getFirst().shape());
      case Primitive.Reduce reduce -> reduce(reduce, in);
      case Primitive.MatrixProduct product -> product(in);
      case Primitive.Gather gather -> gather(in);
      case Primitive.ScatterAdd scatter -> scatter(scatter, in);
      case Primitive.Reshape reshape -> reshape(reshape, in);
      case Primitive.Transpose transpose -> transpose(transpose, in);
      case Primitive.Broadcast broadcast -> broadcast(broadcast, in);
      case Primitive.Iota iota -> new Spec(ElementType.I32, iota.shape());
      case Primitive.RandomBits random -> random(random, in);
    };
  }

  private static void require(boolean holds, Object operation, List<Spec> in) {
    if (!holds) {
      throw GraphFault.mismatch(operation.toString(), in);
    }
  }

  private static Spec unary(UnaryOp op, List<Spec> in) {
    ElementType type = in.getFirst().type();
    boolean fits =
        switch (op) {
          case NEGATE, ABS, SIGN -> type.isNumeric();
          case NOT -> type == ElementType.BOOL;
          default -> type.isReal();
        };
    require(fits, op, in);
    return in.getFirst();
  }

  private static Spec binary(BinaryOp op, List<Spec> in) {
    ElementType type = in.getFirst().type();
    boolean fits =
        switch (op) {
          case ADD, SUBTRACT, MULTIPLY, DIVIDE, MAXIMUM, MINIMUM -> type.isNumeric();
          case AND, OR, XOR -> type == ElementType.I32 || type == ElementType.BOOL;
          case SHIFT_LEFT, SHIFT_RIGHT -> type == ElementType.I32;
        };
    require(fits && in.getFirst().equals(in.getLast()), op, in);
    return in.getFirst();
  }

  private static Spec compare(Primitive.Compare compare, List<Spec> in) {
    boolean fits = in.getFirst().type().isNumeric();
    require(fits && in.getFirst().equals(in.getLast()), compare.op(), in);
    return new Spec(ElementType.BOOL, in.getFirst().shape());
  }

  private static Spec select(List<Spec> in) {
    Spec condition = new Spec(ElementType.BOOL, in.get(1).shape());
    require(in.get(0).equals(condition) && in.get(1).equals(in.get(2)), "SELECT", in);
    return in.get(1);
  }

  private static Spec reduce(Primitive.Reduce reduce, List<Spec> in) {
    Spec input = in.getFirst();
    boolean position = reduce.op().isPosition();
    boolean fits = input.type().isReal() || input.type() == ElementType.I32 && !position;
    boolean single = !position || reduce.axes().size() == 1;
    require(fits && single, reduce.op() + " along " + reduce.axes(), in);
    Shape shape = input.shape();
    for (int axis : reduce.axes()) {
      require(axis >= 0 && axis < shape.rank(), reduce.op() + " along " + reduce.axes(), in);
      boolean neutral = reduce.op() == Reduction.SUM || input.type().isFloat() && !position;
      require(neutral || shape.extent(axis) > 0, reduce.op() + " of nothing", in);
      shape = shape.with(axis, 1);
    }
    return new Spec(position ? ElementType.I32 : input.type(), shape);
  }

  private static Spec product(List<Spec> in) {
    Shape a = in.getFirst().shape();
    Shape b = in.getLast().shape();
    ElementType type = in.getFirst().type();
    boolean floats = type.isReal() && in.getLast().type() == type;
    boolean ranks = a.rank() >= 2 && a.rank() == b.rank();
    require(floats && ranks && a.extent(-1) == b.extent(-2), "matrix product", in);
    Shape batch = a.axes(0, a.rank() - 2);
    require(batch.equals(b.axes(0, b.rank() - 2)), "matrix product", in);
    return new Spec(type, batch.then(Shape.of(a.extent(-2), b.extent(-1))));
  }

  private static Spec gather(List<Spec> in) {
    Shape data = in.getFirst().shape();
    boolean fits = data.rank() > 0 && data.extent(0) > 0;
    require(fits && in.getLast().type() == ElementType.I32, "gather", in);
    return new Spec(in.getFirst().type(), in.getLast().shape().then(data.axes(1, data.rank())));
  }

  private static Spec scatter(Primitive.ScatterAdd scatter, List<Spec> in) {
    Shape updates = in.getLast().shape();
    boolean indices = in.getFirst().type() == ElementType.I32 && in.getFirst().shape().rank() == 1;
    boolean fits = updates.rank() > 0 && updates.axes(0, 1).equals(in.getFirst().shape());
    boolean floats = in.getLast().type().isReal() && scatter.rows() > 0;
    require(indices && fits && floats, "scatter into " + scatter.rows() + " rows", in);
    return new Spec(in.getLast().type(), updates.with(0, scatter.rows()));
  }

  private static Spec reshape(Primitive.Reshape reshape, List<Spec> in) {
    require(
        reshape.shape().count() == in.getFirst().shape().count(), "shape " + reshape.shape(), in);
    return new Spec(in.getFirst().type(), reshape.shape());
  }

  private static Spec transpose(Primitive.Transpose transpose, List<Spec> in) {
    Shape shape = in.getFirst().shape();
    List<Integer> order = transpose.permutation();
    boolean fits =
        order.size() == shape.rank() && order.stream().distinct().count() == order.size();
    require(fits, "transposition " + order, in);
    return new Spec(in.getFirst().type(), new Shape(order.stream().map(shape::extent).toList()));
  }

  private static Spec broadcast(Primitive.Broadcast broadcast, List<Spec> in) {
    Shape from = in.getFirst().shape();
    Shape to = broadcast.shape();
    boolean fits = from.rank() == to.rank();
    for (int axis = 0; fits && axis < to.rank(); axis++) {
      fits = from.extent(axis) == to.extent(axis) || from.extent(axis) == 1;
    }
    require(fits, "broadcast to " + to, in);
    return new Spec(in.getFirst().type(), to);
  }

  private static Spec random(Primitive.RandomBits random, List<Spec> in) {
    boolean fits = in.stream().allMatch(Spec.i32(2)::equals);
    require(fits, "random bits", in);
    return new Spec(ElementType.I32, random.shape());
  }
}
