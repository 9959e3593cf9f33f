package org.neurozoo.picture;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Nodes joined by arrows: a computation, an architecture, states and their successors. Unless every
 * node has a place, they are laid out in layers along the arrows.
 *
 * @param title empty for none
 * @param nodes in the order in which equals are laid out
 * @param edges between nodes
 * @param groupNames what the groups of nodes are
 * @param valueLabel what the nodes' values are; empty if they have none
 * @param range the ends of the colour scale of values
 */
public record NodeGraph(
    String title,
    List<Node> nodes,
    List<Edge> edges,
    List<String> groupNames,
    String valueLabel,
    Range range)
    implements Picture {

  /**
   * A node.
   *
   * @param id what edges name it by
   * @param title its name for people
   * @param lines texts below the name, a few
   * @param group the index of its group, or -1
   * @param value what colours it; NaN for nothing
   * @param x where it lies from left (0) to right (1), or NaN
   * @param y where it lies from bottom (0) to top (1), or NaN
   */
  public record Node(
      String id, String title, List<String> lines, int group, double value, double x, double y) {
    /** Copies the lines. */
    public Node {
      lines = List.copyOf(lines);
    }

    /** A node without a place. */
    public Node(String id, String title, List<String> lines, int group, double value) {
      this(id, title, lines, group, value, Double.NaN, Double.NaN);
    }

    /** Whether it has a place. */
    public boolean isPlaced() {
      return Double.isFinite(x) && Double.isFinite(y);
    }
  }

  /**
   * An arrow.
   *
   * @param from the id of the node it leaves
   * @param to the id of the node it points at
   * @param label what it is; empty for none
   */
  public record Edge(String from, String to, String label) {}

  /** Copies the lists and checks names and groups. */
  public NodeGraph {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
    groupNames = List.copyOf(groupNames);
    Set<String> ids = new HashSet<>();
    for (Node node : nodes) {
      Require.that(ids.add(node.id()), "two nodes %s", node.id());
      Require.that(
          node.group() >= -1 && node.group() < groupNames.size(),
          "node %s in group %d of %d",
          node.id(),
          node.group(),
          groupNames.size());
    }
    for (Edge edge : edges) {
      Require.that(
          ids.contains(edge.from()) && ids.contains(edge.to()),
          "an edge from %s to %s, which are not both nodes",
          edge.from(),
          edge.to());
    }
  }
}
