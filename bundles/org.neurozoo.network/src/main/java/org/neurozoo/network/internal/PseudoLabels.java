package org.neurozoo.network.internal;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Philox;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.network.Experiment;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;

/**
 * Learning from few labels (Lee 2013): a sample without one is taken to be of the class the network
 * holds for likeliest. Its loss weighs nothing at first and more and more between two epochs.
 *
 * @param labelled the share of samples whose labels are used
 * @param weight of the others in the end
 * @param from the epoch in which they begin to weigh
 * @param to the epoch from which they weigh in full
 */
record PseudoLabels(double labelled, double weight, double from, double to) {
  /** Losses of samples by their labels or, without one, by the likeliest class. */
  @FunctionalInterface
  interface Losses {
    Tensor of(Tensor target);
  }

  /**
   * The losses of a batch, F32 [batch]: each kind is weighted so that over an epoch both sum up to
   * their means.
   *
   * @param rows which samples they are, I32 [batch]
   */
  Tensor losses(
      Experiment experiment, Tensor rows, Tensor output, Tensor target, Losses of, Steps steps) {
    NdArray table = table(experiment);
    Tensor known = Tensor.constant(table).gather(rows);
    Tensor guess = output.stopGradient().reduce(Reduction.ARG_MAXIMUM, -1).drop(-1);
    Tensor epoch = Steps.now().over(steps.perEpoch());
    Tensor grown = epoch.minus(from).over(Math.max(to - from, 1e-9));
    Tensor share = grown.max(grown.literal(0)).min(grown.literal(1)).times(weight);
    double all = table.length();
    double some = IntStream.range(0, table.length()).mapToDouble(table::at).sum();
    Tensor own = known.times(of.of(target)).times(all / some);
    double others = Math.max(1, all - some);
    Tensor guessed = known.subtractedFrom(1).times(of.of(guess)).times(all / others);
    return own.plus(guessed.times(share));
  }

  /** 1 for each sample whose label is used, else 0. */
  private NdArray table(Experiment experiment) {
    if (!(experiment.train().target() instanceof Target.Classes)) {
      throw FaultException.of(Texts.beside(PseudoLabels.class), "training.rule", "no.classes");
    }
    int samples = experiment.train().size();
    long key = Philox.key(experiment.document().training().seed(), "pseudo-label");
    int count = (int) Math.clamp(Math.round(labelled * samples), 1, samples);
    float[] known = new float[samples];
    IntStream.range(0, samples)
        .boxed()
        .sorted(Comparator.comparingInt(row -> Philox.word(key, row)))
        .limit(count)
        .forEach(row -> known[row] = 1);
    return NdArray.of(Shape.of(samples), known);
  }
}
