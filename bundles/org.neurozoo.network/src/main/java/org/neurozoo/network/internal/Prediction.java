package org.neurozoo.network.internal;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.backend.Executable;
import org.neurozoo.network.Experiment;
import org.neurozoo.training.State;

/** Feeds samples from outside through the network; made ready when first asked. */
final class Prediction {
  private static final int BATCH = 64;

  private final EvaluationGraph graphs;
  private final Experiment experiment;
  private final State state;
  private @Nullable Executable executable;

  Prediction(EvaluationGraph graphs, Experiment experiment, State state) {
    this.graphs = graphs;
    this.experiment = experiment;
    this.state = state;
  }

  /** The predictions for samples, [samples, targets]. */
  NdArray of(NdArray features) {
    int samples = features.shape().extent(0);
    int width = experiment.train().sampleShape().count();
    int targets = experiment.targets();
    Shape row = Shape.of(1, BATCH).then(experiment.train().sampleShape());
    NdArray batch = NdArray.of(row, new float[BATCH * width]);
    NdArray out = NdArray.of(Shape.of(1, BATCH, targets), new float[BATCH * targets]);
    NdArray all = NdArray.zeros(Spec.f32(samples, targets));
    for (int first = 0; first < samples; first += BATCH) {
      int count = Math.min(BATCH, samples - first);
      System.arraycopy(features.floats(), first * width, batch.floats(), 0, count * width);
      ready().run(0, 1, Map.of("features", batch), Map.of(EvaluationGraph.PREDICTION, out));
      System.arraycopy(out.floats(), 0, all.floats(), first * targets, count * targets);
    }
    return all;
  }

  /** What is run, a batch at a time. */
  static Program program(EvaluationGraph graphs) {
    return graphs.prediction(BATCH);
  }

  private Executable ready() {
    if (executable == null) {
      executable = state.load(program(graphs));
    }
    return executable;
  }
}
