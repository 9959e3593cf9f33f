package org.neurozoo.plot.internal;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurozoo.picture.NodeGraph;

/**
 * In which layer each node lies: the longest way that leads to it. Nodes that nothing leads to
 * stand right before the first that they lead to, so that weights stand beside what uses them.
 */
final class LayerDepths {
  private final NodeGraph graph;
  private final Map<String, Integer> depths = new LinkedHashMap<>();
  private final Set<String> underway = new HashSet<>();

  LayerDepths(NodeGraph graph) {
    this.graph = graph;
  }

  Map<String, Integer> all() {
    graph.nodes().forEach(node -> depth(node.id()));
    for (NodeGraph.Node node : graph.nodes()) {
      boolean source = graph.edges().stream().noneMatch(edge -> edge.to().equals(node.id()));
      if (source) {
        depths.put(node.id(), beforeFirst(node.id()));
      }
    }
    return depths;
  }

  private int beforeFirst(String id) {
    return graph.edges().stream()
        .filter(edge -> edge.from().equals(id))
        .mapToInt(edge -> depths.getOrDefault(edge.to(), 0) - 1)
        .min()
        .orElse(0);
  }

  private int depth(String id) {
    Integer known = depths.get(id);
    if (known != null) {
      return known;
    }
    if (!underway.add(id)) {
      return -1;
    }
    List<String> from =
        graph.edges().stream()
            .filter(edge -> edge.to().equals(id))
            .map(NodeGraph.Edge::from)
            .toList();
    int depth = from.stream().mapToInt(each -> depth(each) + 1).max().orElse(0);
    underway.remove(id);
    depths.put(id, depth);
    return depth;
  }
}
