package org.neurozoo.network.internal;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.Activations;
import org.neurozoo.graph.formula.Losses;
import org.neurozoo.network.Loss;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/** The losses as contributions: formula, and what the outputs mean. */
record LossFunctions(String id, Schema schema, Formula formula, UnaryOperator<Tensor> meaning)
    implements Loss {
  private static final Property<Double> SMOOTHING = Property.real("smoothing", 0, 0, 1);
  private static final Property<Double> DELTA = Property.positive("delta", 1);

  /** The losses of outputs [batch, targets]. */
  @FunctionalInterface
  interface Formula {
    Tensor of(Tensor output, Tensor target, Values values);
  }

  static final List<LossFunctions> ALL =
      List.of(
          new LossFunctions(
              "categorical-cross-entropy",
              Schema.of(SMOOTHING),
              LossFunctions::crossEntropy,
              Activations::softmax),
          of(
              "negative-log-likelihood",
              (y, t) -> Losses.negativeLogLikelihood(y, classes(t)),
              LossFunctions::exp),
          overNumbers("binary-cross-entropy", Losses::binaryCrossEntropy, Activations::logistic),
          overNumbers("kl-divergence", LossFunctions::divergence, Activations::softmax),
          overNumbers("mean-squared-error", Losses::meanSquaredError, y -> y),
          overNumbers("half-squared-error", Losses::halfSquaredError, y -> y),
          overNumbers("mean-absolute-error", Losses::meanAbsoluteError, y -> y),
          new LossFunctions(
              "huber",
              Schema.of(DELTA),
              (y, t, values) -> Losses.huber(y, numbers(y, t), values.get(DELTA)),
              y -> y),
          of("hinge", LossFunctions::hinge, y -> y));

  private static LossFunctions of(
      String id, BinaryOperator<Tensor> formula, UnaryOperator<Tensor> meaning) {
    return new LossFunctions(id, Schema.EMPTY, (y, t, values) -> formula.apply(y, t), meaning);
  }

  private static LossFunctions overNumbers(
      String id, BinaryOperator<Tensor> formula, UnaryOperator<Tensor> meaning) {
    return of(id, (y, t) -> formula.apply(y, numbers(y, t)), meaning);
  }

  /** A loss over numbers takes a class as one at its place and zero elsewhere. */
  private static Tensor numbers(Tensor y, Tensor t) {
    return t.type().isFloat() ? t : Losses.oneHot(t, y.shape().extent(-1), y.type());
  }

  private static Tensor crossEntropy(Tensor y, Tensor t, Values values) {
    double share = values.get(SMOOTHING);
    return share > 0
        ? Losses.smoothedCrossEntropy(y, classes(t), share)
        : Losses.categoricalCrossEntropy(y, classes(t));
  }

  /** A loss over classes takes no numbers. */
  private static Tensor classes(Tensor t) {
    if (t.type().isFloat()) {
      throw FaultException.of(
          Texts.beside(LossFunctions.class), "training.loss", "loss.of.classes");
    }
    return t;
  }

  /** Σ p ln(p / q) with ln q from scores, so that no q vanishes. */
  private static Tensor divergence(Tensor y, Tensor p) {
    Tensor one = p.literal(1);
    Tensor logs = p.greater(p.literal(0)).select(p, one).unary(UnaryOp.LOG);
    return Losses.softCrossEntropy(y, p).plus(p.times(logs).sum(-1).drop(-1));
  }

  /** Numbers are ±1 as they are; a class is 1 at its place and -1 elsewhere. */
  private static Tensor hinge(Tensor y, Tensor t) {
    return Losses.hinge(y, t.type().isFloat() ? t : numbers(y, t).times(2).minus(1));
  }

  private static Tensor exp(Tensor y) {
    return y.unary(UnaryOp.EXP);
  }

  @Override
  public Texts texts() {
    return Texts.beside(LossFunctions.class);
  }

  @Override
  public Tensor perSample(Tensor output, Tensor target, Values values) {
    return formula.of(output, target, values);
  }

  @Override
  public Tensor prediction(Tensor output) {
    return meaning.apply(output);
  }
}
