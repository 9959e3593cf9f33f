package org.neurozoo.plot.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Point2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurozoo.picture.NodeGraph;
import org.neurozoo.picture.Range;
import org.neurozoo.plot.Spot;
import org.neurozoo.plot.internal.Canvas.Align;

/** Draws nodes as boxes with their texts, and arrows between them. */
final class NodeGraphDrawer {
  private static final double LARGEST = 1.4;
  private static final double PALE = 0.75;

  private final Canvas canvas;
  private final NodeGraph graph;
  private final Map<String, Area> boxes = new LinkedHashMap<>();
  private final Map<NodeGraph.Edge, List<Point2D>> ways = new LinkedHashMap<>();
  private boolean across = true;

  private NodeGraphDrawer(Canvas canvas, NodeGraph graph) {
    this.canvas = canvas;
    this.graph = graph;
  }

  static void draw(Canvas canvas, NodeGraph graph, Area area) {
    if (graph.nodes().isEmpty()) {
      Page.nothing(canvas, area);
      return;
    }
    Area below = Legend.draw(canvas, groups(canvas, graph), area);
    boolean coloured = graph.nodes().stream().anyMatch(node -> Double.isFinite(node.value()));
    ColourBar bar = new ColourBar(map(graph), graph.range(), graph.valueLabel());
    double width = coloured ? bar.width(canvas, below.height()) : 0;
    Area room = below.without(0, 0, width, 0);
    fitted(canvas, graph, room).paint();
    if (coloured) {
      bar.draw(canvas, new Area(room.right(), below.y(), width, below.height()));
    }
  }

  private static ColourMap map(NodeGraph graph) {
    return ColourMap.of(graph.range());
  }

  private static List<Legend.Entry> groups(Canvas canvas, NodeGraph graph) {
    List<Legend.Entry> entries = new ArrayList<>();
    for (int i = 0; i < graph.groupNames().size(); i++) {
      Color colour = canvas.theme().classColour(i);
      entries.add(new Legend.Entry(graph.groupNames().get(i), new Legend.Mark.Region(colour)));
    }
    return entries;
  }

  /** As large as the area allows, along the arrows from left to right or from top to bottom. */
  private static NodeGraphDrawer fitted(Canvas canvas, NodeGraph graph, Area area) {
    if (graph.nodes().stream().allMatch(NodeGraph.Node::isPlaced)) {
      NodeGraphDrawer placed = new NodeGraphDrawer(canvas, graph);
      placed.asPlaced(area);
      return placed;
    }
    LayeredLayout layout = LayeredLayout.of(graph);
    double rightwards = factor(canvas, graph, layout, area, true);
    double downwards = factor(canvas, graph, layout, area, false);
    boolean across = rightwards >= downwards * 0.9;
    double factor = Math.min(LARGEST, across ? rightwards : downwards);
    Canvas scaled = canvas.scaled(Math.max(factor, 0.05));
    NodeGraphDrawer drawer = new NodeGraphDrawer(scaled, graph);
    drawer.inLayers(layout, area, across);
    return drawer;
  }

  private static double factor(
      Canvas canvas, NodeGraph graph, LayeredLayout layout, Area area, boolean across) {
    GraphMeasure natural = new GraphMeasure(canvas, graph, layout, across);
    double most = Math.min(area.width() / natural.width(), area.height() / natural.height());
    return most > 0 ? most : 0.05;
  }

  private void asPlaced(Area area) {
    for (NodeGraph.Node node : graph.nodes()) {
      double width = GraphMeasure.width(canvas, node);
      double height = GraphMeasure.height(canvas, node);
      double x = area.x() + node.x() * Math.max(0, area.width() - width);
      double y = area.y() + (1 - node.y()) * Math.max(0, area.height() - height);
      boxes.put(node.id(), new Area(x, y, width, height));
    }
  }

  private void inLayers(LayeredLayout layout, Area area, boolean across) {
    this.across = across;
    GraphMeasure measure = new GraphMeasure(canvas, graph, layout, across);
    double x = area.x() + (area.width() - measure.width()) / 2;
    double y = area.y() + (area.height() - measure.height()) / 2;
    for (NodeGraph.Node node : graph.nodes()) {
      Point2D middle = measure.middle(layout.place(node.id()));
      double width = GraphMeasure.width(canvas, node);
      double height = GraphMeasure.height(canvas, node);
      boxes.put(
          node.id(),
          new Area(x + middle.getX() - width / 2, y + middle.getY() - height / 2, width, height));
    }
    for (NodeGraph.Edge edge : graph.edges()) {
      List<Point2D> points = new ArrayList<>();
      for (LayeredLayout.Place bend : layout.bends(edge)) {
        Point2D middle = measure.middle(bend);
        points.add(new Point2D.Double(x + middle.getX(), y + middle.getY()));
      }
      ways.put(edge, points);
    }
  }

  private Area box(String id) {
    Area box = boxes.get(id);
    if (box == null) {
      throw new IllegalArgumentException("no node " + id);
    }
    return box;
  }

  private void paint() {
    graph.edges().forEach(this::arrow);
    for (int i = 0; i < graph.nodes().size(); i++) {
      NodeGraph.Node node = graph.nodes().get(i);
      node(node);
      canvas.places().add(new Spot(graph, box(node.id()).rectangle(), i));
    }
  }

  private void node(NodeGraph.Node node) {
    Area box = box(node.id());
    double round = canvas.px(8);
    var shape =
        new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), round, round);
    Color fill = fill(node);
    canvas.g().setColor(fill);
    canvas.g().fill(shape);
    canvas.g().setColor(rim(node));
    canvas.g().setStroke(new BasicStroke((float) canvas.px(1.5)));
    canvas.g().draw(shape);
    Color ink = Colours.inkOn(fill);
    double y = box.y() + canvas.px(GraphMeasure.PADDING) + canvas.lineHeight(canvas.boldFont()) / 2;
    text(node.title(), box, y, canvas.boldFont(), ink);
    y += canvas.lineHeight(canvas.boldFont()) / 2;
    for (String line : node.lines()) {
      double height = canvas.lineHeight(canvas.smallFont());
      text(line, box, y + height / 2, canvas.smallFont(), ink);
      y += height;
    }
  }

  private void text(String text, Area box, double y, Font font, Color ink) {
    canvas.text(text, box.middleX(), y, Align.MIDDLE, font, ink);
  }

  private Color fill(NodeGraph.Node node) {
    Range range = graph.range();
    if (Double.isFinite(node.value())) {
      return map(graph).at(node.value(), range, canvas.theme().missing());
    }
    Color plane = canvas.theme().plane();
    return node.group() < 0
        ? plane
        : Colours.between(canvas.theme().classColour(node.group()), plane, PALE);
  }

  private Color rim(NodeGraph.Node node) {
    return node.group() < 0 ? canvas.theme().missing() : canvas.theme().classColour(node.group());
  }

  private void arrow(NodeGraph.Edge edge) {
    List<Point2D> points = new ArrayList<>(ways.getOrDefault(edge, List.of()));
    Area from = box(edge.from());
    Area to = box(edge.to());
    if (across && !ways.isEmpty()) {
      points.addFirst(new Point2D.Double(from.right(), from.middleY()));
      points.addLast(new Point2D.Double(to.x(), to.middleY()));
    } else if (!ways.isEmpty()) {
      points.addFirst(new Point2D.Double(from.middleX(), from.bottom()));
      points.addLast(new Point2D.Double(to.middleX(), to.y()));
    } else {
      Arrow.between(from, to, points);
    }
    Arrow.draw(canvas, points, across, !ways.isEmpty());
    if (!edge.label().isEmpty()) {
      Point2D first = points.get((points.size() - 1) / 2);
      Point2D second = points.get((points.size() - 1) / 2 + 1);
      double x = (first.getX() + second.getX()) / 2;
      double y = (first.getY() + second.getY()) / 2 - canvas.lineHeight(canvas.smallFont()) / 2;
      canvas.text(edge.label(), x, y, Align.MIDDLE, canvas.smallFont(), canvas.theme().text());
    }
  }
}
