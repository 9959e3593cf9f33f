package org.neurozoo.family.mlp.internal.snns;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;

/**
 * A network definition file of SNNS as a document of ours: units with the same sources are a dense
 * node. Sources are the inputs or some of them at equal distances, or all units before.
 */
final class SnnsNet {
  private static final Pattern LINK = Pattern.compile("(\\d+)\\s*:\\s*(-?[\\d.]+)");

  /** A unit with its bias and, by source, its weights. */
  private record Unit(char kind, float bias, SequencedMap<Integer, Float> weights) {}

  private final TreeMap<Integer, Unit> units = new TreeMap<>();
  private final ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
  private final ArrayNode edges = JsonNodeFactory.instance.arrayNode();
  private final Map<String, NdArray> buffers = new LinkedHashMap<>();
  private final double flatSpot;

  private SnnsNet(double flatSpot) {
    this.flatSpot = flatSpot;
  }

  /**
   * Reads one.
   *
   * @param flatSpot what is added to the derivative of every unit's logistic function
   */
  static SnnsNet parse(String text, double flatSpot) {
    SnnsNet net = new SnnsNet(flatSpot);
    net.read(text.lines().toList());
    net.build();
    return net;
  }

  /** The section {@code main} of a document. */
  ObjectNode network() {
    ObjectNode network = JsonNodeFactory.instance.objectNode();
    network.set("nodes", nodes);
    network.set("edges", edges);
    return network;
  }

  /** Weights and biases by the names of their buffers. */
  Map<String, NdArray> buffers() {
    return buffers;
  }

  private void read(List<String> lines) {
    String section = "";
    int target = 0;
    for (String line : lines) {
      String[] columns = line.split("\\|", -1);
      String first = columns[0].strip();
      if (line.contains(" section :")) {
        section = line.substring(0, line.indexOf(" section")).strip();
      } else if (section.equals("unit definition") && first.matches("\\d+")) {
        char kind = columns[5].strip().charAt(0);
        float bias = Float.parseFloat(columns[4].strip());
        units.put(Integer.parseInt(first), new Unit(kind, bias, new LinkedHashMap<>()));
      } else if (section.equals("connection definition") && !line.startsWith("---")) {
        target = columns.length > 2 && first.matches("\\d+") ? Integer.parseInt(first) : target;
        link(target, columns[columns.length - 1]);
      }
    }
  }

  private void link(int target, String links) {
    Matcher each = LINK.matcher(links);
    while (each.find()) {
      units
          .get(target)
          .weights()
          .put(Integer.parseInt(each.group(1)), Float.parseFloat(each.group(2)));
    }
  }

  private void build() {
    node("input", "input");
    List<String> hidden = new ArrayList<>();
    for (List<Integer> group : groups('h')) {
      String source = inputs(List.copyOf(units.get(group.getFirst()).weights().keySet()));
      dense("unit" + group.getFirst(), group, List.of(source));
      hidden.add("unit" + group.getFirst());
    }
    List<Integer> output = groups('o').getFirst();
    boolean shortcut = units.get(output.getFirst()).weights().containsKey(1);
    List<String> sources = new ArrayList<>(shortcut ? List.of("input") : List.of());
    sources.addAll(hidden);
    dense("output", output, sources);
  }

  /** The units of a kind, in groups of equal sources. */
  private List<List<Integer>> groups(char kind) {
    SequencedMap<List<Integer>, List<Integer>> groups = new LinkedHashMap<>();
    units.forEach(
        (number, unit) -> {
          if (unit.kind() == kind) {
            List<Integer> sources = unit.weights().keySet().stream().sorted().toList();
            groups.computeIfAbsent(sources, key -> new ArrayList<>()).add(number);
          }
        });
    return List.copyOf(groups.values());
  }

  /** The node of some inputs at equal distances. */
  private String inputs(List<Integer> unsorted) {
    List<Integer> sources = unsorted.stream().sorted().toList();
    long inputs = units.values().stream().filter(unit -> unit.kind() == 'i').count();
    if (sources.size() == inputs) {
      return "input";
    }
    int from = sources.getFirst();
    int step = sources.get(1) - from;
    if (!IntStream.range(0, sources.size()).allMatch(i -> sources.get(i) == from + i * step)) {
      throw new IllegalArgumentException("not at equal distances: " + sources);
    }
    String id = "field" + from + "by" + step;
    ObjectNode values = node(id, "slice");
    values.put("from", from - 1).put("count", sources.size()).put("step", step);
    edge("input", id);
    return id;
  }

  private void dense(String id, List<Integer> group, List<String> sources) {
    String source = sources.getFirst();
    if (sources.size() > 1) {
      source = id + "-sources";
      node(source, "concatenate");
      for (String each : sources) {
        edge(each, source);
      }
    }
    ObjectNode values = node(id, "dense");
    values.put("units", group.size());
    ObjectNode activation = values.putObject("activation").put("type", "logistic");
    if (flatSpot != 0) {
      activation.putObject("values").put("flatSpot", flatSpot);
    }
    edge(source, id);
    weights(id, group);
  }

  private void weights(String id, List<Integer> group) {
    List<Integer> sources =
        units.get(group.getFirst()).weights().keySet().stream().sorted().toList();
    NdArray weight =
        NdArray.of(
            Shape.of(group.size(), sources.size()), new float[group.size() * sources.size()]);
    NdArray bias = NdArray.of(Shape.of(group.size()), new float[group.size()]);
    for (int row = 0; row < group.size(); row++) {
      Unit unit = units.get(group.get(row));
      bias.put(row, unit.bias());
      for (int i = 0; i < sources.size(); i++) {
        weight.put(row * sources.size() + i, unit.weights().get(sources.get(i)));
      }
    }
    buffers.put(id + "/weight", weight);
    buffers.put(id + "/bias", bias);
  }

  private ObjectNode node(String id, String type) {
    return nodes.addObject().put("id", id).put("type", type).putObject("values");
  }

  private void edge(String from, String to) {
    edges.addObject().put("from", from).put("to", to);
  }
}
