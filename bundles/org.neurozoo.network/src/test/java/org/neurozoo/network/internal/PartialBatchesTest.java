package org.neurozoo.network.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Fitted;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Philox;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.reference.ReferenceBackend;
import org.neurozoo.network.BuildContext;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.ExperimentDocument;
import org.neurozoo.network.LayerType;
import org.neurozoo.network.Loss;
import org.neurozoo.network.Metric;
import org.neurozoo.network.Registry;
import org.neurozoo.schema.Contributor;
import org.neurozoo.schema.Kind.Choice;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;
import org.neurozoo.training.Optimizer;
import org.neurozoo.training.StateBuilder;
import org.neurozoo.training.StepMetrics;
import org.neurozoo.training.internal.TrainingContributor;

/**
 * Figures are means over samples, whatever the batch. Sums of 1003 losses of about 1 in single
 * precision are off by at most about 1e-5 of themselves.
 */
class PartialBatchesTest {
  private static final double TOLERANCE = 1e-5;
  private static final int SAMPLES = 1003;
  private static final int BATCH = 100;
  private static final int CLASSES = 3;

  private static final Registry REGISTRY =
      Registry.of(
          List.<Contributor>of(
              new NetworkContributor(),
              new TrainingContributor(),
              () -> List.of(new Linear("linear"), new Still("still"))));

  private final Device device = new ReferenceBackend().open(1);

  /** x · w. */
  private record Linear(String id) implements LayerType {
    @Override
    public Tensor build(List<Tensor> inputs, Values values, BuildContext context) {
      Tensor x = inputs.getFirst();
      Spec spec = Spec.f32(x.shape().extent(1), CLASSES);
      return x.matmul(context.state().uniform("w", spec, -1, 1, context.seed()));
    }

    @Override
    public Texts texts() {
      return Texts.beside(GradientRule.class);
    }
  }

  /** Changes nothing, so that every step of an epoch sees the same network. */
  private record Still(String id) implements Optimizer {
    @Override
    public void apply(
        List<Parameter> parameters,
        Values values,
        UnaryOperator<Tensor> scheduled,
        StateBuilder state) {}

    @Override
    public Texts texts() {
      return Texts.beside(GradientRule.class);
    }
  }

  private static float uniform(String name, int i) {
    return Philox.uniform(Philox.word(Philox.key(1, name), i));
  }

  /** The first sample, which pads batches, is far from the others. */
  private static DataSet samples(Target target) {
    float[] features = new float[SAMPLES * 4];
    for (int i = 0; i < features.length; i++) {
      features[i] = i < 4 ? 9 : 2 * uniform("features", i) - 1;
    }
    return new DataSet(NdArray.of(Shape.of(SAMPLES, 4), features), target);
  }

  private static Target classes() {
    int[] labels = new int[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      labels[i] = (int) (CLASSES * uniform("labels", i));
    }
    return new Target.Classes(List.of("a", "b", "c"), NdArray.of(Shape.of(SAMPLES), labels));
  }

  private static Target numbers() {
    float[] values = new float[SAMPLES * CLASSES];
    for (int i = 0; i < values.length; i++) {
      values[i] = uniform("numbers", i);
    }
    return new Target.Numbers(
        List.of("a", "b", "c"), NdArray.of(Shape.of(SAMPLES, CLASSES), values));
  }

  private static Experiment experiment(Target target, String loss) {
    String text =
        """
        {"format": "neurozoo/experiment", "version": 1,
         "networks": {"main": {"nodes": [{"id": "input", "type": "input"},
                                         {"id": "out", "type": "linear"}],
                               "edges": [{"from": "input", "to": "out"}]}},
         "data": {"spec": "none"},
         "training": {"rule": "gradient", "loss": "%s", "optimizer": "still", "batch": %d}}
        """
            .formatted(loss, BATCH);
    try {
      ExperimentDocument document = ExperimentDocument.read(new ObjectMapper().readTree(text));
      DataSet samples = samples(target);
      return new Experiment(
          document, REGISTRY, samples, Optional.of(samples), Fitted.chain(List.of()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Every loss, over all targets it is for. */
  static Stream<Experiment> experiments() {
    return REGISTRY.all(Loss.class).stream()
        .map(Loss::id)
        .flatMap(
            loss ->
                loss.startsWith("categorical") || loss.startsWith("negative")
                    ? Stream.of(experiment(classes(), loss))
                    : Stream.of(experiment(classes(), loss), experiment(numbers(), loss)));
  }

  private SequencedMap<String, Double> figures(Experiment experiment, int batch) {
    Map<String, Object> written = experiment.document().training().values();
    Values values = GradientRule.ALL.getFirst().schema().read(written, "training");
    Settings settings =
        Settings.of(
            experiment, values, values.get(GradientRule.LOSS), List.of(), 1, Optional.empty());
    Model model = new Model(experiment, 1, Optional.empty());
    Resident data = new Resident("test", experiment.train());
    StateBuilder state =
        new TrainingGraph(experiment, settings, model)
            .build(
                data,
                BATCH,
                true,
                new Steps(100, 11),
                REGISTRY.choose(Optimizer.class, Choice.of("still"), "optimizer"))
            .state();
    EvaluationGraph graphs = new EvaluationGraph(experiment, settings, model);
    return new Testing(graphs, data, state.layout().allocate(device), batch).figures();
  }

  private static void assertSame(Map<String, Double> expected, Map<String, Double> actual) {
    assertEquals(expected.keySet(), actual.keySet());
    expected.forEach(
        (name, figure) ->
            assertEquals(figure, actual.get(name), TOLERANCE * Math.max(1, figure), name));
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void figuresDoNotDependOnTheBatch(Experiment experiment) {
    SequencedMap<String, Double> whole = figures(experiment, SAMPLES);
    long metrics =
        REGISTRY.all(Metric.class).stream()
            .filter(metric -> metric.isUsual() && metric.fits(experiment.train().target()))
            .count();
    assertEquals(1 + metrics, whole.size());
    for (int batch : new int[] {1, 7, BATCH, SAMPLES - 1}) {
      assertSame(whole, figures(experiment, batch));
    }
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void theLossOfAnEpochIsTheMeanOverItsSamples(Experiment experiment) {
    GradientLearner learner =
        (GradientLearner) GradientRule.ALL.getFirst().create(experiment, device);
    learner.bind(learner.layout().allocate(device));
    StepMetrics metrics = new StepMetrics(learner.metrics());
    int steps = (SAMPLES + BATCH - 1) / BATCH;
    double expected = figures(experiment, SAMPLES).get("loss");
    for (int epoch = 0; epoch < 2; epoch++) {
      learner.advance((long) epoch * steps, steps, metrics);
      SequencedMap<String, Double> figures = learner.evaluate((epoch + 1L) * steps);
      assertEquals(
          expected, figures.get("train.loss"), TOLERANCE * Math.max(1, expected), "epoch " + epoch);
      assertEquals(
          expected, figures.get("test.loss"), TOLERANCE * Math.max(1, expected), "epoch " + epoch);
    }
  }

  @Test
  void predictionsDoNotDependOnTheirNeighbours() {
    Experiment experiment = experiment(classes(), "categorical-cross-entropy");
    GradientLearner learner =
        (GradientLearner) GradientRule.ALL.getFirst().create(experiment, device);
    learner.bind(learner.layout().allocate(device));
    NdArray all = learner.predict(experiment.train().features());
    assertEquals(Shape.of(SAMPLES, CLASSES), all.shape());
    for (int row : new int[] {0, 63, 64, SAMPLES - 1}) {
      NdArray one = learner.predict(experiment.train().rows(row).features());
      for (int i = 0; i < CLASSES; i++) {
        assertEquals(one.at(i), all.at(row * CLASSES + i), "row " + row);
      }
    }
  }
}
