package org.neurozoo.graph.reference;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.Topology;
import org.neurozoo.graph.backend.Executable;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.graph.backend.Slot;
import org.neurozoo.graph.plan.Plan;

/** A program interpreted step by step. */
final class ReferenceExecutable implements Executable {
  private final Program program;
  private final Map<String, Spec> inputs = new LinkedHashMap<>();
  private final Map<String, Spec> variables = new LinkedHashMap<>();
  private final Map<String, ReferenceMemory> owners = new LinkedHashMap<>();

  ReferenceExecutable(Plan plan, List<Memory> memories) {
    this.program = plan.source();
    for (Tensor tensor : Topology.order(program.targets())) {
      switch (tensor.primitive()) {
        case Primitive.Input(String name, Spec spec) -> inputs.put(name, spec);
        case Primitive.Variable(String name, Spec spec) -> variables.put(name, spec);
        default -> {}
      }
    }
    program.updates().forEach((name, value) -> variables.put(name, value.spec()));
    variables.forEach(
        (name, spec) -> owners.put(name, Slot.of(name, spec).in(memories, ReferenceMemory.class)));
  }

  private ReferenceMemory owner(String name) {
    return Objects.requireNonNull(owners.get(name), name);
  }

  @Override
  public void run(
      long firstStep, int count, Map<String, NdArray> feed, Map<String, NdArray> yield) {
    inputs.forEach((name, spec) -> Slot.of(name, spec).input(feed, count));
    program.outputs().forEach((name, of) -> Slot.of(name, of.spec()).output(yield, count));
    for (int i = 0; i < count; i++) {
      step(firstStep + i, i, feed, yield);
    }
  }

  private void step(long step, int row, Map<String, NdArray> feed, Map<String, NdArray> yield) {
    Map<String, DoubleArray> fed = new LinkedHashMap<>();
    inputs.forEach(
        (name, spec) -> fed.put(name, row(Objects.requireNonNull(feed.get(name)), row, spec)));
    Map<String, DoubleArray> state = new LinkedHashMap<>();
    variables.forEach(
        (name, spec) -> state.put(name, new DoubleArray(spec, owner(name).get(name).elements())));
    List<Tensor> targets = program.targets();
    List<DoubleArray> values = new Interpreter(fed, state, step).evaluate(targets);
    int next = 0;
    for (String name : program.outputs().keySet()) {
      double[] value = values.get(next++).elements();
      NdArray into = yield.get(name);
      if (into != null) {
        Conversion.write(value, 0, into, row * value.length, value.length);
      }
    }
    update(values.subList(next, values.size()));
  }

  /** A new value may be another variable's own storage, so all are copied before any is written. */
  private void update(List<DoubleArray> values) {
    List<DoubleArray> copies = values.stream().map(DoubleArray::copy).toList();
    int next = 0;
    for (String name : program.updates().keySet()) {
      owner(name).put(name, copies.get(next++));
    }
  }

  private static DoubleArray row(NdArray rows, int row, Spec spec) {
    int count = spec.shape().count();
    double[] all = Conversion.doubles(rows);
    return new DoubleArray(spec, Arrays.copyOfRange(all, row * count, (row + 1) * count));
  }
}
