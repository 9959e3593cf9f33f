package org.neurozoo.network.internal.anatomy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.neurozoo.data.DataSet;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.Topology;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.ExperimentDocument;
import org.neurozoo.network.LearningRule;
import org.neurozoo.network.NetworkDocument;
import org.neurozoo.network.NodeDocument;
import org.neurozoo.network.Objective;

/**
 * Which parts of a loss belong to which node of the network.
 *
 * @param objective the loss, over some samples
 * @param layers the nodes that have parameters or yield something, in the order computed
 */
public record Anatomy(Objective objective, List<Layer> layers) {
  /**
   * A node of the network.
   *
   * @param path its id, within a network if there are several
   * @param parameters by name
   * @param output what other nodes or the loss use of it, the last if there is more
   */
  public record Layer(String path, SequencedMap<String, Tensor> parameters, Tensor output) {}

  /** Copies the list. */
  public Anatomy {
    layers = List.copyOf(layers);
  }

  /** Whether an experiment learns by the derivatives of a loss. */
  public static boolean fits(Experiment experiment) {
    return objective(experiment, experiment.train().take(1)).isPresent();
  }

  /** The loss over samples; empty if the experiment learns otherwise. */
  public static Optional<Objective> objective(Experiment experiment, DataSet samples) {
    ExperimentDocument document = experiment.document();
    Experiment over =
        new Experiment(
            document, experiment.registry(), samples, Optional.empty(), experiment.preprocessing());
    return experiment.registry().all(LearningRule.class).stream()
        .filter(rule -> rule.id().equals(document.training().rule()))
        .findFirst()
        .flatMap(rule -> rule.objective(over, samples.size()));
  }

  /** The loss over samples, taken apart. */
  public static Anatomy of(Experiment experiment, DataSet samples) {
    Objective objective = objective(experiment, samples).orElseThrow();
    NetworkDocument network = experiment.document().networks().get(ExperimentDocument.MAIN);
    Set<String> ids = new HashSet<>();
    if (network != null) {
      network.nodes().stream().map(NodeDocument::id).forEach(ids::add);
    }
    List<Layer> layers = new ArrayList<>();
    outputs(objective.loss(), ids)
        .forEach((path, output) -> layers.add(layer(path, objective, output)));
    return new Anatomy(objective, layers);
  }

  private static Layer layer(String path, Objective objective, Tensor output) {
    SequencedMap<String, Tensor> own = new LinkedHashMap<>();
    objective
        .state()
        .parameters()
        .forEach(
            (name, tensor) -> {
              if (name.startsWith(path + "/")) {
                own.put(name, tensor);
              }
            });
    return new Layer(path, own, output);
  }

  /** The last tensor of each node that something outside of it uses. */
  private static Map<String, Tensor> outputs(Tensor loss, Set<String> ids) {
    List<Tensor> order = Topology.order(List.of(loss));
    Set<Tensor> used = new HashSet<>();
    for (Tensor tensor : order) {
      String path = path(tensor.origin(), ids);
      tensor.inputs().stream().filter(i -> !path(i.origin(), ids).equals(path)).forEach(used::add);
    }
    Map<String, Tensor> outputs = new LinkedHashMap<>();
    for (Tensor tensor : order) {
      String path = path(tensor.origin(), ids);
      if (!path.isEmpty() && used.contains(tensor) && tensor.type().isFloat()) {
        outputs.put(path, tensor);
      }
    }
    return outputs;
  }

  /** The part of an origin up to the first node of the network; empty if there is none. */
  public static String path(String origin, Collection<String> ids) {
    List<String> path = new ArrayList<>();
    for (String part : origin.split("/")) {
      path.add(part);
      if (ids.contains(part)) {
        return String.join("/", path);
      }
    }
    return "";
  }

  /** The layers that have parameters. */
  public List<Layer> learning() {
    return layers.stream().filter(layer -> !layer.parameters().isEmpty()).toList();
  }
}
