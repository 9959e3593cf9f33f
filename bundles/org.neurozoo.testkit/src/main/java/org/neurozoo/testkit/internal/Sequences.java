package org.neurozoo.testkit.internal;

import java.util.ArrayList;
import java.util.List;
import org.neurozoo.graph.Convolution;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Padding;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Primitive.Cumulation;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Primitive.ScatterMode;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Scan;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.Window;

/** What slides, runs along an axis, cuts, joins, factorises and repeats. */
final class Sequences {
  private Sequences() {}

  static List<Parity> all() {
    List<Parity> all = new ArrayList<>();
    for (ElementType type : List.of(ElementType.F32, ElementType.F64)) {
      all.add(convolutions(type));
      all.add(windows(type));
      all.add(cuts(type));
      all.add(sweeps(type));
      all.add(factors(type));
      all.add(scan(type));
      all.add(stacks(type));
      all.add(scatters(type));
      all.add(lines(type));
    }
    return all;
  }

  /** A sum of n products of numbers up to 4 is off by n roundings of itself at most. */
  private static Parity convolutions(ElementType type) {
    Parity parity = new Parity("convolutions" + Numbers.named(type));
    Window plain = new Window(3, 1, 1, 0, 0);
    Window strided = new Window(3, 2, 1, 1, 0);
    Window dilated = new Window(2, 1, 2, 0, 2);
    Window single = new Window(1, 1, 1, 0, 0);
    List<Convolution> planes =
        List.of(
            new Convolution(List.of(plain, plain), 1),
            new Convolution(List.of(strided, dilated), 1),
            new Convolution(List.of(single, plain), 2),
            new Convolution(List.of(strided, strided), 4));
    for (int size : new int[] {7, 20}) {
      for (int i = 0; i < planes.size(); i++) {
        convolution(parity, type, planes.get(i), size, i + " at " + size);
      }
    }
    Convolution line = new Convolution(List.of(new Window(5, 1, 1, 4, 0)), 1);
    Tensor x = Numbers.of(type, "x line", 2, 3, 64);
    Tensor kernel = Numbers.of(type, "kernel line", 20, 3, 5);
    return parity.yields("line", 400, x.convolve(kernel, line));
  }

  private static void convolution(
      Parity parity, ElementType type, Convolution c, int size, String name) {
    List<Integer> sizes = c.windows().stream().map(Window::size).toList();
    Tensor x = Numbers.of(type, "x" + name, 2, 4, size, size);
    Shape shape = Shape.of(8, 4 / c.groups()).then(new Shape(sizes));
    Tensor kernel = Tensor.variable("k" + name, new org.neurozoo.graph.Spec(type, shape));
    Tensor y = x.convolve(kernel, c);
    Tensor dy = Tensor.variable("dy" + name, y.spec());
    Tensor dx = Tensor.of(new Primitive.ConvolveInput(c, x.shape()), dy, kernel);
    Tensor dk = Tensor.of(new Primitive.ConvolveKernel(c, shape), x, dy);
    parity.yields("y" + name, 400, y).yields("dx" + name, 400, dx).yields("dk" + name, 4000, dk);
  }

  private static Parity windows(ElementType type) {
    Parity parity = new Parity("windows" + Numbers.named(type));
    List<Window> pairs = List.of(Window.of(2), Window.of(2));
    List<Window> large = List.of(new Window(5, 2, 1, 2, 1), new Window(4, 1, 2, 0, 3));
    Tensor x = Numbers.of(type, "x", 3, 5, 13, 16);
    for (Reduction op : List.of(Reduction.SUM, Reduction.MAXIMUM, Reduction.MINIMUM)) {
      parity.yields(op + " of pairs", 8, x.window(op, pairs));
      parity.yields(op + " of large", 64, x.square().window(op, large));
    }
    return parity
        .yields("places in pairs", 0, x.window(Reduction.ARG_MAXIMUM, pairs))
        .yields("places in large", 0, x.window(Reduction.ARG_MINIMUM, large))
        .yields("product", 64, Numbers.of(type, "f", 13, 20).reduce(Reduction.PRODUCT, 1))
        .yields("few", 16, Numbers.of(type, "f", 13, 20).slice(1, 3, 8).sum(1));
  }

  private static Parity cuts(ElementType type) {
    Tensor x = Numbers.of(type, "x", 5, 13);
    Tensor start = Numbers.whole(3).reshape(Shape.SCALAR);
    Tensor late = Numbers.whole(99).reshape(Shape.SCALAR);
    List<Padding> paddings = List.of(new Padding(1, 0, 2), new Padding(0, 3, 1));
    return new Parity("cuts" + Numbers.named(type))
        .yields("slice", 0, x.slice(1, 2, 12, 3))
        .yields("reversed", 0, x.reverse(0, 1))
        .yields("sum of slices", 1, x.slice(1, 0, 12).plus(x.slice(1, 1, 13).reverse(1)))
        .yields("padded", 0, x.pad(1.5, paddings))
        .yields("joined", 0, Tensor.concatenate(1, List.of(x, x.reverse(1), x.plus(1))))
        .yields("dynamic", 0, x.dynamicSlice(1, start, 4))
        .yields("clamped", 0, x.dynamicSlice(0, late, 2))
        .yields("update", 0, x.dynamicUpdate(1, start, x.slice(1, 0, 4).negate()))
        .yields("rows", 0, x.dynamicUpdate(0, late, x.slice(0, 1, 3)));
  }

  private static Parity sweeps(ElementType type) {
    Parity parity = new Parity("along an axis" + Numbers.named(type));
    Tensor x = Numbers.of(type, "x", 4, 37, 3);
    Tensor i = Numbers.i32("i", 4, 37, 3);
    for (Cumulation op : Cumulation.values()) {
      parity.yields(op + "", 400, x.cumulate(op, 1, false, false));
      parity.yields(op + " before, reversed", 400, x.cumulate(op, 2, true, true));
      parity.yields(op + " whole", 0, i.cumulate(op, 0, true, false));
    }
    Tensor ties = x.unary(UnaryOp.FLOOR).transpose(0, 2, 1);
    return parity
        .yields("order", 0, ties.argSort(false, 37))
        .yields("greatest", 0, ties.argSort(true, 5))
        .yields("none", 0, ties.argSort(true, 0))
        .yields("order of whole", 0, i.transpose(2, 0, 1).argSort(true, 37))
        .yields("error function", 4, x.times(2).unary(UnaryOp.ERF));
  }

  /** Well conditioned: the diagonal outweighs the rest. */
  private static Parity factors(ElementType type) {
    Tensor x = Numbers.of(type, "x", 3, 13, 13);
    Tensor b = Numbers.of(type, "b", 3, 13, 4);
    Shape square = Shape.of(13, 13);
    Tensor diagonal = Tensor.iota(square, 0).same(Tensor.iota(square, 1)).to(type).times(30);
    Tensor l = x.matmul(x.transpose()).plus(diagonal).cholesky();
    Tensor lower = x.plus(diagonal);
    return new Parity("factors" + Numbers.named(type))
        .yields("Cholesky", 200, l)
        .yields("forward", 200, lower.solveTriangular(b, false))
        .yields("backward", 200, lower.solveTriangular(b, true))
        .yields("one by one", 8, x.slice(1, 0, 1).slice(2, 0, 1).square().plus(1).cholesky());
  }

  private static Parity scan(ElementType type) {
    Tensor xs = Numbers.of(type, "xs", 7, 5, 6);
    Tensor w = Numbers.of(type, "w", 6, 6);
    Tensor h = Numbers.of(type, "h", 5, 6);
    Scan.Result result =
        Scan.backwards(
            7,
            List.of(h, h.literal(0).broadcast(h.shape())),
            List.of(xs),
            round -> {
              Tensor net = round.carry(0).matmul(w.times(0.1)).plus(round.element(0));
              Tensor next = net.unary(UnaryOp.TANH);
              Tensor sum = round.carry(1).plus(next.times(round.index().to(type)));
              return new Scan.Next(List.of(next, sum), List.of(next.sum(1), net));
            });
    Scan.Result none =
        Scan.over(0, List.of(h), List.of(), r -> new Scan.Next(List.of(r.carry(0)), List.of()));
    Tensor two = Numbers.whole(2).reshape(Shape.SCALAR);
    Scan.Result stopped =
        Scan.upTo(
            7,
            two,
            List.of(h),
            List.of(xs),
            r -> new Scan.Next(List.of(r.carry(0).plus(r.element(0))), List.of(r.carry(0))));
    return new Parity("scan" + Numbers.named(type))
        .updates(h, 400, result.carries().get(0))
        .yields("sum", 4000, result.carries().get(1))
        .yields("sums", 400, result.outputs().get(0))
        .yields("nets", 400, result.outputs().get(1))
        .yields("no round", 400, none.carries().getFirst())
        .yields("two rounds", 400, stopped.carries().getFirst())
        .yields("outputs of two", 400, stopped.outputs().getFirst())
        .over(0, 2);
  }

  /** Every kind of kernel, a loop among them, reads and writes where the round is in stacks. */
  private static Parity stacks(ElementType type) {
    Tensor xs = Numbers.of(type, "xs", 3, 4, 6);
    Tensor at = Numbers.i32("at", 4, 3);
    Shape square = Shape.of(4, 4);
    Tensor apart = Tensor.iota(square, 0).minus(Tensor.iota(square, 1)).square();
    Tensor diagonal = apart.less(apart.literal(1)).to(type).times(30);
    Scan.Result result =
        Scan.backwards(
            3,
            List.of(xs.slice(0, 0, 1).drop(0)),
            List.of(xs),
            round -> {
              Tensor x = round.element(0);
              Tensor lower = x.matmul(x.transpose()).plus(diagonal).cholesky();
              Tensor sums = x.cumulate(Cumulation.SUM, 1, false, true);
              return new Scan.Next(
                  List.of(round.carry(0).plus(x)),
                  List.of(
                      rows(x),
                      x.argSort(true, 3),
                      sums,
                      x.minus(x.reduce(Reduction.MAXIMUM, 1)).unary(UnaryOp.EXP),
                      x.reduce(Reduction.ARG_MINIMUM, 0),
                      x.scatter(ScatterMode.ADD, 1, at, sums.slice(1, 0, 3)),
                      lower.solveTriangular(x, true),
                      round.index().plus(at)));
            });
    Parity parity = new Parity("stacks" + Numbers.named(type));
    for (int i = 0; i < result.outputs().size(); i++) {
      parity.yields("output " + i, 4000, result.outputs().get(i));
    }
    return parity.yields("sum", 400, result.carries().getFirst()).over(0, 2);
  }

  /** A loop over the rows of a matrix, as many rows as it leaves. */
  private static Tensor rows(Tensor x) {
    Tensor start = x.slice(0, 0, 1).drop(0).literal(1).broadcast(Shape.of(6));
    return Scan.over(
            4,
            List.of(start),
            List.of(x),
            row -> {
              Tensor next = row.carry(0).times(0.5).plus(row.element(0));
              Tensor turned = next.times(row.index().to(x.type()));
              return new Scan.Next(List.of(next), List.of(turned));
            })
        .outputs()
        .getFirst();
  }

  private static Parity scatters(ElementType type) {
    Parity parity = new Parity("scatters in batches" + Numbers.named(type));
    Tensor x = Numbers.of(type, "x", 3, 7, 2);
    Tensor updates = Numbers.of(type, "updates", 3, 5, 2);
    Tensor at = Numbers.i32("at", 3, 5);
    for (ScatterMode mode : ScatterMode.values()) {
      parity.yields(mode + "", 8, x.scatter(mode, 1, at, updates));
    }
    return parity.yields("gathered", 0, x.gather(at, 1));
  }

  /** Lines that are neither a multiple of vectors nor small. */
  private static Parity lines(ElementType type) {
    Tensor x = Numbers.of(type, "x", 3, 4098);
    Tensor weights = Numbers.of(type, "w", 4098, 2);
    return new Parity("lines of 4098" + Numbers.named(type))
        .yields("function", 8, x.unary(UnaryOp.TANH).times(x.unary(UnaryOp.EXP)))
        .yields("sum", 4098, x.sum(1))
        .yields("sum of all", 4098, x.sum())
        .yields("place", 0, x.reduce(Reduction.ARG_MAXIMUM, 1))
        .yields("product", 4 * 4098, x.matmul(weights))
        .yields("so far", 2 * 4098, x.cumulativeSum(1))
        .yields("order", 0, x.argSort(false, 4098))
        .yields("cut", 0, x.slice(1, 1, 4098, 3).reverse(1));
  }
}
