package org.neurozoo.testkit.internal.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.neurozoo.graph.Scan;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.testkit.NotApplicable;

/**
 * Graphs within a node. Branches and loops are resolved when the graph is built, from what the case
 * gives; scans stay scans.
 */
final class Control {
  private Control() {}

  static Map<String, Node.Operator> table() {
    Map<String, Node.Operator> table = new HashMap<>();
    table.put("If", Control::branch);
    table.put("Loop", Control::loop);
    table.put("Scan", node -> node.opset() < 9 ? scanBatches(node) : scan(node));
    return table;
  }

  private static List<Value> branch(Node node) {
    return node.within(node.numbers(0)[0] != 0 ? "then_branch" : "else_branch", List.of());
  }

  private static List<Value> loop(Node node) {
    int bound = node.has(0) ? node.ints(0)[0] : Integer.MAX_VALUE;
    Value goesOn = node.has(1) ? node.value(1) : truth();
    List<Value> carried = new ArrayList<>(node.inputs().subList(2, node.inputs().size()));
    List<List<Value>> outputs = new ArrayList<>();
    for (int i = 0; i < bound && node.translation().evaluate(goesOn)[0] != 0; i++) {
      List<Value> arguments = new ArrayList<>();
      Literal index = new Literal(DataType.INT64, Shape.SCALAR, new double[] {i});
      arguments.add(Value.constant(index));
      arguments.add(goesOn);
      arguments.addAll(carried);
      List<Value> results = node.within("body", arguments);
      goesOn = results.getFirst();
      int end = 1 + carried.size();
      carried = results.subList(1, end);
      outputs.add(results.subList(end, results.size()));
    }
    if (outputs.isEmpty()) {
      throw new NotApplicable("a loop of no rounds");
    }
    List<Value> all = new ArrayList<>(carried);
    IntStream.range(0, outputs.getFirst().size()).forEach(i -> all.add(stacked(outputs, i)));
    return all;
  }

  private static Value truth() {
    return Value.constant(new Literal(DataType.BOOL, Shape.SCALAR, new double[] {1}));
  }

  private static Value stacked(List<List<Value>> rounds, int output) {
    Value first = rounds.getFirst().get(output);
    Shape shape = Shape.of(1).then(first.tensor().shape());
    List<Tensor> parts =
        rounds.stream().map(round -> round.get(output).tensor().reshape(shape)).toList();
    return Value.of(first.type(), Tensor.concatenate(0, parts));
  }

  private static List<Value> scan(Node node) {
    int count = node.attributes().whole("num_scan_inputs", 0);
    int carries = node.inputs().size() - count;
    int[] axes = node.attributes().wholes("scan_input_axes", count, 0);
    int[] directions = node.attributes().wholes("scan_input_directions", count, 0);
    List<Value> sequences = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Value value = node.value(carries + i);
      Tensor x = Axes.move(value.tensor(), value.tensor().shape().axis(axes[i]), 0);
      sequences.add(Value.of(value.type(), directions[i] == 1 ? x.reverse(0) : x));
    }
    List<Value> results = scan(node, node.inputs().subList(0, carries), sequences);
    return placed(node, results, carries);
  }

  private static List<Value> placed(Node node, List<Value> results, int carries) {
    int outputs = results.size() - carries;
    int[] axes = node.attributes().wholes("scan_output_axes", outputs, 0);
    int[] directions = node.attributes().wholes("scan_output_directions", outputs, 0);
    List<Value> placed = new ArrayList<>(results.subList(0, carries));
    for (int i = 0; i < outputs; i++) {
      Value value = results.get(carries + i);
      Tensor y = directions[i] == 1 ? value.tensor().reverse(0) : value.tensor();
      placed.add(Value.of(value.type(), Axes.move(y, 0, y.shape().axis(axes[i]))));
    }
    return placed;
  }

  private static List<Value> scan(Node node, List<Value> carries, List<Value> sequences) {
    int length = sequences.getFirst().tensor().shape().extent(0);
    List<DataType> types = new ArrayList<>();
    Scan.Result result =
        Scan.over(
            length,
            carries.stream().map(Value::tensor).toList(),
            sequences.stream().map(Value::tensor).toList(),
            round -> body(node, carries, sequences, round, types));
    List<Tensor> tensors = new ArrayList<>(result.carries());
    tensors.addAll(result.outputs());
    return IntStream.range(0, tensors.size())
        .mapToObj(i -> Value.of(types.get(i), tensors.get(i)))
        .toList();
  }

  private static Scan.Next body(
      Node node,
      List<Value> carries,
      List<Value> sequences,
      Scan.Round round,
      List<DataType> types) {
    List<Value> arguments = new ArrayList<>();
    for (int i = 0; i < carries.size(); i++) {
      arguments.add(Value.of(carries.get(i).type(), round.carry(i)));
    }
    for (int i = 0; i < sequences.size(); i++) {
      arguments.add(Value.of(sequences.get(i).type(), round.element(i)));
    }
    List<Value> results = node.within("body", arguments);
    types.clear();
    results.forEach(value -> types.add(value.type()));
    List<Tensor> tensors = results.stream().map(Value::tensor).toList();
    int count = carries.size();
    return new Scan.Next(tensors.subList(0, count), tensors.subList(count, tensors.size()));
  }

  /** Version 8: the first input holds lengths, and all others have a batch axis of their own. */
  private static List<Value> scanBatches(Node node) {
    if (node.has(0)) {
      throw new NotApplicable("scans of several lengths");
    }
    List<Value> all = node.inputs().subList(1, node.inputs().size());
    int carries = all.size() - node.attributes().whole("num_scan_inputs", 0);
    int batch = all.getFirst().tensor().shape().extent(0);
    List<List<Value>> rounds = new ArrayList<>();
    for (int i = 0; i < batch; i++) {
      int sample = i;
      List<Value> own = all.stream().map(value -> sample(value, sample)).toList();
      rounds.add(scan(node, own.subList(0, carries), own.subList(carries, own.size())));
    }
    return IntStream.range(0, rounds.getFirst().size()).mapToObj(i -> stacked(rounds, i)).toList();
  }

  private static Value sample(Value value, int sample) {
    Tensor x = value.tensor().slice(0, sample, sample + 1).drop(0);
    return new Value(value.type(), x, Optional.empty());
  }
}
