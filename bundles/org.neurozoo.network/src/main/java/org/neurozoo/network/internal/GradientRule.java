package org.neurozoo.network.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.HeadType;
import org.neurozoo.network.LearningRule;
import org.neurozoo.network.NetworkLearner;
import org.neurozoo.network.Objective;
import org.neurozoo.network.Registry;
import org.neurozoo.network.internal.anatomy.Monitor;
import org.neurozoo.schema.Kind;
import org.neurozoo.schema.Kind.Choice;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;
import org.neurozoo.training.Optimizer;

/**
 * Learning by the gradient of a loss over batches: backpropagation and an optimiser. Its variants
 * differ in who learns from what.
 *
 * @param streams whether it can do without knowing a sample again by its number
 * @param own the properties of the variant
 * @param variant what their values say
 */
record GradientRule(
    String id, boolean streams, List<Property<?>> own, Function<Values, Variant> variant)
    implements LearningRule {
  static final Property<Long> EPOCHS = Property.whole("epochs", 10, 0);
  static final Property<Long> STEPS = Property.whole("steps", 0, 0, 1L << 50);
  static final Property<Long> BATCH = Property.whole("batch", 32, 0);
  static final Property<Long> EVALUATE = Property.whole("evaluate", 1, 1).in("epochs");
  static final Property<Boolean> SHUFFLE = Property.truth("shuffle", true);
  static final Property<Boolean> MONITOR = Property.truth(Monitor.PROPERTY, false);
  static final Property<Choice> LOSS =
      Property.contributed("loss", "loss", "categorical-cross-entropy");
  static final Property<Choice> OPTIMIZER = Property.contributed("optimizer", "optimizer", "adam");
  static final Property<Choice> SCHEDULE = Property.contributed("schedule", "schedule", "constant");
  static final Property<Double> CLIP_VALUE = Property.real("clipValue", 0, 0, 1e30);
  static final Property<Double> CLIP_NORM = Property.real("clipNorm", 0, 0, 1e30);
  static final Property<List<Choice>> REGULARIZERS =
      Property.list("regularizers", new Kind.Contributed("regularizer"));
  static final Property<Long> DRAWS = Property.whole("draws", 0, 0, 10_000);
  static final Property<List<String>> FROZEN = Property.list("frozen", new Kind.Text());
  static final Property<List<Choice>> METRICS =
      Property.list("metrics", new Kind.Contributed("metric"));
  static final Property<Choice> STOP = Property.contributed("stop", "stop", "none");
  static final Property<String> BEST = Property.text("best", "");

  private static final List<Property<?>> COMMON =
      List.of(
          EPOCHS,
          STEPS,
          BATCH,
          EVALUATE,
          SHUFFLE,
          MONITOR,
          LOSS,
          HeadType.HEADS,
          OPTIMIZER,
          SCHEDULE,
          CLIP_VALUE,
          CLIP_NORM,
          REGULARIZERS,
          DRAWS,
          FROZEN,
          METRICS,
          STOP,
          BEST);

  private static final Property<Long> MEMBERS = Property.whole("members", 5, 2, 1000);
  private static final Property<Double> LABELLED = Property.real("labelled", 0.1, 1e-9, 1);
  private static final Property<Double> WEIGHT = Property.real("weight", 1, 0, 1e6);
  private static final Property<Double> FROM = Property.real("from", 2, 0, 1e9).in("epochs");
  private static final Property<Double> TO = Property.real("to", 10, 0, 1e9).in("epochs");

  /** Plain, with bootstrap samples (bagging), and with few labels. */
  static final List<GradientRule> ALL =
      List.of(
          new GradientRule("gradient", true, List.of(), v -> new Variant(1, Optional.empty())),
          new GradientRule(
              "bagging",
              false,
              List.of(MEMBERS),
              v -> new Variant(v.whole(MEMBERS), Optional.empty())),
          new GradientRule(
              "pseudo-label",
              false,
              List.of(LABELLED, WEIGHT, FROM, TO),
              v -> new Variant(1, Optional.of(pseudo(v)))));

  /**
   * Who learns.
   *
   * @param members how many networks side by side
   * @param pseudo how samples without labels take part
   */
  record Variant(int members, Optional<PseudoLabels> pseudo) {}

  private static PseudoLabels pseudo(Values v) {
    return new PseudoLabels(v.get(LABELLED), v.get(WEIGHT), v.get(FROM), v.get(TO));
  }

  @Override
  public Schema schema() {
    return new Schema(Stream.of(own, COMMON).flatMap(List::stream).toList());
  }

  @Override
  public Texts texts() {
    return Texts.beside(GradientRule.class);
  }

  @Override
  public NetworkLearner create(Experiment experiment, Device device) {
    Settings settings = settings(experiment);
    Registry.Chosen<Optimizer> optimizer =
        experiment
            .registry()
            .choose(Optimizer.class, settings.get(OPTIMIZER), "training.optimizer");
    Model model = new Model(experiment, settings.members(), settings.heads());
    BatchSteps steps = new BatchSteps(experiment, settings, model, optimizer, device);
    Optional<Monitor> monitor = Monitor.of(experiment, settings.get(MONITOR));
    return new GradientLearner(experiment, settings, model, steps.training(), steps, monitor);
  }

  @Override
  public Optional<Objective> objective(Experiment experiment, int samples) {
    Settings settings = settings(experiment);
    Model model = new Model(experiment, settings.members(), settings.heads());
    return Optional.of(new TrainingGraph(experiment, settings, model).objective(samples));
  }

  private Settings settings(Experiment experiment) {
    Values values = schema().read(experiment.document().training().values(), "training");
    Variant who = variant.apply(values);
    return Settings.of(
        experiment,
        values,
        values.get(LOSS),
        values.get(HeadType.HEADS),
        who.members(),
        who.pseudo());
  }
}
