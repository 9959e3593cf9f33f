package org.neurozoo.network;

import java.util.List;

/**
 * A network as data: nodes and the edges between them, in the order written.
 *
 * @param nodes with ids of their own
 * @param edges from outputs to inputs
 */
public record NetworkDocument(List<NodeDocument> nodes, List<Edge> edges) {
  /** Output of one node to the next free input of another. */
  public record Edge(String from, String to) {}

  /** Copies the lists. */
  public NetworkDocument {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /** The nodes that feed a node, in the order of the edges. */
  public List<String> inputsOf(String node) {
    return edges.stream().filter(e -> e.to().equals(node)).map(Edge::from).toList();
  }
}
