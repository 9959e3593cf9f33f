package org.neurozoo.console.internal.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.DataSource;
import org.neurozoo.data.DataSpec;
import org.neurozoo.data.Preprocessing;
import org.neurozoo.data.Samples;
import org.neurozoo.data.Split;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.compile.Compiler;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.Metric;
import org.neurozoo.network.Registry;
import org.neurozoo.schema.Kind.Choice;

/** Samples that an experiment was not trained with. */
final class OtherData {
  private OtherData() {}

  /**
   * The samples of a spec, those set apart for testing if there are any, prepared as the
   * experiment's own were: what preprocessing was taught by those is applied.
   *
   * @throws org.neurozoo.schema.FaultException if they do not fit the network
   */
  static DataSet prepare(Experiment experiment, String spec) {
    long seed = experiment.document().training().seed();
    Samples given = load(experiment.registry(), spec, seed);
    DataSet other = given.test().orElse(given.train());
    List<Choice> steps = experiment.document().data().preprocessing();
    if (!steps.isEmpty()) {
      DataSet taught = own(experiment, seed);
      for (Choice choice : steps) {
        var chosen =
            experiment.registry().choose(Preprocessing.class, choice, "data.preprocessing");
        var fitted = chosen.type().fit(taught, chosen.values());
        taught = fitted.apply(taught);
        other = fitted.apply(other);
      }
    }
    requireFit(experiment.train(), other);
    return other;
  }

  private static DataSet own(Experiment experiment, long seed) {
    Samples samples = load(experiment.registry(), experiment.document().data().spec(), seed);
    double fraction = experiment.document().data().testFraction();
    return fraction == 0 ? samples.train() : Split.of(samples, fraction, seed).train();
  }

  private static Samples load(Registry registry, String text, long seed) {
    DataSpec spec = DataSpec.parse(text);
    DataSource source = registry.get(DataSource.class, spec.source(), "--data");
    return source.load(spec.path(), source.schema().read(spec.values(), "--data"), seed);
  }

  private static void requireFit(DataSet own, DataSet other) {
    if (!own.sampleShape().equals(other.sampleShape())) {
      throw Terminal.fault("--data", "other.shape", other.sampleShape(), own.sampleShape());
    }
    if (!names(own.target()).equals(names(other.target()))) {
      throw Terminal.fault("--data", "other.target", names(other.target()), names(own.target()));
    }
  }

  private static List<String> names(Target target) {
    return switch (target) {
      case Target.Classes classes -> classes.names();
      case Target.Numbers numbers -> numbers.names();
      case Target.None none -> List.of();
    };
  }

  /** Every metric that fits, over all samples. */
  static SequencedMap<String, Double> figures(Look look, DataSet samples) {
    NdArray predictions = look.learner().predict(samples.features());
    NdArray target =
        switch (samples.target()) {
          case Target.Classes classes -> classes.labels();
          case Target.Numbers numbers -> numbers.values();
          case Target.None none -> samples.features();
        };
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    for (Metric metric : look.learner().experiment().registry().all(Metric.class)) {
      if (metric.fits(samples.target())) {
        figures.put("test." + metric.id(), mean(look, metric, predictions, target));
      }
    }
    return figures;
  }

  private static double mean(Look look, Metric metric, NdArray prediction, NdArray target) {
    Tensor each =
        metric.perSample(
            Tensor.input("prediction", prediction.spec()), Tensor.input("target", target.spec()));
    NdArray mean = NdArray.of(Shape.of(1), new float[1]);
    SequencedMap<String, Tensor> outputs = new LinkedHashMap<>();
    outputs.put("mean", each.mean().reshape(Shape.SCALAR));
    look.state()
        .device()
        .load(Compiler.compile(Program.of(outputs)), List.of())
        .run(
            0,
            1,
            Map.of("prediction", burst(prediction), "target", burst(target)),
            Map.of("mean", mean));
    return mean.at(0);
  }

  /** A burst of one step. */
  private static NdArray burst(NdArray array) {
    return array.reshape(Shape.of(1).then(array.shape()));
  }
}
