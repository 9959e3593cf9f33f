package org.neurozoo.workbench.design.internal.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.neurozoo.network.NetworkDocument;
import org.neurozoo.network.NodeDocument;

class DiagramTest {
  private static Diagram of(String nodes, String... edges) {
    return Diagram.of(
        new NetworkDocument(
            Stream.of(nodes.split(" ")).map(id -> new NodeDocument(id, "x", 1, Map.of())).toList(),
            Stream.of(edges)
                .map(edge -> edge.split(">"))
                .map(ends -> new NetworkDocument.Edge(ends[0], ends[1]))
                .toList()));
  }

  private static Diagram.Box box(Diagram diagram, String id) {
    return diagram.box(id).orElseThrow();
  }

  @Test
  void aChainIsALine() {
    Diagram chain = of("a b c", "a>b", "b>c");
    assertEquals(box(chain, "a").y(), box(chain, "c").y());
    assertTrue(box(chain, "a").x() < box(chain, "b").x());
    assertEquals(Diagram.BOX_HEIGHT, chain.height());
  }

  @Test
  void aShortcutLeavesTheChainStraightAndPassesNoBox() {
    Diagram residual = of("a b c d", "a>b", "b>c", "a>c", "c>d");
    assertEquals(box(residual, "a").y(), box(residual, "b").y());
    assertEquals(box(residual, "b").y(), box(residual, "c").y());
    Diagram.Wire shortcut =
        residual.wires().stream()
            .filter(each -> each.from().equals("a") && each.to().equals("c"))
            .findFirst()
            .orElseThrow();
    assertFalse(
        shortcut.points().stream()
            .anyMatch(
                point -> box(residual, "b").bounds().contains(point.getX() + 1, point.getY())));
  }

  @Test
  void boxesNeverTouch() {
    Diagram fan = of("a b c d e", "a>b", "a>c", "a>d", "b>e", "c>e", "d>e");
    List<Diagram.Box> boxes = new ArrayList<>(fan.boxes());
    for (Diagram.Box one : boxes) {
      for (Diagram.Box other : boxes) {
        assertTrue(one == other || !one.bounds().intersects(other.bounds()));
      }
    }
    assertEquals(box(fan, "c").y(), box(fan, "a").y(), 1e-9, "the middle one is level with both");
    assertEquals("b", fan.next(box(fan, "c"), 0, -1).orElseThrow().node().id());
  }

  @Test
  void aCycleIsDrawnAsWell() {
    assertEquals(3, of("a b c", "a>b", "b>c", "c>b").boxes().size());
  }
}
