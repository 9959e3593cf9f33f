package org.neurozoo.testkit.internal.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neurozoo.graph.Scan;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;

/** Recurrent layers: a scan over time for each direction. */
final class Recurrent {
  private Recurrent() {}

  static Map<String, Node.Operator> table() {
    Map<String, Node.Operator> table = new HashMap<>();
    table.put("RNN", node -> layer(node, SimpleCell::new));
    table.put("GRU", node -> layer(node, GatedCell::new));
    table.put("LSTM", node -> layer(node, MemoryCell::new));
    return table;
  }

  /** A cell with the parameters of one direction. */
  interface Cell {
    /** What an input [batch, features] contributes to a step. */
    Tensor project(Tensor x);

    /** The carries after a step, the output first. */
    List<Tensor> step(Tensor projected, List<Tensor> carries);

    /** How many tensors are carried. */
    int carries();
  }

  /** Makes the cell of a direction. */
  interface CellFactory {
    Cell cell(Node node, int direction);
  }

  private static List<Value> layer(Node node, CellFactory factory) {
    boolean batchFirst = node.attributes().flag("layout", false);
    Tensor x = batchFirst ? node.x().transpose(1, 0, 2) : node.x();
    String direction = node.attributes().text("direction", "forward");
    int directions = direction.equals("bidirectional") ? 2 : 1;
    List<Scan.Result> results = new ArrayList<>();
    for (int i = 0; i < directions; i++) {
      boolean backwards = i == 1 || direction.equals("reverse");
      results.add(run(node, x, factory.cell(node, i), i, backwards));
    }
    List<Tensor> stacked = new ArrayList<>();
    stacked.add(stack(results.stream().map(r -> r.outputs().getFirst()).toList(), 1));
    for (int i = 0; i < results.getFirst().carries().size(); i++) {
      int carry = i;
      stacked.add(stack(results.stream().map(r -> r.carries().get(carry)).toList(), 0));
    }
    return node.results(batchFirst ? turned(stacked) : stacked);
  }

  private static Scan.Result run(Node node, Tensor x, Cell cell, int direction, boolean backwards) {
    int time = x.shape().extent(0);
    int batch = x.shape().extent(1);
    Tensor flat = x.reshape(time * batch, x.shape().extent(2));
    Tensor all = cell.project(flat);
    Tensor projected = all.reshape(time, batch, all.shape().extent(1));
    int hidden = node.x(2).shape().extent(2);
    List<Tensor> first = new ArrayList<>();
    for (int i = 0; i < cell.carries(); i++) {
      first.add(initial(node, 5 + i, direction, Shape.of(batch, hidden)));
    }
    return backwards
        ? Scan.backwards(time, first, List.of(projected), round -> next(node, cell, round))
        : Scan.over(time, first, List.of(projected), round -> next(node, cell, round));
  }

  private static Tensor initial(Node node, int input, int direction, Shape shape) {
    if (!node.has(input)) {
      return node.x().literal(0).broadcast(shape);
    }
    int axis = node.attributes().flag("layout", false) ? 1 : 0;
    return node.x(input).slice(axis, direction, direction + 1).reshape(shape);
  }

  /** Beyond a sample's length carries stay and outputs are 0. */
  private static Scan.Next next(Node node, Cell cell, Scan.Round round) {
    List<Tensor> after = cell.step(round.element(0), round.carries());
    if (!node.has(4)) {
      return new Scan.Next(after, List.of(after.getFirst()));
    }
    Tensor lengths = node.x(4).reshape(node.x(4).shape().count(), 1);
    Tensor counts = round.index().less(lengths);
    List<Tensor> carries = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      carries.add(counts.select(after.get(i), round.carry(i)));
    }
    Tensor output = after.getFirst();
    return new Scan.Next(carries, List.of(counts.select(output, output.literal(0))));
  }

  private static Tensor stack(List<Tensor> parts, int axis) {
    Shape shape = parts.getFirst().shape();
    Shape single = shape.axes(0, axis).then(Shape.of(1)).then(shape.axes(axis, shape.rank()));
    return Tensor.concatenate(axis, parts.stream().map(part -> part.reshape(single)).toList());
  }

  private static List<Tensor> turned(List<Tensor> stacked) {
    List<Tensor> turned = new ArrayList<>();
    turned.add(stacked.getFirst().transpose(2, 0, 1, 3));
    stacked.stream().skip(1).forEach(carry -> turned.add(carry.transpose(1, 0, 2)));
    return turned;
  }
}
