package org.neurozoo.network.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neurozoo.data.DataSet;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Program;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.NetworkLearner;
import org.neurozoo.network.Streamed;
import org.neurozoo.network.internal.anatomy.Monitor;
import org.neurozoo.training.Figures;
import org.neurozoo.training.State;
import org.neurozoo.training.StateLayout;
import org.neurozoo.training.StepMetrics;

/** Learns by derivatives of a loss, step by step in one of several ways. */
final class GradientLearner implements NetworkLearner {
  private static final String TRAIN_LOSS = "train.loss";

  private final Experiment experiment;
  private final EvaluationGraph graphs;
  private final TrainingGraph.Training training;
  private final Stepping stepping;
  private final Vigil vigil;
  private final Optional<Monitor> monitor;
  private final String dataHash;
  private @Nullable Evaluation evaluation;

  /**
   * A learner.
   *
   * @param training has all variables of the networks and of the steps
   */
  GradientLearner(
      Experiment experiment,
      Settings settings,
      Model model,
      TrainingGraph.Training training,
      Stepping stepping,
      Optional<Monitor> monitor) {
    this.experiment = experiment;
    this.training = training;
    this.stepping = stepping;
    this.monitor = monitor;
    graphs = new EvaluationGraph(experiment, settings, model);
    vigil = Vigil.of(experiment.registry(), settings, training, figures(settings));
    dataHash = experiment.stream().map(Streamed::hash).orElseGet(experiment.train()::hash);
  }

  private List<String> figures(Settings settings) {
    return Stream.concat(Stream.of(TRAIN_LOSS), Evaluation.names(experiment, settings).stream())
        .toList();
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
    stepping.bind(state);
    evaluation = new Evaluation(experiment, graphs, state);
    vigil.bind(state);
    monitor.ifPresent(each -> each.bind(state));
  }

  private Evaluation evaluation() {
    if (evaluation == null) {
      throw new IllegalStateException("not bound to a state");
    }
    return evaluation;
  }

  @Override
  public long steps() {
    return stepping.steps();
  }

  @Override
  public boolean isOver(long step) {
    return step >= steps() || vigil.isOver();
  }

  @Override
  public List<String> metrics() {
    return List.of(TRAIN_LOSS);
  }

  @Override
  public void advance(long firstStep, int count, StepMetrics metrics) {
    stepping.advance(firstStep, count, metrics);
    watch(firstStep + count);
  }

  /** At an event, which a burst always ends at, whoever looks at figures changes the state. */
  private void watch(long step) {
    boolean last = step == steps();
    boolean due = step % stepping.evaluateEvery() == 0 || last;
    if (due && !vigil.isIdle()) {
      vigil.at(new Figures(step, epoch(step), evaluate(step)), last);
    }
  }

  @Override
  public long nextEvent(long step) {
    long every = stepping.evaluateEvery();
    return (step / every + 1) * every;
  }

  @Override
  public double epoch(long step) {
    return stepping.epoch(step);
  }

  @Override
  public SequencedMap<String, Double> evaluate(long step) {
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    if (step > 0) {
      figures.put(TRAIN_LOSS, stepping.loss(step));
    }
    evaluation().into(figures);
    monitor.ifPresent(each -> each.into(figures, step));
    return figures;
  }

  @Override
  public SequencedMap<String, Program> programs() {
    SequencedMap<String, Program> programs = new LinkedHashMap<>();
    programs.put("train", stepping.program());
    Evaluation.describe(experiment, graphs, programs);
    return programs;
  }

  @Override
  public NdArray predict(NdArray features) {
    return evaluation().predict(features);
  }

  @Override
  public SequencedMap<String, Double> figures(DataSet samples) {
    return evaluation().of(samples);
  }

  @Override
  public void close() {
    stepping.close();
  }
}
