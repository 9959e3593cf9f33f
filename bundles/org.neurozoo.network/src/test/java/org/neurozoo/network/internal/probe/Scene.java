package org.neurozoo.network.internal.probe;

import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Fitted;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.ExperimentDocument;
import org.neurozoo.network.NetworkLearner;
import org.neurozoo.network.Probe;
import org.neurozoo.network.Registry;
import org.neurozoo.network.Worksheet;
import org.neurozoo.network.internal.NetworkContributor;
import org.neurozoo.training.Figures;
import org.neurozoo.training.State;
import org.neurozoo.training.StateLayout;
import org.neurozoo.training.StepMetrics;

/** A subject for probes whose network is a function written down. */
final class Scene implements Probe.Subject {
  private static final List<String> NAMES = List.of("cat", "dog");

  private final Experiment experiment;
  private final UnaryOperator<NdArray> network;
  private final List<Figures> history = new ArrayList<>();

  Scene(DataSet train, Optional<DataSet> test, UnaryOperator<NdArray> network) {
    this(train, test, network, Map.of());
  }

  /** A scene whose document says something of training. */
  Scene(
      DataSet train,
      Optional<DataSet> test,
      UnaryOperator<NdArray> network,
      Map<String, Object> values) {
    ExperimentDocument.Training training = new ExperimentDocument.Training("none", 1, values);
    ExperimentDocument document =
        new ExperimentDocument(
            new LinkedHashMap<>(),
            new ExperimentDocument.Data(
                "", new ExperimentDocument.Parts(0, 0, Optional.empty()), List.of(), 0),
            training,
            NullNode.getInstance());
    Registry registry = Registry.of(List.of(new NetworkContributor()));
    this.experiment = new Experiment(document, registry, train, test, Fitted.chain(List.of()));
    this.network = network;
  }

  /** Samples of the classes cat and dog. */
  static DataSet samples(Shape shape, float[] features, int... labels) {
    Target target = new Target.Classes(NAMES, NdArray.of(Shape.of(labels.length), labels));
    return new DataSet(NdArray.of(shape, features), target);
  }

  /** A network that takes a sample for a dog if its first number is positive. */
  static NdArray dogIfPositive(NdArray features) {
    int samples = features.shape().extent(0);
    int width = features.shape().count() / samples;
    float[] scores = new float[2 * samples];
    for (int i = 0; i < samples; i++) {
      scores[2 * i + 1] = features.floats()[i * width];
    }
    return NdArray.of(Shape.of(samples, 2), scores);
  }

  Experiment experiment() {
    return experiment;
  }

  /** Adds figures to the history. */
  void measured(double epoch, SequencedMap<String, Double> values) {
    history.add(new Figures((long) epoch * 10, epoch, values));
  }

  @Override
  public List<Figures> history() {
    return history;
  }

  @Override
  public NdArray variable(String name) {
    throw new UnsupportedOperationException("no variables");
  }

  @Override
  public Worksheet worksheet(List<Tensor> tensors) {
    throw new UnsupportedOperationException("no tensors");
  }

  @Override
  public NetworkLearner learner() {
    return new Written();
  }

  private final class Written implements NetworkLearner {
    @Override
    public Experiment experiment() {
      return experiment;
    }

    @Override
    public NdArray predict(NdArray features) {
      return network.apply(features);
    }

    @Override
    public SequencedMap<String, Double> figures(DataSet samples) {
      throw new UnsupportedOperationException("no figures");
    }

    @Override
    public StateLayout layout() {
      return new StateLayout(new LinkedHashMap<>());
    }

    @Override
    public void bind(State state) {}

    @Override
    public long steps() {
      return 0;
    }

    @Override
    public List<String> metrics() {
      return List.of();
    }

    @Override
    public void advance(long firstStep, int count, StepMetrics metrics) {}

    @Override
    public long nextEvent(long step) {
      return step + 1;
    }

    @Override
    public SequencedMap<String, Double> evaluate(long step) {
      return new LinkedHashMap<>();
    }
  }
}
