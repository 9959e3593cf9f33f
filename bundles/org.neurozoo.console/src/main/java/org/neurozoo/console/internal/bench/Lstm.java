package org.neurozoo.console.internal.bench;

import java.util.List;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.Losses;
import org.neurozoo.graph.formula.Products;
import org.neurozoo.graph.formula.Recurrent;
import org.neurozoo.graph.formula.Sequences;
import org.neurozoo.training.StateBuilder;

/**
 * Long short-term memory (Hochreiter and Schmidhuber 1997) that reads a sequence and then tells one
 * of ten classes by its last output.
 */
final class Lstm implements BenchNetwork {
  static final String NAME = "lstm-i64-h128-t50";
  private static final int FEATURES = 64;
  private static final int HIDDEN = 128;
  private static final int TIME = 50;
  private static final int CLASSES = 10;
  private static final double DEVIATION = 0.08;

  @Override
  public int batches() {
    return 8;
  }

  @Override
  public Tensor loss(Tensor rows, int samples, StateBuilder state) {
    Tensor sequences = BenchNetwork.numbers(state, "data/sequences", samples, TIME, FEATURES);
    Tensor labels = BenchNetwork.classes(state, "data/labels", CLASSES, samples);
    Tensor x = sequences.gather(rows).transpose(1, 0, 2);
    Tensor zeros = x.literal(0).broadcast(Shape.of(rows.shape().extent(0), HIDDEN));
    Recurrent.Weights weights = weights(state);
    Tensor last =
        Sequences.run(
                x,
                weights,
                Recurrent.lstm(weights),
                List.of(zeros, zeros),
                Sequences.Direction.FORWARD)
            .last()
            .getFirst();
    Tensor dense = BenchNetwork.parameter(state, "dense/weights", 0.1, CLASSES, HIDDEN);
    Tensor bias = BenchNetwork.parameter(state, "dense/bias", 0, CLASSES);
    Tensor scores = Products.linear(last, dense).plus(bias);
    return Losses.categoricalCrossEntropy(scores, labels.gather(rows)).mean().reshape(Shape.SCALAR);
  }

  private static Recurrent.Weights weights(StateBuilder state) {
    int gates = 4 * HIDDEN;
    return new Recurrent.Weights(
        BenchNetwork.parameter(state, "lstm/input", DEVIATION, gates, FEATURES),
        BenchNetwork.parameter(state, "lstm/recurrent", DEVIATION, gates, HIDDEN),
        BenchNetwork.parameter(state, "lstm/bias/input", 0, gates),
        BenchNetwork.parameter(state, "lstm/bias/recurrent", 0, gates));
  }
}
