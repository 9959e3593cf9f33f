package org.neurozoo.testkit.internal.gradients;

import static org.neurozoo.testkit.internal.gradients.Operators.add;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.neurozoo.graph.Primitive.Cumulation;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.Activations;
import org.neurozoo.graph.formula.Einsum;
import org.neurozoo.graph.formula.Matrices;
import org.neurozoo.graph.formula.Products;
import org.neurozoo.graph.formula.Statistics;
import org.neurozoo.testkit.internal.gradients.Operators.Operator;

/** Reductions, what runs along an axis, and products of matrices. */
final class ReductionOperators {
  private ReductionOperators() {}

  static void addTo(Map<String, Operator> all) {
    reduce(all, "reducesum", (x, a) -> x.sum(a));
    reduce(all, "reducemean", (x, a) -> x.mean(a));
    reduce(all, "reducemax", (x, a) -> x.reduce(Reduction.MAXIMUM, a));
    reduce(all, "reducemin", (x, a) -> x.reduce(Reduction.MINIMUM, a));
    reduce(all, "reduceprod prod", (x, a) -> x.reduce(Reduction.PRODUCT, a));
    reduce(all, "reducel1", (x, a) -> Statistics.norm1(x, a));
    reduce(all, "reducel2 norm l2norm", (x, a) -> Statistics.norm2(x, a));
    reduce(all, "reducelogsum", (x, a) -> x.sum(a).unary(UnaryOp.LOG));
    reduce(all, "reducelogsumexp logsumexp", (x, a) -> Statistics.logSumExp(x, a));
    reduce(all, "reducesumsquare sumsquare", (x, a) -> x.square().sum(a));
    add(all, "var variance reducevar", c -> reduced(c, a -> variance(c, a)));
    add(
        all,
        "std stddev standarddeviation reducestd",
        c -> reduced(c, a -> Statistics.root(variance(c, a))));
    along(all);
    products(all);
  }

  private static void reduce(
      Map<String, Operator> all, String names, BiFunction<Tensor, int[], Tensor> f) {
    add(all, names, c -> reduced(c, axes -> f.apply(c.in(0), axes)));
  }

  /** ONNX keeps the axes unless told otherwise; others drop them. */
  static Tensor reduced(GradientCase c, Function<int[], Tensor> f) {
    Tensor x = c.in(0);
    int rank = x.shape().rank();
    int[] axes = c.wholes("axes", c.wholes("axis"));
    if (axes.length == 0 && c.flag("noop_with_empty_axes", false)) {
      return x;
    }
    int[] along = axes.length == 0 ? IntStream.range(0, rank).toArray() : axes;
    Tensor y = f.apply(along);
    boolean onnx = c.op().startsWith("Reduce");
    if (c.flag("keepdims", onnx)) {
      return y;
    }
    List<Integer> dropped = Arrays.stream(along).map(x.shape()::axis).boxed().toList();
    return y.reshape(
        new Shape(
            IntStream.range(0, rank)
                .filter(i -> !dropped.contains(i))
                .mapToObj(y.shape()::extent)
                .toList()));
  }

  private static Tensor variance(GradientCase c, int[] axes) {
    Tensor x = c.in(0);
    Tensor sum = x.minus(x.mean(axes)).square().sum(axes);
    double each = (double) x.shape().count() / sum.shape().count();
    return sum.over(each - c.number("ddof", c.number("correction", 0)));
  }

  private static void along(Map<String, Operator> all) {
    add(all, "cumsum", c -> cumulated(c, Cumulation.SUM));
    add(all, "cumprod", c -> cumulated(c, Cumulation.PRODUCT));
    add(all, "cummax", c -> cumulated(c, Cumulation.MAXIMUM));
    add(
        all,
        "softmax",
        c -> Activations.softmax(c.in(0).over(c.number("temperature", 1)), c.whole("axis", -1)));
    add(all, "logsoftmax", c -> Activations.logSoftmax(c.in(0), c.whole("axis", -1)));
    add(all, "hardmax", c -> Activations.winner(c.in(0), c.whole("axis", -1)));
    add(all, "topk", c -> sorted(c, c.wholes("k", c.wholes("K", 1))[0], c.flag("largest", true)));
    add(
        all,
        "sort",
        c -> sorted(c, c.in(0).shape().extent(c.whole("axis", -1)), c.flag("descending", false)));
  }

  private static Tensor cumulated(GradientCase c, Cumulation op) {
    int axis = c.whole("axis", 0);
    return c.in(0).cumulate(op, axis, c.flag("exclusive", false), c.flag("reverse", false));
  }

  private static Tensor sorted(GradientCase c, int count, boolean descending) {
    Tensor x = c.in(0);
    int rank = x.shape().rank();
    int[] order = MovementOperators.last(rank, x.shape().axis(c.whole("axis", -1)));
    Tensor rows = x.transpose(order);
    Tensor chosen = rows.gather(rows.argSort(descending, count), rank - 1);
    return chosen.transpose(MovementOperators.inverse(order));
  }

  private static void products(Map<String, Operator> all) {
    add(all, "matmul dot", c -> Products.matmul(c.in(0), c.in(1)));
    add(all, "outer", c -> Products.outer(c.in(0), c.in(1)));
    add(
        all,
        "einsum",
        c -> Einsum.of(c.text("equation", ""), c.inputs().values().toArray(Tensor[]::new)));
    add(all, "gemm", ReductionOperators::gemm);
    add(all, "linear dense", ReductionOperators::linear);
    add(all, "cholesky", c -> c.in(0).cholesky());
    add(all, "triangularsolve solvetriangular", ReductionOperators::solved);
    add(all, "trilu", ReductionOperators::triangle);
    add(all, "tril", c -> Matrices.lowerTriangle(c.in(0), c.whole("k", 0)));
    add(all, "triu", c -> Matrices.upperTriangle(c.in(0), c.whole("k", 0)));
    add(
        all,
        "ridge",
        c -> {
          Tensor x = c.in(0);
          double strength = c.number("lambda", c.number("alpha", c.number("l2", 1)));
          Tensor lambda = c.named("lambda", "lam", "l").orElse(x.literal(strength));
          return Matrices.ridge(x, c.in(1), lambda);
        });
  }

  /** Of an upper triangle by reversing both axes. */
  private static Tensor solved(GradientCase c) {
    boolean transposed = c.flag("trans", c.flag("transposed", c.flag("transpose_a", false)));
    return c.flag("lower", true)
        ? c.in(0).solveTriangular(c.in(1), transposed)
        : c.in(0).reverse(-1, -2).solveTriangular(c.in(1).reverse(-2), transposed).reverse(-2);
  }

  private static Tensor gemm(GradientCase c) {
    Tensor a = c.flag("transA", false) ? c.in(0).transpose() : c.in(0);
    Tensor b = c.flag("transB", false) ? c.in(1).transpose() : c.in(1);
    Tensor product = a.matmul(b).times(c.number("alpha", 1));
    return c.count() < 3 ? product : product.plus(c.in(2).times(c.number("beta", 1)));
  }

  private static Tensor linear(GradientCase c) {
    boolean outIn = c.in(1).shape().extent(0) == c.expected().extent(-1);
    Tensor y = outIn ? Products.linear(c.in(0), c.in(1)) : Products.matmul(c.in(0), c.in(1));
    return c.count() < 3 ? y : y.plus(c.in(2));
  }

  private static Tensor triangle(GradientCase c) {
    int k = c.whole("k", 0);
    return c.flag("upper", true)
        ? Matrices.upperTriangle(c.in(0), k)
        : Matrices.lowerTriangle(c.in(0), k);
  }
}
