package org.neurozoo.graph.gradient;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.neurozoo.graph.Convolution;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.Window;
import org.neurozoo.graph.formula.Activations;
import org.neurozoo.graph.formula.Adversaries;
import org.neurozoo.graph.formula.Angles;
import org.neurozoo.graph.formula.Attention;
import org.neurozoo.graph.formula.BatchNorm;
import org.neurozoo.graph.formula.Borders;
import org.neurozoo.graph.formula.Capsules;
import org.neurozoo.graph.formula.Convolutions;
import org.neurozoo.graph.formula.Distances;
import org.neurozoo.graph.formula.Einsum;
import org.neurozoo.graph.formula.Elementary;
import org.neurozoo.graph.formula.Embeddings;
import org.neurozoo.graph.formula.Losses;
import org.neurozoo.graph.formula.Matrices;
import org.neurozoo.graph.formula.Norms;
import org.neurozoo.graph.formula.Pooling;
import org.neurozoo.graph.formula.Positions;
import org.neurozoo.graph.formula.Products;
import org.neurozoo.graph.formula.Radials;
import org.neurozoo.graph.formula.Rearrangements;
import org.neurozoo.graph.formula.Recurrent;
import org.neurozoo.graph.formula.Recurrent.Weights;
import org.neurozoo.graph.formula.Sequences;
import org.neurozoo.graph.formula.Sequences.Direction;
import org.neurozoo.graph.formula.Statistics;
import org.neurozoo.graph.formula.Variational;
import org.neurozoo.graph.gradient.DifferentiableCases.Case;

/** Graphs of the formulas. */
final class FormulaCases {
  private static final double EPSILON = 0.1;

  private FormulaCases() {}

  private static Case of(String name, Function<List<Tensor>, Tensor> build, Shape... shapes) {
    return new Case(name, Arrays.asList(shapes), build);
  }

  private static Case one(String name, UnaryOperator<Tensor> build) {
    return of(name, x -> build.apply(x.getFirst()), Shape.of(3, 4));
  }

  private static Case images(String name, UnaryOperator<Tensor> build) {
    return of(name, x -> build.apply(x.getFirst()), Shape.of(2, 4, 2, 2));
  }

  private static Tensor whole(int... values) {
    return Tensor.constant(NdArray.of(Shape.of(values.length), values));
  }

  static Stream<Case> all() {
    return Stream.of(functions(), norms(), losses(), products(), movements(), sequences())
        .flatMap(cases -> cases);
  }

  private static Stream<Case> functions() {
    return Stream.of(
        one("gelu", Activations::gelu),
        one("gelu by tanh", Activations::geluTanh),
        one("mish", Activations::mish),
        one("hard swish", Activations::hardSwish),
        one("celu", x -> Activations.celu(x, 0.7)),
        one("thresholded relu", x -> Activations.thresholdedRelu(x, 0.4)),
        one("shrink", x -> Activations.shrink(x, 0.5, 0.2)),
        of(
            "parametric relu",
            x -> Activations.parametricRelu(x.get(0), x.get(1)),
            Shape.of(3, 4),
            Shape.of(4)),
        one("softmax of columns", x -> Activations.softmax(x, 0)),
        one("log-softmax of columns", x -> Activations.logSoftmax(x, 0)),
        one("arc tangent", x -> Angles.arcTan(x.times(2))),
        one("arc sine", x -> Angles.arcSin(x.times(0.5))),
        one("area sine", Angles::areaSinh),
        one("hyperbolic sine", Angles::sinh),
        one("power", x -> Elementary.power(x.square().plus(0.5), x)),
        one("cube of negative numbers", x -> Elementary.power(x, x.literal(3))),
        one("root mean square", x -> Statistics.norm2(x, 1)),
        one("third norm", x -> Statistics.norm(3, x, 1)),
        one("log of sum of exp", x -> Statistics.logSumExp(x, 0)),
        one("deviation", x -> Statistics.deviation(x, 1)),
        of(
            "radial",
            x -> Radials.gaussian(x.get(0), x.get(1)).plus(cosine(x.get(0))),
            Shape.of(3, 4),
            Shape.of(4)));
  }

  private static Tensor cosine(Tensor r) {
    return Radials.cosineToZero(r.square(), r.literal(1.1));
  }

  private static Stream<Case> norms() {
    Shape two = Shape.of(4);
    Shape image = Shape.of(2, 4, 2, 2);
    return Stream.of(
        of(
            "layer norm",
            x -> Norms.layer(x.get(0), x.get(1), x.get(2), EPSILON),
            Shape.of(3, 4),
            two,
            two),
        of(
            "root mean square norm",
            x -> Norms.rootMeanSquare(x.get(0), x.get(1), EPSILON),
            Shape.of(3, 4),
            two),
        of(
            "batch norm",
            x -> BatchNorm.training(x.get(0), x.get(1), x.get(2), EPSILON).y(),
            image,
            two,
            two),
        of(
            "batch norm of a part",
            x -> BatchNorm.training(x.get(0), ones(1, 1, 0), x.get(1), x.get(2), EPSILON).y(),
            Shape.of(3, 4),
            two,
            two),
        of(
            "group norm",
            x -> Norms.group(x.get(0), 2, x.get(1), x.get(2), EPSILON),
            image,
            two,
            two),
        images("local response", x -> Norms.localResponse(x, 3, 0.3, 0.75, 1)),
        of("weight norm", x -> Norms.weight(x.get(0), x.get(1)), Shape.of(3, 4), Shape.of(3)),
        one("unit length", x -> Norms.unit(x, 2, 1e-9, 1)));
  }

  private static Tensor ones(float... numbers) {
    return Tensor.constant(NdArray.of(Shape.of(numbers.length), numbers));
  }

  private static Stream<Case> losses() {
    Shape rows = Shape.of(3, 4);
    return Stream.of(
        of("Huber", x -> Losses.huber(x.get(0), x.get(1), 0.7), rows, rows),
        of("absolute error", x -> Losses.meanAbsoluteError(x.get(0), x.get(1)), rows, rows),
        one("smoothed", x -> Losses.smoothedCrossEntropy(x, whole(3, 0, 1), 0.2)),
        of(
            "divergence",
            x -> Losses.divergence(Activations.softmax(x.get(0)), Activations.softmax(x.get(1))),
            rows,
            rows),
        of("hinge", x -> Losses.hinge(x.get(0), x.get(1)), rows, rows),
        of("triplet", x -> Embeddings.triplet(x.get(0), x.get(1), x.get(2), 1), rows, rows, rows),
        of(
            "contrastive",
            x -> Embeddings.contrastive(x.get(0), x.get(1), ones(1, 0, 0), 3),
            rows,
            rows),
        of("cosine", x -> Distances.cosineSimilarity(x.get(0), x.get(1), 1e-9), rows, rows),
        of("Manhattan", x -> Distances.manhattan(x.get(0), x.get(1)), rows, rows),
        of("maximum distance", x -> Distances.maximum(x.get(0), x.get(1)), rows, rows),
        of("pairwise", x -> Distances.pairwiseSquares(x.get(0), x.get(1)), rows, Shape.of(2, 4)),
        of("margin", x -> Capsules.marginLoss(x.get(0).square(), one(3, 1, 4)), rows),
        of(
            "Gaussian divergence",
            x -> Variational.gaussianDivergence(x.get(0), x.get(1)),
            rows,
            rows),
        of("discriminator", x -> Adversaries.discriminator(x.get(0), x.get(1)), rows, rows),
        one("gradient penalty", FormulaCases::penalty));
  }

  private static Tensor one(int classes, int row, int count) {
    return Rearrangements.oneHot(whole(0, row, classes), count, ElementType.F32);
  }

  private static Tensor penalty(Tensor x) {
    Tensor scores = Activations.tanh(x.times(0.5)).sum(1);
    return Adversaries.gradientPenalty(Gradient.of(scores.sum(), List.of(x)).getFirst());
  }

  private static Stream<Case> products() {
    return Stream.of(
        of(
            "product that broadcasts",
            x -> Products.matmul(x.get(0), x.get(1)),
            Shape.of(2, 1, 2, 3),
            Shape.of(3, 3, 2)),
        of(
            "sum over letters",
            x -> Einsum.of("bij,jk->ki", x.get(0), x.get(1)),
            Shape.of(2, 2, 3),
            Shape.of(3, 2)),
        of("trace", x -> Einsum.of("ii->", x.get(0)), Shape.of(3, 3)),
        of(
            "ridge",
            x -> Matrices.ridge(x.get(0), x.get(1), x.get(0).literal(0.5)),
            Shape.of(5, 2),
            Shape.of(5, 1)),
        of(
            "attention",
            x -> Attention.dotProduct(x.get(0), x.get(1), x.get(2), Attention::causal),
            Shape.of(2, 3, 2),
            Shape.of(2, 3, 2),
            Shape.of(2, 3, 2)),
        of("several heads", FormulaCases::heads, Shape.of(1, 3, 4), Shape.of(4, 4), Shape.of(4, 4)),
        one("rotary", x -> Positions.rotary(x, 10000).square()),
        one("rotary pairs", x -> Positions.rotaryPairs(x, 10).square()),
        of("squash", x -> Capsules.squash(x.get(0)), Shape.of(2, 3)),
        of("routing", x -> Capsules.route(x.get(0), 2), Shape.of(1, 2, 2, 3)));
  }

  private static Tensor heads(List<Tensor> x) {
    Tensor w = x.get(1);
    Attention.Projections weights =
        new Attention.Projections(w, w.transpose(), x.get(2), x.get(2).transpose());
    return Attention.multiHead(x.get(0), x.get(0), weights, 2, UnaryOperator.identity());
  }

  private static Stream<Case> movements() {
    Stream<Case> borders =
        Arrays.stream(Borders.Mode.values())
            .map(mode -> one("border " + mode, x -> Borders.pad(x, mode, 1, 1, 2).square()));
    List<Window> windows = List.of(new Window(2, 1, 1, 1, 0), Window.of(2));
    Convolution twice = new Convolution(List.of(new Window(3, 2, 1, 1, 0)), 1);
    return Stream.concat(
        borders,
        Stream.of(
            one("tiled", x -> Rearrangements.tile(x, 1, 2).square()),
            one("repeated", x -> Rearrangements.repeat(x, 0, 2).square()),
            images("depth to space", x -> Rearrangements.depthToSpace(x, 2, true).square()),
            images("space to depth", x -> Rearrangements.spaceToDepth(x, 2).square()),
            images("average pooling", x -> Pooling.average(x, windows, false).square()),
            images("pooling of norms", x -> Pooling.norm(x, 2, windows)),
            of(
                "transposed convolution",
                x -> Convolutions.transposed(x.get(0), x.get(1), twice, List.of(1)).square(),
                Shape.of(1, 2, 3),
                Shape.of(2, 3, 3))));
  }

  private static Stream<Case> sequences() {
    return Stream.of(
        recurrent("Elman", 1, 1, Recurrent::elman),
        recurrent("LSTM", 4, 2, Recurrent::lstm),
        recurrent("GRU, reset before", 3, 1, w -> Recurrent.gru(w, false)),
        recurrent("GRU, reset after", 3, 1, w -> Recurrent.gru(w, true)));
  }

  /** Two samples, of three steps and of two, there and back. */
  private static Case recurrent(
      String name, int gates, int states, Function<Weights, Recurrent.Cell> cell) {
    return of(
        name,
        x -> {
          Weights w = new Weights(x.get(1), x.get(2), x.get(3), x.get(3).times(0.5));
          List<Tensor> start = Collections.nCopies(states, x.get(4));
          Optional<Tensor> lengths = Optional.of(whole(3, 2));
          return Sequences.both(
                  Sequences.run(x.get(0), lengths, w, cell.apply(w), start, Direction.FORWARD),
                  Sequences.run(x.get(0), lengths, w, cell.apply(w), start, Direction.BACKWARD))
              .outputs();
        },
        Shape.of(3, 2, 2),
        Shape.of(gates * 2, 2),
        Shape.of(gates * 2, 2),
        Shape.of(gates * 2),
        Shape.of(2, 2));
  }
}
