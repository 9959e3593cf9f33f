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
      case Primitive.Cumulate cumulate -> cumulate(cumulate, in);
      case Primitive.Gather gather -> gather(gather.batchAxes(), in);
      case Primitive.Scatter scatter -> scatter(scatter, in);
      case Primitive.Convolve convolve -> Geometry.convolve(convolve, in);
      case Primitive.ConvolveInput convolve -> Geometry.convolveInput(convolve, in);
      case Primitive.ConvolveKernel convolve -> Geometry.convolveKernel(convolve, in);
      case Primitive.WindowReduce window -> Geometry.window(window, in);
      case Primitive.Slice slice -> Geometry.slice(slice, in);
      case Primitive.DynamicSlice slice -> Geometry.dynamicSlice(slice, in);
      case Primitive.DynamicUpdate update -> Geometry.dynamicUpdate(update, in);
      case Primitive.Pad pad -> Geometry.pad(pad, in);
      case Primitive.Concatenate concatenate -> Geometry.concatenate(concatenate, in);
      case Primitive.ArgSort sort -> sort(sort, in);
      case Primitive.Cholesky cholesky -> cholesky(in);
      case Primitive.SolveTriangular solve -> solve(in);
      case Primitive.Scan scan -> scan(scan, in);
      case Primitive.Part part -> part.spec();
      case Primitive.Argument argument -> argument.spec();
      case Primitive.Reshape reshape -> reshape(reshape, in);
      case Primitive.Transpose transpose -> transpose(transpose, in);
      case Primitive.Broadcast broadcast -> broadcast(broadcast, in);
      case Primitive.Iota iota -> new Spec(ElementType.I32, iota.shape());
      case Primitive.RandomBits random -> random(random, in);
    };
  }

  static void require(boolean holds, Object operation, List<Spec> in) {
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
    boolean fits = input.type().isNumeric();
    boolean single = !position || reduce.axes().size() == 1;
    require(fits && single, reduce.op() + " along " + reduce.axes(), in);
    Shape shape = input.shape();
    for (int axis : reduce.axes()) {
      require(axis >= 0 && axis < shape.rank(), reduce.op() + " along " + reduce.axes(), in);
      boolean whole = reduce.op() == Reduction.SUM || reduce.op() == Reduction.PRODUCT;
      boolean neutral = whole || input.type().isFloat() && !position;
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

  private static Spec cumulate(Primitive.Cumulate cumulate, List<Spec> in) {
    Spec x = in.getFirst();
    boolean axis = cumulate.axis() >= 0 && cumulate.axis() < x.shape().rank();
    require(axis && x.type().isNumeric(), "cumulated " + cumulate.op(), in);
    return x;
  }

  private static Spec gather(int batchAxes, List<Spec> in) {
    Shape data = in.getFirst().shape();
    Shape indices = in.getLast().shape();
    boolean ranks = batchAxes < data.rank() && batchAxes <= indices.rank();
    require(ranks && in.getLast().type() == ElementType.I32, "gather", in);
    boolean batch = data.axes(0, batchAxes).equals(indices.axes(0, batchAxes));
    require(batch && data.extent(batchAxes) > 0, "gather", in);
    return new Spec(in.getFirst().type(), indices.then(data.axes(batchAxes + 1, data.rank())));
  }

  private static Spec scatter(Primitive.Scatter scatter, List<Spec> in) {
    Spec data = in.get(0);
    Shape indices = in.get(1).shape();
    int batch = scatter.batchAxes();
    boolean ranks = batch < data.shape().rank() && indices.rank() == batch + 1;
    require(ranks && in.get(1).type() == ElementType.I32, "scatter", in);
    Shape rows = data.shape().axes(batch + 1, data.shape().rank());
    boolean fits =
        in.get(2).equals(new Spec(data.type(), indices.then(rows)))
            && data.shape().axes(0, batch).equals(indices.axes(0, batch))
            && data.shape().extent(batch) > 0
            && (data.type().isNumeric() || scatter.mode() == Primitive.ScatterMode.SET);
    require(fits, "scatter", in);
    return data;
  }

  private static Spec sort(Primitive.ArgSort sort, List<Spec> in) {
    Spec x = in.getFirst();
    boolean fits = x.shape().rank() > 0 && x.type().isNumeric();
    require(fits && sort.count() >= 0 && sort.count() <= x.shape().extent(-1), "sort", in);
    return new Spec(ElementType.I32, x.shape().with(-1, sort.count()));
  }

  private static Spec cholesky(List<Spec> in) {
    Shape a = in.getFirst().shape();
    boolean square = a.rank() >= 2 && a.extent(-1) == a.extent(-2);
    require(square && in.getFirst().type().isReal(), "Cholesky", in);
    return in.getFirst();
  }

  private static Spec solve(List<Spec> in) {
    Spec b = in.getLast();
    Shape l = cholesky(in).shape();
    boolean ranks = b.shape().rank() == l.rank() && b.type() == in.getFirst().type();
    int batch = l.rank() - 1;
    require(ranks && b.shape().axes(0, batch).equals(l.axes(0, batch)), "triangular solve", in);
    return b;
  }

  private static Spec scan(Primitive.Scan scan, List<Spec> in) {
    require(scan.loop().accepts(in), "scan of " + scan.loop().length(), in);
    return Spec.i32(0);
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
