package org.neurozoo.network.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neurozoo.data.DataSet;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.NetworkLearner;
import org.neurozoo.training.Figures;
import org.neurozoo.training.State;
import org.neurozoo.training.StateLayout;
import org.neurozoo.training.StepMetrics;

/** Sees all samples in every step, which asks for the loss as often as its search needs. */
final class FullBatchLearner implements NetworkLearner {
  /** The loss after the last step. */
  private static final String LOSS = "statistics/loss";

  private final Experiment experiment;
  private final EvaluationGraph graphs;
  private final TrainingGraph.Training training;
  private final Iteration iteration;
  private final Vigil vigil;
  private final long steps;
  private final long evaluateEvery;
  private final Memory data;
  private final String dataHash;
  private @Nullable Bound bound;

  /** The programs on a state. */
  private record Bound(State state, Evaluation evaluation) {}

  FullBatchLearner(
      Experiment experiment,
      Settings settings,
      TrainingGraph.Training training,
      Iteration iteration,
      Device device) {
    this.experiment = experiment;
    this.training = training;
    this.iteration = iteration;
    graphs = new EvaluationGraph(experiment, settings, new Model(experiment, 1));
    steps = settings.get(FullBatchRule.STEPS);
    evaluateEvery = settings.get(FullBatchRule.EVALUATE);
    List<String> known =
        Stream.concat(
                Stream.of(GradientLearner.TRAIN_LOSS),
                Evaluation.names(experiment, settings).stream())
            .toList();
    training.state().zeros(LOSS, Spec.f32());
    vigil = Vigil.of(experiment.registry(), settings, training, known);
    data = new Resident("train", experiment.train()).upload(device);
    dataHash = experiment.train().hash();
  }

  @Override
  public Experiment experiment() {
    return experiment;
  }

  @Override
  public String dataHash() {
    return dataHash;
  }

  @Override
  public StateLayout layout() {
    return training.state().layout();
  }

  @Override
  public void bind(State state) {
    iteration.bind(state, data);
    bound = new Bound(state, new Evaluation(experiment, graphs, state));
    vigil.bind(state);
  }

  private Bound bound() {
    if (bound == null) {
      throw new IllegalStateException("not bound to a state");
    }
    return bound;
  }

  @Override
  public long steps() {
    return steps;
  }

  @Override
  public boolean isOver(long step) {
    return step >= steps || vigil.isOver();
  }

  @Override
  public List<String> metrics() {
    return List.of(GradientLearner.TRAIN_LOSS);
  }

  @Override
  public void advance(long firstStep, int count, StepMetrics metrics) {
    float[] loss = new float[1];
    for (long step = firstStep; step < firstStep + count; step++) {
      loss[0] = (float) iteration.step(step);
      metrics.record(step, 1, 0, loss);
    }
    long end = firstStep + count;
    bound().state().memory().write(LOSS, NdArray.scalar(loss[0]));
    boolean due = end % evaluateEvery == 0 || end == steps;
    if (due && !vigil.isIdle()) {
      vigil.at(new Figures(end, end, evaluate(end)), end == steps);
    }
  }

  @Override
  public long nextEvent(long step) {
    return (step / evaluateEvery + 1) * evaluateEvery;
  }

  @Override
  public SequencedMap<String, Double> evaluate(long step) {
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    if (step > 0) {
      double loss = bound().state().memory().read(LOSS).at(0);
      figures.put(GradientLearner.TRAIN_LOSS, loss);
    }
    bound().evaluation().into(figures);
    return figures;
  }

  @Override
  public SequencedMap<String, Program> programs() {
    SequencedMap<String, Program> programs = new LinkedHashMap<>();
    programs.put("train", iteration.program());
    Evaluation.describe(experiment, graphs, programs);
    return programs;
  }

  @Override
  public NdArray predict(NdArray features) {
    return bound().evaluation().predict(features);
  }

  @Override
  public SequencedMap<String, Double> figures(DataSet samples) {
    return bound().evaluation().of(samples);
  }
}
