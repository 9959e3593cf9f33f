package org.neurozoo.workbench.inspect.internal;

import java.util.List;
import java.util.stream.IntStream;
import org.neurozoo.network.ExplainingProbe.Explanation;
import org.neurozoo.network.FlowNode;
import org.neurozoo.picture.NodeGraph;
import org.neurozoo.workbench.inspect.internal.formula.Notation;

/** Writes the symbols of formulas to the nodes of a graph. */
final class Lettering {
  private Lettering() {}

  /** A net input says most at first sight. */
  static FlowNode first(List<FlowNode> nodes) {
    return nodes.stream()
        .filter(each -> each.symbol().startsWith("z"))
        .findFirst()
        .orElse(nodes.getLast());
  }

  /** The graph of an explanation in some letters, without a title. */
  static NodeGraph of(Explanation seen, Notation notation) {
    NodeGraph graph = seen.graph();
    List<NodeGraph.Node> nodes =
        IntStream.range(0, graph.nodes().size())
            .mapToObj(i -> lettered(graph.nodes().get(i), seen.nodes().get(i), notation))
            .toList();
    return new NodeGraph(
        "", nodes, graph.edges(), graph.groupNames(), graph.valueLabel(), graph.range());
  }

  private static NodeGraph.Node lettered(NodeGraph.Node node, FlowNode flow, Notation notation) {
    String symbol = notation.symbol(flow.symbol());
    String title =
        flow.named()
            ? symbol
            : flow.symbol().equals("u") ? node.title() : symbol + " = " + node.title();
    return new NodeGraph.Node(
        node.id(), title, node.lines(), node.group(), node.value(), node.x(), node.y());
  }
}
