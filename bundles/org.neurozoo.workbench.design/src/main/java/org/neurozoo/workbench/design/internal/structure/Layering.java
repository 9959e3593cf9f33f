package org.neurozoo.workbench.design.internal.structure;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.neurozoo.network.NetworkDocument;
import org.neurozoo.network.NodeDocument;

/**
 * Puts nodes into ranks by their longest way from an input (Sugiyama, Tagawa and Toda 1981, much
 * simplified): edges over several ranks get slots of their own on the way, so that they do not run
 * behind boxes.
 */
final class Layering {
  private static final double GAP_X = 48;
  private static final double GAP_Y = 24;
  private static final double SLOT_HEIGHT = 12;

  /** A node, or the place where an edge passes a rank. */
  private static final class Slot {
    final String id;
    final boolean real;
    final List<Slot> before = new ArrayList<>();
    double y;

    Slot(String id, boolean real) {
      this.id = id;
      this.real = real;
    }

    double height() {
      return real ? Diagram.BOX_HEIGHT : SLOT_HEIGHT;
    }

    /** In line with the nodes before it, or else with the edges. */
    double wished() {
      boolean any = before.stream().anyMatch(each -> each.real);
      return before.stream()
          .filter(each -> each.real == any)
          .mapToDouble(each -> each.y)
          .average()
          .orElse(0);
    }
  }

  private final NetworkDocument network;
  private final Map<String, Integer> ranks = new LinkedHashMap<>();
  private final List<List<Slot>> columns = new ArrayList<>();
  private final Map<String, Slot> slots = new HashMap<>();

  Layering(NetworkDocument network) {
    this.network = network;
    Set<String> underway = new HashSet<>();
    network.nodes().forEach(node -> rank(node.id(), underway));
    int last = ranks.values().stream().mapToInt(Integer::intValue).max().orElse(-1);
    for (int i = 0; i <= last; i++) {
      columns.add(new ArrayList<>());
    }
    network.nodes().forEach(node -> slot(node.id(), node.id(), rank(node.id()), true));
    network.edges().forEach(this::pass);
    columns.forEach(Layering::arrange);
  }

  private int rank(String node) {
    return ranks.getOrDefault(node, 0);
  }

  private int rank(String node, Set<String> underway) {
    Integer known = ranks.get(node);
    if (known != null) {
      return known;
    }
    if (!underway.add(node)) {
      return -1;
    }
    int rank = 0;
    for (String input : network.inputsOf(node)) {
      rank = Math.max(rank, rank(input, underway) + 1);
    }
    ranks.put(node, rank);
    return rank;
  }

  private Slot slot(String key, String id, int rank, boolean real) {
    Slot slot = new Slot(id, real);
    slots.put(key, slot);
    columns.get(rank).add(slot);
    return slot;
  }

  private static String key(NetworkDocument.Edge edge, int rank) {
    return edge.from() + "\n" + edge.to() + "\n" + rank;
  }

  private void pass(NetworkDocument.Edge edge) {
    Slot previous = slots.get(edge.from());
    Slot end = slots.get(edge.to());
    for (int rank = rank(edge.from()) + 1; rank < rank(edge.to()); rank++) {
      Slot slot = slot(key(edge, rank), edge.to(), rank, false);
      if (previous != null) {
        slot.before.add(previous);
      }
      previous = slot;
    }
    if (previous != null && end != null && rank(edge.from()) < rank(edge.to())) {
      end.before.add(previous);
    }
  }

  /** Boxes as near to their wishes as they can be without touching, passing edges below them. */
  private static void arrange(List<Slot> column) {
    Map<Slot, Double> wishes = new HashMap<>();
    column.forEach(slot -> wishes.put(slot, slot.wished()));
    column.sort(
        Comparator.<Slot>comparingDouble(slot -> wishes.getOrDefault(slot, 0.0))
            .thenComparing(slot -> !slot.real));
    double end = Double.NEGATIVE_INFINITY;
    for (Slot slot : column) {
      double half = slot.height() / 2;
      slot.y = Math.max(wishes.getOrDefault(slot, 0.0), end + half);
      end = slot.y + half + GAP_Y;
    }
    double shift =
        column.stream()
            .filter(slot -> slot.real)
            .mapToDouble(slot -> slot.y - wishes.getOrDefault(slot, 0.0))
            .average()
            .orElse(0);
    column.forEach(slot -> slot.y -= shift);
  }

  Diagram diagram() {
    double top = bound(slot -> slot.y - slot.height() / 2, false);
    double bottom = bound(slot -> slot.y + slot.height() / 2, true);
    List<Diagram.Box> boxes = new ArrayList<>();
    for (NodeDocument node : network.nodes()) {
      int rank = rank(node.id());
      double y = centre(node.id(), top) - Diagram.BOX_HEIGHT / 2;
      boxes.add(new Diagram.Box(node, rank, left(rank), y));
    }
    List<Diagram.Wire> wires =
        network.edges().stream()
            .map(edge -> new Diagram.Wire(edge.from(), edge.to(), points(edge, top)))
            .toList();
    double width = columns.isEmpty() ? 0 : left(columns.size() - 1) + Diagram.BOX_WIDTH;
    return new Diagram(boxes, wires, width, Math.max(0, bottom - top));
  }

  private double bound(ToDoubleFunction<Slot> edge, boolean most) {
    DoubleStream all = columns.stream().flatMap(List::stream).mapToDouble(edge);
    return (most ? all.max() : all.min()).orElse(0);
  }

  private static double left(int rank) {
    return rank * (Diagram.BOX_WIDTH + GAP_X);
  }

  private double centre(String key, double top) {
    Slot slot = slots.get(key);
    return slot == null ? 0 : slot.y - top;
  }

  private List<Point2D> points(NetworkDocument.Edge edge, double top) {
    int first = rank(edge.from());
    int last = rank(edge.to());
    List<Point2D> points = new ArrayList<>();
    points.add(new Point2D.Double(left(first) + Diagram.BOX_WIDTH, centre(edge.from(), top)));
    for (int rank = first + 1; rank < last; rank++) {
      double y = centre(key(edge, rank), top);
      points.add(new Point2D.Double(left(rank), y));
      points.add(new Point2D.Double(left(rank) + Diagram.BOX_WIDTH, y));
    }
    points.add(new Point2D.Double(left(last), centre(edge.to(), top)));
    return points;
  }
}
