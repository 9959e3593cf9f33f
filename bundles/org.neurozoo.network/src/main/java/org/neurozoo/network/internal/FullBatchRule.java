package org.neurozoo.network.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.HeadType;
import org.neurozoo.network.LearningRule;
import org.neurozoo.network.NetworkLearner;
import org.neurozoo.network.Objective;
import org.neurozoo.network.internal.minimise.LineSearch;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Kind.Choice;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/**
 * Learning whose steps see all samples and look for a point that is lower: no learning rate.
 *
 * @param own the properties of the method
 * @param method builds its iteration
 */
record FullBatchRule(String id, List<Property<?>> own, Method method) implements LearningRule {
  static final Property<Long> STEPS = Property.whole("steps", 100, 0, 1L << 50);
  static final Property<Long> EVALUATE = Property.whole("evaluate", 1, 1).in("steps");
  private static final List<Property<?>> COMMON =
      List.of(
          STEPS,
          EVALUATE,
          GradientRule.REGULARIZERS,
          GradientRule.DRAWS,
          GradientRule.FROZEN,
          GradientRule.METRICS,
          GradientRule.STOP,
          GradientRule.BEST);
  private static final Property<Long> HISTORY = Property.whole("history", 10, 1, 1000);
  private static final Property<Long> TRIALS = Property.whole("trials", 20, 2, 1000);
  private static final Property<Double> DESCENT = Property.real("descent", 1e-4, 1e-12, 0.5);
  private static final Property<Double> SLOPE = Property.real("slope", 0.9, 1e-6, 0.999999);
  private static final Property<Double> DAMPING = Property.positive("damping", 0.01);

  /** With more, J's products take hours and gigabytes. */
  private static final int MOST_WEIGHTS = 3000;

  static final List<FullBatchRule> ALL =
      List.of(
          new FullBatchRule(
              "lbfgs",
              List.of(GradientRule.LOSS, HeadType.HEADS, HISTORY, TRIALS, DESCENT, SLOPE),
              FullBatchRule::quasiNewton),
          new FullBatchRule("levenberg-marquardt", List.of(DAMPING), FullBatchRule::leastSquares));

  /** Builds an iteration, which declares what it remembers. */
  @FunctionalInterface
  interface Method {
    Iteration of(FullBatch batch, TrainingGraph graph, Resident data, Settings settings);
  }

  private static Iteration quasiNewton(
      FullBatch batch, TrainingGraph graph, Resident data, Settings settings) {
    LineSearch search =
        new LineSearch(
            settings.get(DESCENT), settings.get(SLOPE), Math.toIntExact(settings.get(TRIALS)));
    int history = Math.toIntExact(settings.get(HISTORY));
    return new QuasiNewton(batch, history, search, graph.state());
  }

  private static Iteration leastSquares(
      FullBatch batch, TrainingGraph graph, Resident data, Settings settings) {
    int count = batch.weights().count();
    if (count > MOST_WEIGHTS) {
      throw FaultException.of(
          Texts.beside(FullBatchRule.class),
          "training.rule",
          "too.many.parameters",
          count,
          MOST_WEIGHTS);
    }
    return new DampedLeastSquares(
        batch, graph.residual(data), data, settings.get(DAMPING), graph.state());
  }

  @Override
  public Schema schema() {
    return new Schema(Stream.of(own, COMMON).flatMap(List::stream).toList());
  }

  @Override
  public Texts texts() {
    return Texts.beside(FullBatchRule.class);
  }

  @Override
  public NetworkLearner create(Experiment experiment, Device device) {
    Settings settings = settings(experiment);
    Resident data = new Resident("train", experiment.train());
    Model model = new Model(experiment, 1, settings.heads());
    TrainingGraph graph = graph(experiment, settings, model);
    FullBatch batch = new FullBatch(graph, settings, data);
    TrainingGraph.Training training = graph.training(batch.program());
    Iteration iteration = method.of(batch, graph, data, settings);
    Stepping steps = new FullBatchSteps(settings, training.state(), iteration, data.upload(device));
    return new GradientLearner(experiment, settings, model, training, steps, Optional.empty());
  }

  @Override
  public Optional<Objective> objective(Experiment experiment, int samples) {
    Settings settings = settings(experiment);
    Model model = new Model(experiment, 1, settings.heads());
    return Optional.of(graph(experiment, settings, model).objective(samples));
  }

  private static TrainingGraph graph(Experiment experiment, Settings settings, Model model) {
    model.requireNodes(settings.get(GradientRule.FROZEN), "training.frozen");
    return new TrainingGraph(experiment, settings, model);
  }

  private Settings settings(Experiment experiment) {
    Values values = schema().read(experiment.document().training().values(), "training");
    Choice loss =
        own.contains(GradientRule.LOSS)
            ? values.get(GradientRule.LOSS)
            : Choice.of("mean-squared-error");
    List<Choice> heads = own.contains(HeadType.HEADS) ? values.get(HeadType.HEADS) : List.of();
    return Settings.of(experiment, values, loss, heads, 1, Optional.empty());
  }
}
