package org.neurozoo.graph.gradient;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Primitive.BinaryOp;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Primitive.ScatterMode;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;

/**
 * The table of derivatives: for y = f(x …) and the derivative dy of some scalar by y, the scalar's
 * derivative by each x; empty where none flows. Derivatives have the type that their x is computed
 * in ({@link ElementType#computed}), for they are summed.
 */
final class Derivatives {
  /** 2/√π. */
  private static final double SLOPE_OF_ERF = 2 / Math.sqrt(Math.PI);

  private Derivatives() {}

  static List<Optional<Tensor>> of(Tensor y, Tensor dy) {
    return switch (y.primitive()) {
      case Primitive.Constant c -> List.of();
      case Primitive.Input i -> List.of();
      case Primitive.Variable v -> List.of();
      case Primitive.Counter c -> List.of();
      case Primitive.Iota i -> List.of();
      case Primitive.StopGradient s -> none(1);
      case Primitive.Compare c -> none(2);
      case Primitive.RandomBits r -> none(2);
      case Primitive.Unary(UnaryOp op) -> unary(op, y.input(0), y, dy);
      case Primitive.Binary(BinaryOp op) -> binary(op, y.input(0), y.input(1), y, dy);
      case Primitive.Select s -> select(y.input(0), dy);
      case Primitive.Cast c -> cast(y.input(0).type(), dy);
      case Primitive.Reduce(Reduction op, var axes) -> reduce(op, axes, y.input(0), y, dy);
      case Primitive.MatrixProduct p ->
          flows(dy.matmul(y.input(1).transpose()), y.input(0).transpose().matmul(dy));
      case Primitive.Cumulate c -> flows(Sweeps.cumulate(c, y.input(0), dy));
      case Primitive.Gather(int batch) -> gather(batch, y.input(0), y.input(1), dy);
      case Primitive.Scatter s -> Scatters.of(s, y, dy);
      case Primitive.Convolve(var c) ->
          flows(
              Tensor.of(new Primitive.ConvolveInput(c, y.input(0).shape()), dy, y.input(1)),
              Tensor.of(new Primitive.ConvolveKernel(c, y.input(1).shape()), y.input(0), dy));
      case Primitive.ConvolveInput(var c, var x) ->
          flows(
              Tensor.of(new Primitive.Convolve(c), dy, y.input(1)),
              Tensor.of(new Primitive.ConvolveKernel(c, y.input(1).shape()), dy, y.input(0)));
      case Primitive.ConvolveKernel(var c, var kernel) ->
          flows(
              Tensor.of(new Primitive.ConvolveInput(c, y.input(0).shape()), y.input(1), dy),
              Tensor.of(new Primitive.Convolve(c), y.input(0), dy));
      case Primitive.WindowReduce(var op, var windows) ->
          op.isPosition() ? none(1) : flows(WindowDerivative.of(op, windows, y.input(0), dy));
      case Primitive.Slice s -> flows(Cuts.slice(s, y.input(0).shape(), dy));
      case Primitive.DynamicSlice s ->
          List.of(
              Optional.of(zeros(y.input(0)).dynamicUpdate(s.axis(), y.input(1), dy)),
              Optional.empty());
      case Primitive.DynamicUpdate u ->
          List.of(
              Optional.of(dy.dynamicUpdate(u.axis(), y.input(1), zeros(y.input(2)))),
              Optional.empty(),
              Optional.of(
                  dy.dynamicSlice(u.axis(), y.input(1), y.input(2).shape().extent(u.axis()))));
      case Primitive.Pad(var paddings) -> Cuts.pad(paddings, y.input(0).shape(), dy);
      case Primitive.Concatenate(int axis) -> Cuts.concatenate(axis, y.inputs(), dy);
      case Primitive.ArgSort s -> none(1);
      case Primitive.Cholesky c -> flows(Factors.cholesky(y, dy));
      case Primitive.SolveTriangular(boolean transposed) ->
          Factors.solve(transposed, y.input(0), y, dy);
      case Primitive.Scan s -> throw new IllegalArgumentException("has parts: " + y);
      case Primitive.Part p -> throw new IllegalArgumentException("part of a scan: " + y);
      case Primitive.Argument a -> List.of();
      case Primitive.Reshape r -> flows(dy.reshape(y.input(0).shape()));
      case Primitive.Transpose t -> flows(dy.transpose(inverse(t.permutation())));
      case Primitive.Broadcast b -> flows(dy.sum(repeated(y.input(0).shape(), b.shape())));
    };
  }

  private static List<Optional<Tensor>> unary(UnaryOp op, Tensor x, Tensor y, Tensor dy) {
    return switch (op) {
      case NEGATE -> flows(dy.negate());
      case EXP -> flows(dy.times(y));
      case LOG -> flows(dy.over(x));
      case TANH -> flows(dy.times(y.square().subtractedFrom(1)));
      case SQRT -> flows(dy.over(y.plus(y)));
      case SIN -> flows(dy.times(x.unary(UnaryOp.COS)));
      case COS -> flows(dy.times(x.unary(UnaryOp.SIN)).negate());
      case ERF -> flows(dy.times(x.square().negate().unary(UnaryOp.EXP)).times(SLOPE_OF_ERF));
      case ABS -> flows(dy.times(x.unary(UnaryOp.SIGN)));
      case SIGN, FLOOR, NOT -> none(1);
    };
  }

  private static List<Optional<Tensor>> binary(
      BinaryOp op, Tensor a, Tensor b, Tensor y, Tensor dy) {
    return switch (op) {
      case ADD -> flows(dy, dy);
      case SUBTRACT -> flows(dy, dy.negate());
      case MULTIPLY -> flows(dy.times(b), dy.times(a));
      case DIVIDE -> flows(dy.over(b), dy.times(y).over(b).negate());
      case MAXIMUM -> chosen(b.less(a).or(a.same(b)), dy);
      case MINIMUM -> chosen(a.less(b).or(a.same(b)), dy);
      case AND, OR, XOR, SHIFT_LEFT, SHIFT_RIGHT -> none(2);
    };
  }

  private static List<Optional<Tensor>> reduce(
      Reduction op, List<Integer> axes, Tensor x, Tensor y, Tensor dy) {
    Tensor spread = dy.type().isFloat() ? dy.broadcast(x.shape()) : dy;
    return switch (op) {
      case SUM -> flows(spread);
      case PRODUCT -> flows(spread.times(Sweeps.productOfOthers(x, axes)));
      case MAXIMUM, MINIMUM -> flows(x.same(y).select(spread, zeros(dy)));
      case ARG_MAXIMUM, ARG_MINIMUM -> none(1);
    };
  }

  private static List<Optional<Tensor>> cast(ElementType from, Tensor dy) {
    return from.isFloat() ? flows(dy.to(from.computed())) : none(1);
  }

  private static List<Optional<Tensor>> select(Tensor condition, Tensor dy) {
    Tensor zero = zeros(dy);
    return List.of(
        Optional.empty(),
        Optional.of(condition.select(dy, zero)),
        Optional.of(condition.select(zero, dy)));
  }

  private static List<Optional<Tensor>> chosen(Tensor first, Tensor dy) {
    Tensor zero = zeros(dy);
    return flows(first.select(dy, zero), first.select(zero, dy));
  }

  private static List<Optional<Tensor>> gather(int batch, Tensor data, Tensor indices, Tensor dy) {
    Shape outer = data.shape().axes(0, batch);
    Shape flat = outer.then(Shape.of(indices.shape().axes(batch, indices.shape().rank()).count()));
    Shape rows = data.shape().axes(batch + 1, data.shape().rank());
    Tensor updates = dy.reshape(flat.then(rows));
    Tensor sums = zeros(data).scatter(ScatterMode.ADD, batch, indices.reshape(flat), updates);
    return List.of(Optional.of(sums), Optional.empty());
  }

  static Tensor zeros(Tensor like) {
    return like.literal(0).to(like.type().computed()).broadcast(like.shape());
  }

  static int[] inverse(List<Integer> permutation) {
    return IntStream.range(0, permutation.size()).map(permutation::indexOf).toArray();
  }

  /** The axes along which a broadcast repeats; not empty, or no broadcast would have been built. */
  private static int[] repeated(Shape from, Shape to) {
    return IntStream.range(0, to.rank()).filter(i -> from.extent(i) != to.extent(i)).toArray();
  }

  static List<Optional<Tensor>> flows(Tensor... derivatives) {
    return java.util.Arrays.stream(derivatives).map(Optional::of).toList();
  }

  static List<Optional<Tensor>> none(int inputs) {
    return java.util.Collections.nCopies(inputs, Optional.empty());
  }
}
