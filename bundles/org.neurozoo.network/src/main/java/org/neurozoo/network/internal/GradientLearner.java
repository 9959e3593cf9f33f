package org.neurozoo.network.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
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
import org.neurozoo.network.Registry.Chosen;
import org.neurozoo.network.internal.anatomy.Monitor;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;
import org.neurozoo.training.Batches;
import org.neurozoo.training.Figures;
import org.neurozoo.training.Optimizer;
import org.neurozoo.training.State;
import org.neurozoo.training.StateLayout;
import org.neurozoo.training.StepMetrics;

/** Goes through the training samples in batches and follows the gradient. */
final class GradientLearner implements NetworkLearner {
  static final String TRAIN_LOSS = "train.loss";

  private final Experiment experiment;
  private final EvaluationGraph graphs;
  private final Batches batches;
  private final Feed feed;
  private final long steps;
  private final long evaluateEvery;
  private final TrainingGraph.Training training;
  private final Vigil vigil;
  private final Memory data;
  private final String dataHash;
  private final NdArray losses;
  private final Map<String, NdArray> yield;
  private final Optional<Monitor> monitor;
  private @Nullable Bound bound;

  /** The programs on a state. */
  private record Bound(State state, Executable step, Evaluation evaluation) {}

  GradientLearner(
      Experiment experiment, Settings settings, Chosen<Optimizer> optimizer, Device device) {
    this.experiment = experiment;
    Values values = settings.values();
    batches = batches(experiment, settings, optimizer.type());
    long asked = values.get(GradientRule.STEPS);
    steps = asked > 0 ? asked : values.get(GradientRule.EPOCHS) * batches.stepsPerEpoch();
    evaluateEvery = values.get(GradientRule.EVALUATE) * batches.stepsPerEpoch();
    feed = new Feed(batches);
    Model model = new Model(experiment, settings.members());
    model.requireNodes(values.get(GradientRule.FROZEN), "training.frozen");
    graphs = new EvaluationGraph(experiment, settings, model);
    Resident train = new Resident("train", experiment.train());
    training =
        new TrainingGraph(experiment, settings, model)
            .build(train, batches.size(), new Steps(steps, batches.stepsPerEpoch()), optimizer);
    vigil = Vigil.of(experiment.registry(), settings, training, figures(settings));
    data = train.upload(device);
    dataHash = experiment.train().hash();
    losses = NdArray.of(Shape.of(feed.capacity()), new float[feed.capacity()]);
    yield = Map.of(TrainingGraph.LOSS, losses);
    monitor = Monitor.of(experiment, values.get(GradientRule.MONITOR));
  }

  private static Batches batches(Experiment experiment, Settings settings, Optimizer optimizer) {
    int samples = experiment.train().size();
    int asked = settings.values().whole(GradientRule.BATCH);
    int size = asked == 0 ? samples : asked;
    if (optimizer.requiresFullBatch() && size < samples) {
      throw FaultException.of(
          Texts.beside(GradientLearner.class),
          "training.batch",
          "full.batch",
          optimizer.id(),
          size,
          samples);
    }
    long seed = experiment.document().training().seed();
    return new Batches(samples, size, seed, settings.values().get(GradientRule.SHUFFLE));
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
    Executable step = state.load(training.program(), data);
    bound = new Bound(state, step, new Evaluation(experiment, graphs, state));
    vigil.bind(state);
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
  public boolean isOver(long step) {
    return step >= steps || vigil.isOver();
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
    watch(firstStep + count);
  }

  /** At an event, which a burst always ends at, whoever looks at figures changes the state. */
  private void watch(long step) {
    boolean due = step % evaluateEvery == 0 || step == steps;
    if (due && !vigil.isIdle()) {
      vigil.at(new Figures(step, epoch(step), evaluate(step)), step == steps);
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
      double sum = bound().state().memory().read(TrainingGraph.EPOCH_LOSS).at(0);
      double full = (double) batches.samplesOfEpoch(step) / batches.size();
      figures.put(TRAIN_LOSS, sum / full);
    }
    bound().evaluation().into(figures);
    monitor.ifPresent(each -> each.into(figures, step));
    return figures;
  }

  @Override
  public SequencedMap<String, Program> programs() {
    SequencedMap<String, Program> programs = new LinkedHashMap<>();
    programs.put("train", training.program());
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
