package org.neurozoo.workbench.design.internal.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.network.BuildContext;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.ExperimentDocument;
import org.neurozoo.network.LearningRule;
import org.neurozoo.network.NetworkBuilder;
import org.neurozoo.network.NetworkDocument;
import org.neurozoo.network.NodeDocument;
import org.neurozoo.network.Registry;
import org.neurozoo.schema.Fault;
import org.neurozoo.schema.FaultException;
import org.neurozoo.training.StateBuilder;

/**
 * What building an experiment's network tells.
 *
 * @param of the experiment
 * @param layers the nodes of the network {@code main}, as far as it could be built
 * @param whole whether that is all of it
 * @param fault what is wrong, if anything
 * @param others what is certain of other networks, by their names
 */
public record Analysis(
    JsonNode of,
    List<Layer> layers,
    boolean whole,
    Optional<Fault> fault,
    Map<String, Certain> others) {
  /**
   * A node, built.
   *
   * @param node its id
   * @param type its layer type's id
   * @param shape of its output for one sample
   * @param parameters how many numbers it learns, or {@link #UNKNOWN}
   */
  public record Layer(String node, String type, List<Integer> shape, long parameters) {
    /** A number of parameters that depends on an input that nobody knows here. */
    public static final long UNKNOWN = -1;

    /** The shape as people write it. */
    public String shapeText() {
      return shape.isEmpty()
          ? "1"
          : String.join(" × ", shape.stream().map(String::valueOf).toList());
    }
  }

  /** Copies list and map. */
  public Analysis {
    layers = List.copyOf(layers);
    others = Map.copyOf(others);
  }

  private Analysis(JsonNode of, List<Layer> layers, boolean whole, Optional<Fault> fault) {
    this(of, layers, whole, fault, Map.of());
  }

  /** The same of another state of the document, or of what it was made from. */
  Analysis of(JsonNode json) {
    return new Analysis(json, layers, whole, fault, others);
  }

  /** What is known of one of the networks. */
  public Analysis in(String network) {
    if (network.equals(ExperimentDocument.MAIN)) {
      return this;
    }
    Certain known = others.getOrDefault(network, new Certain(List.of(), false));
    return new Analysis(of, known.layers(), known.whole(), Optional.empty());
  }

  /** A node, if it could be built. */
  public Optional<Layer> layer(String node) {
    return layers.stream().filter(each -> each.node().equals(node)).findFirst();
  }

  /** How many numbers are learned in all, if the network could be built. */
  public OptionalLong parameters() {
    return layers.isEmpty() || !whole
        ? OptionalLong.empty()
        : OptionalLong.of(layers.stream().mapToLong(Layer::parameters).sum());
  }

  /** What is wrong with a node, its place told from there, if the fault lies there. */
  public Optional<Fault> fault(String node) {
    return fault
        .filter(each -> each.place().matches(Pattern.quote(node) + "([./\\[].*)?"))
        .map(each -> new Fault(each.texts(), each.key(), within(node, each), each.arguments()));
  }

  private static String within(String node, Fault fault) {
    return fault.place().substring(node.length()).replaceFirst("^[./]", "");
  }

  static Analysis failed(JsonNode json, Fault fault) {
    return new Analysis(json, List.of(), false, Optional.of(fault));
  }

  /** Builds the network, then asks the learning rule whether it can learn it. */
  static Analysis of(Experiment experiment) {
    ExperimentDocument document = experiment.document();
    NetworkDocument network = document.networks().get(ExperimentDocument.MAIN);
    Analysis built =
        network == null
            ? new Analysis(document.json(), List.of(), true, Optional.empty())
            : build(network, experiment);
    Map<String, Certain> others = Certain.of(experiment);
    return new Analysis(
        document.json(), built.layers(), built.whole(), fault(built, experiment), others);
  }

  private static Optional<Fault> fault(Analysis built, Experiment experiment) {
    try {
      if (built.whole()) {
        ask(experiment);
      }
      return built.fault();
    } catch (FaultException e) {
      return Optional.of(e.fault());
    }
  }

  private static void ask(Experiment experiment) {
    Registry registry = experiment.registry();
    ExperimentDocument.Training training = experiment.document().training();
    LearningRule rule = registry.get(LearningRule.class, training.rule(), "training.rule");
    rule.schema().read(training.values(), "training");
    rule.objective(experiment, 1);
  }

  private static Analysis build(NetworkDocument network, Experiment experiment) {
    return build(network, experiment, experiment.train().sampleShape());
  }

  /** What a network is if its input has a shape. */
  static Analysis build(NetworkDocument network, Experiment experiment, Shape input) {
    StateBuilder state = new StateBuilder();
    long seed = experiment.document().training().seed();
    BuildContext context =
        new BuildContext(state, experiment.registry(), seed, experiment.targets(), false);
    Shape one = Shape.of(1).then(input);
    Tensor features = Tensor.input("features", new Spec(ElementType.F32, one));
    NetworkBuilder.Attempt attempt = NetworkBuilder.attempt(network, features, context);
    List<Layer> layers = new ArrayList<>();
    for (NodeDocument node : network.nodes()) {
      Tensor output = attempt.outputs().get(node.id());
      if (output != null) {
        layers.add(layer(node, output, state));
      }
    }
    boolean whole = attempt.fault().isEmpty();
    return new Analysis(experiment.document().json(), layers, whole, attempt.fault());
  }

  private static Layer layer(NodeDocument node, Tensor output, StateBuilder state) {
    Shape shape = output.shape();
    long parameters =
        state.parameters().entrySet().stream()
            .filter(each -> each.getKey().startsWith(node.id() + "/"))
            .mapToLong(each -> each.getValue().shape().count())
            .sum();
    return new Layer(node.id(), node.type(), shape.extents().subList(1, shape.rank()), parameters);
  }
}
