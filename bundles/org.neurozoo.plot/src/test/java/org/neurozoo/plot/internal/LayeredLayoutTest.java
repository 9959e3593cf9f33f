package org.neurozoo.plot.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurozoo.picture.NodeGraph;
import org.neurozoo.picture.NodeGraph.Edge;
import org.neurozoo.picture.NodeGraph.Node;
import org.neurozoo.picture.Range;

class LayeredLayoutTest {
  private static NodeGraph graph(List<String> nodes, String... edges) {
    List<Edge> joined = new ArrayList<>();
    for (String edge : edges) {
      joined.add(new Edge(edge.substring(0, 1), edge.substring(1), ""));
    }
    return new NodeGraph(
        "",
        nodes.stream().map(id -> new Node(id, id, List.of(), -1, Double.NaN)).toList(),
        joined,
        List.of(),
        "",
        Range.UNIT);
  }

  @Test
  void layersFollowTheLongestWayAndSourcesStandBesideTheirUse() {
    // x → m → n → e with weights w into m and v into n
    NodeGraph graph = graph(List.of("x", "w", "v", "m", "n", "e"), "xm", "wm", "mn", "vn", "ne");
    LayeredLayout layout = LayeredLayout.of(graph);
    assertEquals(0, layout.place("x").layer);
    assertEquals(0, layout.place("w").layer);
    assertEquals(1, layout.place("v").layer);
    assertEquals(3, layout.place("e").layer);
  }

  @Test
  void longArrowsHaveABendInEveryLayerBetween() {
    NodeGraph graph = graph(List.of("a", "b", "c", "d"), "ab", "bc", "cd", "ad");
    LayeredLayout layout = LayeredLayout.of(graph);
    assertEquals(2, layout.bends(graph.edges().getLast()).size());
    assertEquals(0, layout.bends(graph.edges().getFirst()).size());
  }

  @Test
  void crossedPairsAreUncrossed() {
    NodeGraph graph = graph(List.of("a", "b", "d", "c"), "ac", "bd");
    LayeredLayout layout = LayeredLayout.of(graph);
    boolean above = layout.place("a").position < layout.place("b").position;
    assertEquals(above, layout.place("c").position < layout.place("d").position);
  }

  @Test
  void nodesOfALayerKeepApart() {
    NodeGraph graph = graph(List.of("a", "b", "c", "d", "e"), "ae", "be", "ce", "de");
    LayeredLayout layout = LayeredLayout.of(graph);
    List<Double> positions =
        List.of("a", "b", "c", "d").stream().map(id -> layout.place(id).position).sorted().toList();
    for (int i = 1; i < positions.size(); i++) {
      assertTrue(positions.get(i) - positions.get(i - 1) >= 1 - 1e-9, positions.toString());
    }
    assertEquals(4, layout.breadth(), 1e-9);
  }

  @Test
  void cyclesAreLaidOutAsWell() {
    LayeredLayout layout = LayeredLayout.of(graph(List.of("a", "b"), "ab", "ba", "aa"));
    assertTrue(layout.place("a").layer != layout.place("b").layer);
  }
}
