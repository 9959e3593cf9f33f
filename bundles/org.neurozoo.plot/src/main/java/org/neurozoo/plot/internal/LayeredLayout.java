package org.neurozoo.plot.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurozoo.picture.NodeGraph;

/**
 * Nodes in layers along the arrows, after K. Sugiyama, S. Tagawa and M. Toda, "Methods for visual
 * understanding of hierarchical system structures" (1981): layers by the longest way, arrows over
 * several layers led by bends in between, order by the mean of neighbours, places likewise. Arrows
 * against the direction (cycles) do not count.
 *
 * <p>A place is given by its layer, and within the layer by the distance from the first one in
 * nodes of one size: whoever draws decides which goes across.
 */
final class LayeredLayout {
  private static final int SWEEPS = 12;

  /** How much a source pulls at its place, beside others. */
  private static final double ASIDE = 0.02;

  /** A node, or a bend of an arrow, and where it lies within its layer. */
  static final class Place {
    final int layer;
    final boolean bend;
    double position;

    private Place(int layer, boolean bend, double position) {
      this.layer = layer;
      this.bend = bend;
      this.position = position;
    }

    /** How much room it takes in its layer. */
    double size() {
      return bend ? 0.4 : 1;
    }
  }

  private final NodeGraph graph;
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final Map<NodeGraph.Edge, List<Place>> ways = new LinkedHashMap<>();
  private final List<List<Place>> layers = new ArrayList<>();
  private final Map<Place, List<Place>> before = new LinkedHashMap<>();
  private final Map<Place, List<Place>> after = new LinkedHashMap<>();

  private LayeredLayout(NodeGraph graph) {
    this.graph = graph;
  }

  static LayeredLayout of(NodeGraph graph) {
    LayeredLayout layout = new LayeredLayout(graph);
    layout.nodes();
    graph.edges().forEach(layout::way);
    layout.order();
    return layout;
  }

  int layers() {
    return layers.size();
  }

  Place place(String node) {
    Place place = places.get(node);
    if (place == null) {
      throw new IllegalArgumentException("no node " + node);
    }
    return place;
  }

  /** The bends of an arrow, first to last. */
  List<Place> bends(NodeGraph.Edge edge) {
    return ways.getOrDefault(edge, List.of());
  }

  /** How far the widest layer goes. */
  double breadth() {
    return layers.stream()
        .filter(layer -> !layer.isEmpty())
        .mapToDouble(layer -> layer.getLast().position + layer.getLast().size() / 2)
        .max()
        .orElse(1);
  }

  private void nodes() {
    Map<String, Integer> depths = new LayerDepths(graph).all();
    int count = depths.values().stream().mapToInt(depth -> depth + 1).max().orElse(0);
    for (int i = 0; i < count; i++) {
      layers.add(new ArrayList<>());
    }
    for (NodeGraph.Node node : graph.nodes()) {
      places.put(node.id(), put(depths.getOrDefault(node.id(), 0), false));
    }
  }

  private Place put(int layer, boolean bend) {
    Place place = new Place(layer, bend, layers.get(layer).size());
    layers.get(layer).add(place);
    return place;
  }

  private void way(NodeGraph.Edge edge) {
    Place from = place(edge.from());
    Place to = place(edge.to());
    List<Place> bends = new ArrayList<>();
    Place last = from;
    for (int layer = from.layer + 1; layer < to.layer; layer++) {
      Place bend = put(layer, true);
      join(last, bend);
      bends.add(bend);
      last = bend;
    }
    if (to.layer > from.layer) {
      join(last, to);
    }
    ways.put(edge, bends);
  }

  private void join(Place from, Place to) {
    after.computeIfAbsent(from, place -> new ArrayList<>()).add(to);
    before.computeIfAbsent(to, place -> new ArrayList<>()).add(from);
  }

  private void order() {
    layers.forEach(LayeredLayout::packed);
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      boolean forward = sweep % 2 == 0;
      List<List<Place>> way = forward ? layers : layers.reversed();
      Map<Place, List<Place>> neighbours = forward ? before : after;
      for (List<Place> layer : way) {
        Map<Place, Double> wanted = new LinkedHashMap<>();
        layer.forEach(place -> wanted.put(place, mean(neighbours, place)));
        layer.sort(Comparator.comparingDouble(place -> wanted.getOrDefault(place, 0.0)));
        spread(layer, wanted);
      }
    }
    double least =
        layers.stream()
            .flatMap(List::stream)
            .mapToDouble(place -> place.position - place.size() / 2)
            .min()
            .orElse(0);
    layers.forEach(layer -> layer.forEach(place -> place.position -= least));
  }

  private static void packed(List<Place> layer) {
    double next = 0;
    for (Place place : layer) {
      place.position = next + place.size() / 2;
      next += place.size();
    }
  }

  private double mean(Map<Place, List<Place>> neighbours, Place place) {
    List<Place> all = neighbours.getOrDefault(place, List.of());
    boolean some = all.stream().anyMatch(each -> !isSource(each));
    return all.stream()
        .filter(each -> !some || !isSource(each))
        .mapToDouble(each -> each.position)
        .average()
        .orElse(place.position);
  }

  /** Nodes that nothing leads to (weights) stand beside the way, and do not bend it. */
  private boolean isSource(Place place) {
    return !before.containsKey(place);
  }

  /**
   * Puts each where it is wanted, as far as they keep apart: runs of places that would overlap move
   * together to where they are wanted on average.
   */
  private void spread(List<Place> layer, Map<Place, Double> wanted) {
    List<List<Place>> runs = new ArrayList<>();
    List<Double> starts = new ArrayList<>();
    for (Place place : layer) {
      List<Place> run = new ArrayList<>(List.of(place));
      double start = start(run, wanted);
      while (!runs.isEmpty() && starts.getLast() + length(runs.getLast()) > start) {
        run.addAll(0, runs.removeLast());
        starts.removeLast();
        start = start(run, wanted);
      }
      runs.add(run);
      starts.add(start);
    }
    for (int i = 0; i < runs.size(); i++) {
      double next = starts.get(i);
      for (Place place : runs.get(i)) {
        place.position = next + place.size() / 2;
        next += place.size();
      }
    }
  }

  private static double length(List<Place> run) {
    return run.stream().mapToDouble(Place::size).sum();
  }

  private double start(List<Place> run, Map<Place, Double> wanted) {
    double offset = 0;
    double sum = 0;
    double weights = 0;
    for (Place place : run) {
      double weight = isSource(place) ? ASIDE : 1;
      sum += weight * (wanted.getOrDefault(place, 0.0) - offset - place.size() / 2);
      weights += weight;
      offset += place.size();
    }
    return sum / weights;
  }
}
