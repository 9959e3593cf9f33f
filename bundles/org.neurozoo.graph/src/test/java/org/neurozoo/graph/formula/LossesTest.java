package org.neurozoo.graph.formula;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.reference.Interpreter;

/** Small numbers by hand, in double precision: off by a few roundings of 1e-16. */
class LossesTest {
  private static final double TOLERANCE = 1e-14;
  private static final Tensor Y = rows(0, 2, 1, -3);
  private static final Tensor T = rows(1, 1, 1, 1);

  @Test
  void numbers() {
    check(Losses.meanSquaredError(Y, T), 1, 8);
    check(Losses.halfSquaredError(Y, T), 1, 8);
    check(Losses.meanAbsoluteError(Y, T), 1, 2);
    check(Losses.huber(Y, T, 2), 0.5, 3);
    check(Losses.hinge(Y, T), 0.5, 2);
  }

  @Test
  void classesWithWeights() {
    Tensor logs = rows(Math.log(0.25), Math.log(0.75), Math.log(0.5), Math.log(0.5));
    Tensor t = Tensor.constant(NdArray.of(Shape.of(2), 0, 1));
    check(Losses.negativeLogLikelihood(logs, t), Math.log(4), Math.log(2));
    check(Losses.categoricalCrossEntropy(logs, t), Math.log(4), Math.log(2));
    double even = (Math.log(4) + Math.log(4.0 / 3)) / 2;
    double smooth = 0.9 * Math.log(4) + 0.1 * even;
    check(Losses.smoothedCrossEntropy(logs, t, 0.1), smooth, Math.log(2));
    Tensor classWeights = Tensor.constant(NdArray.of(Shape.of(2), 3.0, 1.0));
    check(Losses.weights(t, classWeights, 1), 3, 0);
    Tensor weights = Losses.weights(t, classWeights, -1);
    Tensor losses = Losses.negativeLogLikelihood(logs, t);
    check(Losses.weightedMean(losses, weights), (3 * Math.log(4) + Math.log(2)) / 4);
    check(Losses.weightedMean(losses, weights.times(0)), 0);
  }

  @Test
  void distributions() {
    Tensor p = rows(0.5, 0.5, 1, 0);
    Tensor q = rows(0.25, 0.75, 0.5, 0.5);
    double first = 0.5 * Math.log(2) + 0.5 * Math.log(2.0 / 3);
    check(Losses.divergence(q, p), first, Math.log(2));
    check(Losses.binaryCrossEntropyOfProbabilities(q, p), -Math.log(3.0 / 16), 2 * Math.log(2));
    check(Losses.softCrossEntropy(q.times(0), p), Math.log(2), Math.log(2));
    check(Variational.gaussianDivergence(Y, Y.times(0)), 2, 5);
  }

  @Test
  void points() {
    Tensor n = rows(1, 2, 4, 1);
    check(Embeddings.triplet(Y, T, n, 1), 2, 0);
    check(Embeddings.tripletOfDistances(Y, T, n, 1), Math.sqrt(2), 0);
    Tensor alike = Tensor.constant(NdArray.of(Shape.of(2), 1.0, 0.0));
    check(Embeddings.contrastive(Y, T, alike, 6), 1, 2);
    check(Distances.euclidean(n, Y), 1, 5);
    check(Distances.manhattan(n, Y), 1, 7);
    check(Distances.maximum(n, Y), 1, 4);
    check(Distances.pairwiseSquares(Y, T), 2, 2, 16, 16);
  }

  @Test
  void capsules() {
    Tensor lengths = rows(0.8, 0.3, 0.95, 0.05);
    check(Capsules.marginLoss(lengths, rows(1, 0, 0, 1)), 0.03, 0.36125 + 0.7225);
    check(Capsules.squash(rows(0, 0, 3, 4)), 0, 0, 15.0 / 26, 20.0 / 26);
  }

  /** What is padded changes neither the statistics nor the rows that count. */
  @Test
  void batchNormOfAPartIsThatOfThePartAlone() {
    Tensor gain = Tensor.constant(NdArray.of(Shape.of(2), 2.0, 3.0));
    Tensor counts = Tensor.constant(NdArray.of(Shape.of(3), 1.0, 1.0, 0.0));
    Tensor padded = Tensor.concatenate(0, List.of(Y, T.slice(0, 0, 1)));
    BatchNorm.Batch part = BatchNorm.training(padded, counts, gain, gain, 0.1);
    BatchNorm.Batch alone = BatchNorm.training(Y, gain, gain, 0.1);
    check(part.y().slice(0, 0, 2), run(alone.y()));
    check(part.mean(), 0.5, -0.5);
    check(part.variance(), 0.25, 6.25);
  }

  @Test
  void radialFunctionsFallFromOne() {
    Tensor r = Tensor.constant(NdArray.of(Shape.of(3), 0.0, 1.0, 4.0));
    Tensor width = r.literal(2);
    check(Radials.rectangle(r, width), 1, 1, 0);
    check(Radials.triangle(r, width), 1, 0.5, 0);
    check(Radials.cosineToZero(r, width), 1, 0.5 + Math.sqrt(0.125), 0);
    check(Radials.gaussian(r, width), 1, Math.exp(-0.125), Math.exp(-2));
  }

  private static Tensor rows(double a, double b, double c, double d) {
    return Tensor.constant(NdArray.of(Shape.of(2, 2), a, b, c, d));
  }

  private static void check(Tensor tensor, double... expected) {
    assertArrayEquals(expected, run(tensor), TOLERANCE);
  }

  private static double[] run(Tensor tensor) {
    return new Interpreter(Map.of(), Map.of(), 0).evaluate(List.of(tensor)).getFirst().elements();
  }
}
