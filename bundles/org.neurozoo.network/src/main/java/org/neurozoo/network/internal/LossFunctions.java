package org.neurozoo.network.internal;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.Activations;
import org.neurozoo.graph.formula.Losses;
import org.neurozoo.network.Loss;
import org.neurozoo.schema.Texts;

/** The losses as contributions: formula, and what scores mean. */
record LossFunctions(String id, BinaryOperator<Tensor> formula, UnaryOperator<Tensor> meaning)
    implements Loss {
  static final List<LossFunctions> ALL =
      List.of(
          new LossFunctions(
              "categorical-cross-entropy", Losses::categoricalCrossEntropy, Activations::softmax),
          new LossFunctions(
              "binary-cross-entropy",
              overNumbers(Losses::binaryCrossEntropy),
              Activations::logistic),
          new LossFunctions("mean-squared-error", overNumbers(Losses::meanSquaredError), y -> y),
          new LossFunctions("half-squared-error", overNumbers(Losses::halfSquaredError), y -> y));

  /** A loss over numbers takes a class as one at its place and zero elsewhere. */
  private static BinaryOperator<Tensor> overNumbers(BinaryOperator<Tensor> formula) {
    return (y, t) ->
        formula.apply(y, t.type().isFloat() ? t : Losses.oneHot(t, y.shape().extent(-1), y.type()));
  }

  @Override
  public Texts texts() {
    return Texts.beside(LossFunctions.class);
  }

  @Override
  public Tensor perSample(Tensor output, Tensor target) {
    return formula.apply(output, target);
  }

  @Override
  public Tensor prediction(Tensor output) {
    return meaning.apply(output);
  }
}
