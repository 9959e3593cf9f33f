package org.neurozoo.network.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.neurozoo.data.DataSet;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.backend.Executable;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.NetworkLearner;
import org.neurozoo.network.internal.anatomy.Monitor;
import org.neurozoo.schema.Values;
import org.neurozoo.training.Batches;
import org.neurozoo.training.State;
import org.neurozoo.training.StateLayout;
import org.neurozoo.training.StepMetrics;

/** Goes through the training samples in batches and follows the gradient. */
final class GradientLearner implements NetworkLearner {
  private static final String TRAIN_LOSS = "train.loss";

  private final Experiment experiment;
  private final GradientGraphs graphs;
  private final Batches batches;
  private final Feed feed;
  private final long steps;
  private final long evaluateEvery;
  private final GradientGraphs.Training training;
  private final Memory data;
  private final String dataHash;
  private final NdArray losses;
  private final Map<String, NdArray> yield;
  private final Optional<Monitor> monitor;
  private @Nullable Bound bound;

  /** The programs on a state. */
  private record Bound(State state, Executable step, Optional<Testing> test, Prediction predict) {}

  GradientLearner(Experiment experiment, Values values, GradientGraphs graphs, Device device) {
    this.experiment = experiment;
    this.graphs = graphs;
    int samples = experiment.train().size();
    long seed = experiment.document().training().seed();
    batches =
        new Batches(
            samples, values.whole(GradientRule.BATCH), seed, values.get(GradientRule.SHUFFLE));
    long asked = values.get(GradientRule.STEPS);
    steps = asked > 0 ? asked : values.get(GradientRule.EPOCHS) * batches.stepsPerEpoch();
    evaluateEvery = values.get(GradientRule.EVALUATE) * batches.stepsPerEpoch();
    feed = new Feed(batches);
    Resident train = new Resident("train", experiment.train());
    training = graphs.training(train, batches.size());
    data = train.upload(device);
    dataHash = experiment.train().hash();
    losses = NdArray.of(Shape.of(feed.capacity()), new float[feed.capacity()]);
    yield = Map.of(GradientGraphs.LOSS, losses);
    monitor = Monitor.of(experiment, values.get(GradientRule.MONITOR));
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
    Executable step = state.load(training.program(), data);
    Optional<Testing> test =
        experiment.test().map(set -> new Testing(graphs, new Resident("test", set), state));
    bound = new Bound(state, step, test, new Prediction(graphs, experiment, state));
    monitor.ifPresent(each -> each.bind(state));
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
  public List<String> metrics() {
    return List.of(TRAIN_LOSS);
  }

  @Override
  public void advance(long firstStep, int count, StepMetrics metrics) {
    Executable step = bound().step();
    for (int done = 0; done < count; done += feed.capacity()) {
      int some = Math.min(feed.capacity(), count - done);
      long first = firstStep + done;
      step.run(first, some, feed.of(first, some), yield);
      metrics.record(first, some, 0, losses.floats());
    }
  }

  @Override
  public long nextEvent(long step) {
    return (step / evaluateEvery + 1) * evaluateEvery;
  }

  @Override
  public double epoch(long step) {
    return (double) step / batches.stepsPerEpoch();
  }

  @Override
  public SequencedMap<String, Double> evaluate(long step) {
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    if (step > 0) {
      double sum = bound().state().memory().read(GradientGraphs.EPOCH_LOSS).at(0);
      double full = (double) batches.samplesOfEpoch(step) / batches.size();
      figures.put(TRAIN_LOSS, sum / full);
    }
    bound()
        .test()
        .ifPresent(test -> test.figures().forEach((name, f) -> figures.put("test." + name, f)));
    monitor.ifPresent(each -> each.into(figures, step));
    return figures;
  }

  @Override
  public SequencedMap<String, Program> programs() {
    SequencedMap<String, Program> programs = new LinkedHashMap<>();
    programs.put("train", training.program());
    programs.put("evaluate", Testing.program(graphs, tested()));
    programs.put("predict", Prediction.program(graphs));
    return programs;
  }

  private Resident tested() {
    return experiment
        .test()
        .map(set -> new Resident("test", set))
        .orElseGet(() -> new Resident("train", experiment.train()));
  }

  @Override
  public NdArray predict(NdArray features) {
    return bound().predict().of(features);
  }

  @Override
  public SequencedMap<String, Double> figures(DataSet samples) {
    return new Testing(graphs, new Resident("other", samples), bound().state()).figures();
  }
}
