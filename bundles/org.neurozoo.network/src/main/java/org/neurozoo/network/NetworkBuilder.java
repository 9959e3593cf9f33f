package org.neurozoo.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.neurozoo.graph.Origin;
import org.neurozoo.graph.Tensor;
import org.neurozoo.schema.Fault;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;

/** Builds the graph of a network: each node once, under its id. */
public final class NetworkBuilder {
  private static final Texts TEXTS = Texts.beside(NetworkBuilder.class);

  private final NetworkDocument network;
  private final BuildContext context;
  private final Tensor features;
  private final SequencedMap<String, Tensor> built = new LinkedHashMap<>();
  private final Set<String> underway = new HashSet<>();

  private NetworkBuilder(NetworkDocument network, Tensor features, BuildContext context) {
    this.network = network;
    this.features = features;
    this.context = context;
  }

  /**
   * The outputs of all nodes by id, in an order in which they can be computed; the last is the
   * network's.
   *
   * @param features what input nodes stand for, F32 [batch, …]
   * @throws FaultException if nodes do not fit or the network has no single output
   */
  public static Map<String, Tensor> build(
      NetworkDocument network, Tensor features, BuildContext context) {
    NetworkBuilder builder = new NetworkBuilder(network, features, context);
    String output = builder.output();
    network.nodes().forEach(node -> builder.node(node.id()));
    Tensor last = builder.built.remove(output);
    builder.built.put(output, last);
    return builder.built;
  }

  /**
   * What could be built of a network.
   *
   * @param outputs of the nodes built, by id, in the order built
   * @param fault why there are no more, if something is wrong
   */
  public record Attempt(SequencedMap<String, Tensor> outputs, Optional<Fault> fault) {
    /** Copies the map. */
    public Attempt {
      outputs = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(outputs));
    }
  }

  /** Builds nodes up to the first that does not fit; see {@link #build}. */
  public static Attempt attempt(NetworkDocument network, Tensor features, BuildContext context) {
    NetworkBuilder builder = new NetworkBuilder(network, features, context);
    try {
      network.nodes().forEach(node -> builder.node(node.id()));
      builder.output();
      return new Attempt(builder.built, Optional.empty());
    } catch (FaultException e) {
      return new Attempt(builder.built, Optional.of(e.fault()));
    }
  }

  private String output() {
    List<String> ends = new ArrayList<>();
    for (NodeDocument node : network.nodes()) {
      if (network.edges().stream().noneMatch(edge -> edge.from().equals(node.id()))) {
        ends.add(node.id());
      }
    }
    if (ends.size() != 1) {
      throw fault("", "not.one.output", String.join(", ", ends));
    }
    return ends.getFirst();
  }

  private Tensor node(String id) {
    Tensor known = built.get(id);
    if (known != null) {
      return known;
    }
    if (!underway.add(id)) {
      throw fault(id, "cycle");
    }
    NodeDocument node =
        network.nodes().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    List<Tensor> inputs = network.inputsOf(id).stream().map(this::node).toList();
    Tensor output = Origin.within(id, () -> layer(node, inputs));
    built.put(id, output);
    return output;
  }

  private Tensor layer(NodeDocument node, List<Tensor> inputs) {
    if (node.type().equals(NodeDocument.INPUT)) {
      return features;
    }
    if (inputs.isEmpty()) {
      throw fault(node.id(), "no.input");
    }
    LayerType type = context.registry().get(LayerType.class, node.type(), node.id());
    if (node.version() > type.version()) {
      throw fault(node.id(), "newer.layer", node.type(), node.version(), type.version());
    }
    return type.build(inputs, type.schema().read(node.values(), node.id()), context);
  }

  private static FaultException fault(String place, String key, Object... arguments) {
    return FaultException.of(TEXTS, place, key, arguments);
  }
}
