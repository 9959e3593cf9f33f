package org.neurozoo.network.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Origin;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.network.BuildContext;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.Measure;
import org.neurozoo.training.StateBuilder;

/** The programs that ask networks without teaching them: a test, a prediction. */
final class EvaluationGraph {
  /** What the networks make of samples: F32 [batch, targets]. */
  static final String PREDICTION = "prediction";

  private final Experiment experiment;
  private final Settings settings;
  private final Model model;

  EvaluationGraph(Experiment experiment, Settings settings, Model model) {
    this.experiment = experiment;
    this.settings = settings;
    this.model = model;
  }

  /** What is measured besides the loss. */
  List<Figure> metrics() {
    return settings.metrics();
  }

  /** The names of the means over samples that are told first: the loss, then those of heads. */
  static List<String> losses(Settings settings) {
    return Stream.concat(
            Stream.of(TrainingGraph.LOSS), settings.tasks().stream().map(EvaluationGraph::lossOf))
        .toList();
  }

  List<String> losses() {
    return losses(settings);
  }

  private static String lossOf(Head head) {
    return head.node() + "." + TrainingGraph.LOSS;
  }

  /** Sums of loss and metrics over the samples that count; predictions if any metric asks. */
  Program test(Resident data, int batch) {
    Tensor rows = Tensor.input(TrainingGraph.ROWS, Spec.i32(batch));
    List<Tensor> outputs = outputs(data.features(rows));
    Tensor target = data.target(rows);
    SequencedMap<String, Tensor> told = new LinkedHashMap<>();
    List<Tensor> losses = outputs.stream().map(y -> perSample(settings, y, target)).toList();
    told.put(TrainingGraph.LOSS, Counting.sum(mean(losses)));
    for (Head head : settings.tasks()) {
      List<Tensor> own = outputs.stream().map(y -> head.perSample(y, target)).toList();
      told.put(lossOf(head), Counting.sum(mean(own)));
    }
    Tensor prediction = prediction(outputs);
    for (Figure figure : metrics()) {
      switch (figure.measure()) {
        case Measure.Mean(var of) ->
            told.put(figure.name(), Counting.sum(of.apply(prediction, target)));
        case Measure.Whole whole -> told.put(PREDICTION, prediction);
      }
    }
    return Program.of(told);
  }

  /** What the networks make of samples fed to them. */
  Program prediction(int batch) {
    Shape shape = Shape.of(batch).then(experiment.train().sampleShape());
    Tensor features = Tensor.input("features", new Spec(ElementType.F32, shape));
    SequencedMap<String, Tensor> outputs = new LinkedHashMap<>();
    outputs.put(PREDICTION, prediction(outputs(features)));
    return Program.of(outputs);
  }

  private List<Tensor> outputs(Tensor features) {
    long seed = experiment.document().training().seed();
    BuildContext context =
        new BuildContext(
            new StateBuilder(), experiment.registry(), seed, experiment.targets(), false);
    return model.outputs(features, settings.draws(), context);
  }

  private Tensor prediction(List<Tensor> outputs) {
    return mean(outputs.stream().map(settings.loss().type()::prediction).toList());
  }

  private static Tensor mean(List<Tensor> tensors) {
    Tensor sum = tensors.stream().reduce(Tensor::plus).orElseThrow();
    return tensors.size() == 1 ? sum : sum.over(tensors.size());
  }

  /** The losses of outputs, F32 [batch]. */
  static Tensor perSample(Settings settings, Tensor output, Tensor target) {
    return Origin.within(
        "loss", () -> settings.loss().type().perSample(output, target, settings.loss().values()));
  }
}
