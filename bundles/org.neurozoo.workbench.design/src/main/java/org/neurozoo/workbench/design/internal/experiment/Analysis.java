package org.neurozoo.workbench.design.internal.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
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
 */
public record Analysis(JsonNode of, List<Layer> layers, boolean whole, Optional<Fault> fault) {
  /**
   * A node, built.
   *
   * @param node its id
   * @param type its layer type's id
   * @param shape of its output for one sample
   * @param parameters how many numbers it learns
   */
  public record Layer(String node, String type, List<Integer> shape, long parameters) {
    /** The shape as people write it. */
    public String shapeText() {
      return shape.isEmpty()
          ? "1"
          : String.join(" × ", shape.stream().map(String::valueOf).toList());
    }
  }

  /** Copies the list. */
  public Analysis {
    layers = List.copyOf(layers);
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
    try {
      if (built.whole()) {
        ask(experiment);
      }
      return built;
    } catch (FaultException e) {
      return new Analysis(document.json(), built.layers(), true, Optional.of(e.fault()));
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
    StateBuilder state = new StateBuilder();
    long seed = experiment.document().training().seed();
    BuildContext context =
        new BuildContext(state, experiment.registry(), seed, experiment.targets(), false);
    Shape one = Shape.of(1).then(experiment.train().sampleShape());
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
