package org.neurozoo.network.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.neurozoo.data.Target;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Origin;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.gradient.Gradient;
import org.neurozoo.network.BuildContext;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.ExperimentDocument;
import org.neurozoo.network.Loss;
import org.neurozoo.network.Metric;
import org.neurozoo.network.NetworkBuilder;
import org.neurozoo.network.NetworkDocument;
import org.neurozoo.network.Objective;
import org.neurozoo.network.Registry.Chosen;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;
import org.neurozoo.training.Optimizer;
import org.neurozoo.training.StateBuilder;

/** The programs of learning by gradients: a training step, a test, a prediction. */
final class GradientGraphs {
  /** Which samples a step takes: I32 [batch]. */
  static final String ROWS = "rows";

  /** How many of them count; the rest pads the batch. */
  static final String COUNT = "count";

  /** 1 in the first step of an epoch, else 0. */
  static final String FRESH = "fresh";

  /** The mean loss of a step's samples. */
  static final String LOSS = "loss";

  /** The sum of losses over the epoch so far, in full batches: each weighs as its samples do. */
  static final String EPOCH_LOSS = "statistics/epoch.loss";

  private final Experiment experiment;
  private final NetworkDocument network;
  private final Loss loss;
  private final Chosen<Optimizer> optimizer;
  private final List<Metric> metrics;

  GradientGraphs(Experiment experiment, Loss loss, Chosen<Optimizer> optimizer) {
    this.experiment = experiment;
    this.network = main(experiment.document());
    this.loss = loss;
    this.optimizer = optimizer;
    Target target = experiment.train().target();
    this.metrics =
        experiment.registry().all(Metric.class).stream().filter(m -> m.fits(target)).toList();
  }

  private static NetworkDocument main(ExperimentDocument document) {
    NetworkDocument network = document.networks().get(ExperimentDocument.MAIN);
    if (network == null) {
      throw FaultException.of(
          Texts.beside(GradientRule.class), "networks", "no.main", ExperimentDocument.MAIN);
    }
    return network;
  }

  List<Metric> metrics() {
    return metrics;
  }

  /** What a training program is made of. */
  record Training(Program program, StateBuilder state) {}

  /** One step over a batch: the loss, new parameters, and the sum of losses over the epoch. */
  Training training(Resident data, int batch) {
    boolean padded = data.data().size() % batch != 0;
    StateBuilder state = new StateBuilder();
    Tensor rows = Tensor.input(ROWS, Spec.i32(batch));
    Tensor output = output(data.features(rows), state, true);
    Tensor each = perSample(output, data.target(rows));
    Tensor sum = padded ? counted(each) : each.sum().reshape(Shape.SCALAR);
    Tensor total = padded ? sum.over(count()) : sum.over(batch);
    optimize(total, state);
    Tensor fresh = Tensor.input(FRESH, Spec.i32()).to(ElementType.BOOL);
    Tensor before = state.zeros(EPOCH_LOSS, Spec.f32());
    Tensor share = padded ? sum.over(batch) : total;
    state.update(before, fresh.select(before.literal(0), before).plus(share));
    SequencedMap<String, Tensor> outputs = new LinkedHashMap<>();
    outputs.put(LOSS, total);
    return new Training(new Program(outputs, state.updates()), state);
  }

  /** The mean loss of the first training samples, which are constants. */
  Objective objective(int samples) {
    Resident data = new Resident("train", experiment.train().take(samples));
    StateBuilder state = new StateBuilder();
    Tensor output = output(Tensor.constant(data.data().features()), state, true);
    Tensor each = perSample(output, Tensor.constant(data.target()));
    return new Objective(each.mean().reshape(Shape.SCALAR), state);
  }

  private void optimize(Tensor total, StateBuilder state) {
    Map<String, Tensor> parameters = state.parameters();
    List<Tensor> by = new ArrayList<>(parameters.values());
    List<Tensor> gradients = Gradient.of(total, by);
    List<Optimizer.Parameter> changes = new ArrayList<>();
    for (String name : parameters.keySet()) {
      int i = changes.size();
      changes.add(new Optimizer.Parameter(name, by.get(i), gradients.get(i)));
    }
    Origin.within(
        "optimizer",
        () -> {
          optimizer.type().apply(changes, optimizer.values(), state);
          return null;
        });
  }

  /** Sums of loss and metrics over the samples that count. */
  Program test(Resident data, int batch) {
    Tensor rows = Tensor.input(ROWS, Spec.i32(batch));
    Tensor output = output(data.features(rows), new StateBuilder(), false);
    Tensor target = data.target(rows);
    SequencedMap<String, Tensor> outputs = new LinkedHashMap<>();
    outputs.put(LOSS, counted(perSample(output, target)));
    Tensor prediction = loss.prediction(output);
    metrics.forEach(m -> outputs.put(m.id(), counted(m.perSample(prediction, target))));
    return Program.of(outputs);
  }

  /** What the network makes of samples fed to it. */
  Program prediction(int batch) {
    Shape shape = Shape.of(batch).then(experiment.train().sampleShape());
    Tensor features = Tensor.input("features", new Spec(ElementType.F32, shape));
    SequencedMap<String, Tensor> outputs = new LinkedHashMap<>();
    outputs.put("prediction", loss.prediction(output(features, new StateBuilder(), false)));
    return Program.of(outputs);
  }

  private Tensor output(Tensor features, StateBuilder state, boolean training) {
    long seed = experiment.document().training().seed();
    BuildContext context =
        new BuildContext(state, experiment.registry(), seed, experiment.targets(), training);
    Map<String, Tensor> nodes = NetworkBuilder.build(network, features, context);
    Tensor output = new ArrayList<>(nodes.values()).getLast();
    Shape expected = Shape.of(features.shape().extent(0), experiment.targets());
    if (!output.shape().equals(expected)) {
      throw FaultException.of(
          Texts.beside(GradientRule.class),
          new ArrayList<>(nodes.keySet()).getLast(),
          "wrong.output",
          output.shape().axes(1, output.shape().rank()),
          experiment.targets());
    }
    return output;
  }

  private Tensor perSample(Tensor output, Tensor target) {
    return Origin.within("loss", () -> loss.perSample(output, target));
  }

  private static Tensor count() {
    return Tensor.input(COUNT, Spec.i32()).to(ElementType.F32);
  }

  /** The sum over the samples that count. */
  private static Tensor counted(Tensor each) {
    Tensor position = Tensor.iota(each.shape(), 0);
    Tensor counts = position.less(Tensor.input(COUNT, Spec.i32()));
    return counts.select(each, each.literal(0)).sum().reshape(Shape.SCALAR);
  }
}
