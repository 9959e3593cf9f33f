package org.neurozoo.graph.gradient;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.neurozoo.graph.Convolution;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Padding;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Primitive.BinaryOp;
import org.neurozoo.graph.Primitive.Cumulation;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Primitive.ScatterMode;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Scan;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.Window;
import org.neurozoo.graph.formula.Activations;
import org.neurozoo.graph.formula.Losses;

/** Graphs of every primitive and formula, small enough to be compared element by element. */
public final class DifferentiableCases {
  private static final Shape MATRIX = Shape.of(3, 4);

  /** A graph over variables x0, x1 … of some shapes. */
  public record Case(String name, List<Shape> shapes, Function<List<Tensor>, Tensor> build) {
    /** The variables. */
    public List<Tensor> variables() {
      return IntStream.range(0, shapes.size())
          .mapToObj(i -> Tensor.variable("x" + i, new Spec(ElementType.F32, shapes.get(i))))
          .toList();
    }
  }

  private static Case one(String name, UnaryOperator<Tensor> build) {
    return new Case(name, List.of(MATRIX), x -> build.apply(x.getFirst()));
  }

  private static Case two(String name, Shape a, Shape b, BinaryOperator<Tensor> build) {
    return new Case(name, List.of(a, b), x -> build.apply(x.getFirst(), x.getLast()));
  }

  private static Tensor indices(int... values) {
    return Tensor.constant(NdArray.of(Shape.of(values.length), values));
  }

  private static Stream<Case> elementwise() {
    List<Case> cases = new ArrayList<>();
    for (UnaryOp op : EnumSet.complementOf(EnumSet.of(UnaryOp.NOT))) {
      boolean positive = op == UnaryOp.LOG || op == UnaryOp.SQRT;
      cases.add(one(op.name(), x -> (positive ? x.square().plus(0.5) : x).unary(op)));
    }
    for (BinaryOp op : EnumSet.range(BinaryOp.ADD, BinaryOp.MINIMUM)) {
      cases.add(two(op.name(), MATRIX, MATRIX, (a, b) -> a.binary(op, b.square().plus(0.3))));
      cases.add(
          two(op + " repeated", Shape.of(3, 1), Shape.of(4), (a, b) -> a.binary(op, b.plus(5))));
    }
    cases.add(two("select", MATRIX, MATRIX, (a, b) -> a.less(b).select(a.square(), b)));
    cases.add(one("cast", x -> x.to(ElementType.BOOL).to(ElementType.F32).times(x)));
    return cases.stream();
  }

  private static Stream<Case> structural() {
    List<Case> cases = new ArrayList<>();
    for (Reduction op : EnumSet.range(Reduction.SUM, Reduction.MINIMUM)) {
      cases.add(one(op + " of rows", x -> x.reduce(op, 1)));
      cases.add(one(op + " of columns", x -> x.reduce(op, 0)));
      cases.add(one(op + " of all", x -> x.reduce(op)));
    }
    cases.add(two("product", MATRIX, Shape.of(4, 5), Tensor::matmul));
    cases.add(two("batched", Shape.of(2, 3, 4), Shape.of(2, 4, 5), Tensor::matmul));
    cases.add(one("gather", x -> x.gather(indices(2, 0, 2, 7)).square()));
    cases.add(
        two(
            "gather of batches",
            Shape.of(2, 3, 2),
            Shape.of(2, 2, 2),
            (x, y) -> x.gather(rows(2, 2, 0), 1).times(y)));
    for (ScatterMode mode : ScatterMode.values()) {
      cases.add(
          two(
              "scatter " + mode,
              Shape.of(4, 2),
              Shape.of(3, 2),
              (x, y) -> x.scatter(mode, 0, indices(1, 0, 1), y).square()));
      cases.add(
          two(
              "scatter of batches " + mode,
              Shape.of(2, 4),
              Shape.of(2, 3),
              (x, y) -> x.scatter(mode, 1, rows(2, 3, 1, 3), y).square()));
    }
    cases.add(one("reshape", x -> x.reshape(2, 6).matmul(x.reshape(6, 2))));
    cases.add(one("transpose", x -> x.transpose().reshape(3, 4).times(x)));
    cases.add(one("transpose of three", x -> x.reshape(3, 2, 2).transpose(2, 0, 1).square()));
    return cases.stream();
  }

  private static Tensor rows(int batch, int... values) {
    return indices(values).reshape(1, values.length).broadcast(Shape.of(batch, values.length));
  }

  private static Stream<Case> cuts() {
    Tensor one = Tensor.constant(NdArray.of(Shape.SCALAR, 1));
    return Stream.of(
        one("slice", x -> x.slice(1, 1, 3).square()),
        one("slice by twos", x -> x.slice(1, 0, 4, 2).square()),
        one("reverse", x -> x.reverse(0, 1).times(x)),
        one("dynamic slice", x -> x.dynamicSlice(1, one, 2).square()),
        two(
            "dynamic update",
            MATRIX,
            Shape.of(2, 4),
            (x, y) -> x.dynamicUpdate(0, one, y).square()),
        one("pad", x -> x.pad(2, List.of(new Padding(1, 2, 0), new Padding(0, 1, 2))).square()),
        two(
            "pad with a value",
            MATRIX,
            Shape.SCALAR,
            (x, y) -> Tensor.of(new Primitive.Pad(List.of(SOME, SOME)), x, y).square()),
        two(
            "concatenate",
            MATRIX,
            Shape.of(3, 2),
            (x, y) -> Tensor.concatenate(1, List.of(x, y, x)).square()));
  }

  private static final Padding SOME = new Padding(1, 0, 1);

  private static Stream<Case> sweeps() {
    List<Case> cases = new ArrayList<>();
    for (Cumulation op : Cumulation.values()) {
      for (int flags = 0; flags < 4; flags++) {
        boolean exclusive = (flags & 1) != 0;
        boolean reverse = (flags & 2) != 0;
        String name = op + (exclusive ? " exclusive" : "") + (reverse ? " reverse" : "");
        UnaryOperator<Tensor> along = x -> x.cumulate(op, 0, exclusive, reverse).slice(0, 1, 2);
        cases.add(one("cumulated " + name, x -> along.apply(x).square()));
      }
    }
    cases.add(
        one(
            "product with a zero",
            x ->
                x.times(x.less(x.literal(1)).select(x, x.literal(0)))
                    .reduce(Reduction.PRODUCT, 1)));
    cases.add(one("sorted", x -> x.gather(x.argSort(true, 3), 1).square()));
    cases.add(two("Cholesky", Shape.of(2, 3, 3), Shape.of(2, 3, 3), (x, y) -> factor(x).matmul(y)));
    for (boolean transposed : new boolean[] {false, true}) {
      cases.add(
          two(
              "triangular solve, transposed " + transposed,
              Shape.of(3, 3),
              Shape.of(3, 2),
              (x, y) -> x.plus(eye(3).times(4)).solveTriangular(y, transposed).square()));
    }
    return cases.stream();
  }

  private static Tensor factor(Tensor x) {
    return x.plus(eye(3).times(9)).cholesky();
  }

  private static Tensor eye(int n) {
    Shape shape = Shape.of(n, n);
    return Tensor.iota(shape, 0).same(Tensor.iota(shape, 1)).to(ElementType.F32);
  }

  private static Stream<Case> sliding() {
    Window strided = new Window(2, 2, 1, 1, 0);
    Window dilated = new Window(2, 1, 2, 0, 1);
    Convolution plane = new Convolution(List.of(strided, dilated), 1);
    Convolution grouped = new Convolution(List.of(new Window(3, 2, 1, 2, 1)), 2);
    Convolution wide = new Convolution(List.of(new Window(1, 1, 1, 2, 2)), 1);
    List<Case> cases = new ArrayList<>();
    cases.add(convolution("convolution", plane, Shape.of(2, 2, 5, 4), Shape.of(3, 2, 2, 2)));
    cases.add(convolution("grouped", grouped, Shape.of(2, 4, 6), Shape.of(6, 2, 3)));
    cases.add(convolution("wide padding", wide, Shape.of(1, 2, 3), Shape.of(2, 2, 1)));
    for (Reduction op : List.of(Reduction.SUM, Reduction.MAXIMUM, Reduction.MINIMUM)) {
      cases.add(
          new Case(
              op + " of windows",
              List.of(Shape.of(2, 5, 4)),
              x -> x.getFirst().window(op, List.of(strided, dilated)).square()));
      cases.add(
          new Case(
              op + " of overlapping windows",
              List.of(Shape.of(1, 6)),
              x -> x.getFirst().window(op, List.of(new Window(3, 1, 1, 1, 1))).square()));
      cases.add(
          new Case(
              op + " of windows three by two",
              List.of(Shape.of(1, 7, 4)),
              x -> x.getFirst().window(op, List.of(Window.of(3), Window.of(2))).square()));
      cases.add(
          new Case(
              op + " of long windows",
              List.of(Shape.of(1, 18, 2)),
              x -> x.getFirst().window(op, List.of(Window.of(9), Window.of(2))).square()));
    }
    return cases.stream();
  }

  private static Case convolution(String name, Convolution c, Shape x, Shape kernel) {
    return two(name, x, kernel, (a, b) -> a.convolve(b, c).square());
  }

  private static Stream<Case> scans() {
    return Stream.of(
        new Case(
            "recurrent",
            List.of(Shape.of(4, 2), Shape.of(2, 2), Shape.of(2)),
            v -> recurrent(v, false)),
        new Case(
            "recurrent backwards",
            List.of(Shape.of(4, 2), Shape.of(2, 2), Shape.of(2)),
            v -> recurrent(v, true)),
        one("loop in a loop", DifferentiableCases::nested),
        one("with a break", DifferentiableCases::broken));
  }

  private static Tensor recurrent(List<Tensor> v, boolean backwards) {
    Tensor weights = v.get(1).times(0.5);
    Function<Scan.Round, Scan.Next> body =
        round -> {
          Tensor net = round.carry(0).reshape(1, 2).matmul(weights).reshape(2);
          Tensor h = net.plus(round.element(0)).unary(UnaryOp.TANH);
          Tensor weighed = h.times(round.index().to(ElementType.F32).plus(1));
          return new Scan.Next(List.of(h), List.of(weighed.square()));
        };
    List<Tensor> start = List.of(v.get(2));
    Scan.Result result =
        backwards
            ? Scan.backwards(4, start, List.of(v.get(0)), body)
            : Scan.over(4, start, List.of(v.get(0)), body);
    return result.outputs().getFirst().plus(result.carries().getFirst());
  }

  private static Tensor nested(Tensor x) {
    Tensor zero = x.literal(0).broadcast(Shape.of(4));
    Scan.Result outer =
        Scan.over(
            3,
            List.of(zero),
            List.of(x),
            row -> {
              Scan.Result inner =
                  Scan.backwards(
                      3,
                      List.of(row.carry(0)),
                      List.of(x),
                      other -> {
                        Tensor product = row.element(0).times(other.element(0)).times(0.3);
                        Tensor next = other.carry(0).plus(product).unary(UnaryOp.TANH);
                        return new Scan.Next(List.of(next), List.of());
                      });
              return new Scan.Next(inner.carries(), inner.carries());
            });
    return outer.outputs().getFirst();
  }

  /** Σ of rows until the sum is above a bound: with these rows, after the second of three. */
  private static Tensor broken(Tensor x) {
    Tensor length = Tensor.constant(NdArray.of(Shape.SCALAR, 2));
    Scan.Result result =
        Scan.upTo(
            3,
            length,
            List.of(x.literal(0).broadcast(Shape.of(4))),
            List.of(x),
            round -> {
              Tensor sum = round.carry(0).plus(round.element(0).square());
              return new Scan.Next(List.of(sum), List.of(sum.times(sum)));
            });
    return result.outputs().getFirst().plus(result.carries().getFirst());
  }

  private static Stream<Case> formulas() {
    return Stream.of(
        one("softmax", Activations::softmax),
        one("log-softmax", Activations::logSoftmax),
        one("logistic", Activations::logistic),
        one("relu", Activations::relu),
        one("leaky relu", x -> Activations.leakyRelu(x, 0.1)),
        one("elu", x -> Activations.elu(x, 0.7)),
        one("softplus", Activations::softplus),
        one("cross-entropy", x -> Losses.categoricalCrossEntropy(x, indices(3, 0, 1))),
        two("binary cross-entropy", MATRIX, MATRIX, Losses::binaryCrossEntropy),
        two("squared error", MATRIX, MATRIX, Losses::meanSquaredError),
        two("half squared error", MATRIX, MATRIX, Losses::halfSquaredError));
  }

  /** All cases. */
  public static Stream<Case> all() {
    Stream<Case> primitives =
        Stream.of(elementwise(), structural(), cuts(), sweeps(), sliding(), scans(), formulas())
            .flatMap(cases -> cases);
    return Stream.concat(primitives, FormulaCases.all());
  }

  private DifferentiableCases() {}
}
