package org.neurozoo.network.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.neurozoo.graph.Origin;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.network.BuildContext;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.ExperimentDocument;
import org.neurozoo.network.NetworkBuilder;
import org.neurozoo.network.NetworkDocument;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;

/** The network of an experiment, or several alike that learn side by side. */
final class Model {
  private static final Texts TEXTS = Texts.beside(Model.class);

  private final Experiment experiment;
  private final NetworkDocument network;
  private final int members;
  private final Optional<Heads> heads;

  Model(Experiment experiment, int members, Optional<Heads> heads) {
    this.experiment = experiment;
    this.members = members;
    this.heads = heads;
    this.network = main(experiment.document());
  }

  private static NetworkDocument main(ExperimentDocument document) {
    NetworkDocument network = document.networks().get(ExperimentDocument.MAIN);
    if (network == null) {
      throw FaultException.of(TEXTS, "networks", "no.main", ExperimentDocument.MAIN);
    }
    return network;
  }

  /** How many networks there are. */
  int members() {
    return members;
  }

  /** Builds what belongs to a member: its variables have its name in front if there are several. */
  <R> R member(int member, Supplier<R> build) {
    return members == 1 ? build.get() : Origin.within("member" + (member + 1), build);
  }

  /** What a member makes of samples, F32 [batch, targets]. */
  Tensor output(int member, Tensor features, BuildContext context) {
    return member(member, () -> output(features, context));
  }

  /**
   * What every member makes of samples, as often as random networks are averaged over.
   *
   * @param draws how often; 0 for networks that are not random
   */
  List<Tensor> outputs(Tensor features, int draws, BuildContext context) {
    List<Tensor> outputs = new ArrayList<>();
    for (int member = 0; member < members; member++) {
      for (int draw = Math.min(1, draws); draw <= draws; draw++) {
        outputs.add(output(member, features, drawn(context, draw)));
      }
    }
    return outputs;
  }

  private static BuildContext drawn(BuildContext of, int draw) {
    return new BuildContext(
        of.state(),
        of.registry(),
        of.seed(),
        of.targets(),
        of.training(),
        draw,
        of.counts(),
        of.penalties());
  }

  private Tensor output(Tensor features, BuildContext context) {
    Map<String, Tensor> nodes = NetworkBuilder.build(network, features, context);
    if (heads.isPresent()) {
      return heads.get().output(nodes, features.shape().extent(0));
    }
    Tensor output = new ArrayList<>(nodes.values()).getLast();
    Shape expected = Shape.of(features.shape().extent(0), experiment.targets());
    if (!output.shape().equals(expected)) {
      throw FaultException.of(
          TEXTS,
          new ArrayList<>(nodes.keySet()).getLast(),
          "wrong.output",
          output.shape().axes(1, output.shape().rank()),
          experiment.targets());
    }
    return output;
  }

  /**
   * Refuses nodes that are not in the network.
   *
   * @param place where they are named
   */
  void requireNodes(List<String> ids, String place) {
    for (String id : ids) {
      if (network.nodes().stream().noneMatch(node -> node.id().equals(id))) {
        throw FaultException.of(TEXTS, place, "no.node", id);
      }
    }
  }
}
