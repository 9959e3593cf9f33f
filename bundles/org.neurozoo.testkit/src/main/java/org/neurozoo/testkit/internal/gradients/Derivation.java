package org.neurozoo.testkit.internal.gradients;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.graph.compile.Compiler;
import org.neurozoo.graph.gradient.Gradient;

/**
 * What an operator yields and how that changes with its inputs, computed on a device and compared
 * with what is known.
 */
public final class Derivation {
  private final GradientCase known;
  private final Device device;
  private final double tolerance;

  private Derivation(GradientCase known, Device device, double tolerance) {
    this.known = known;
    this.device = device;
    this.tolerance = tolerance;
  }

  /**
   * What is wrong, if anything is: one of the meanings that a name may have must be right in value
   * and all derivatives.
   *
   * @param tolerance relative to numbers beyond 1
   */
  public static Optional<String> fault(GradientCase known, Device device, double tolerance) {
    Derivation derivation = new Derivation(known, device, tolerance);
    List<String> faults = new ArrayList<>();
    for (Tensor meaning : Operators.build(known)) {
      Optional<String> fault = derivation.fault(meaning);
      if (fault.isEmpty()) {
        return fault;
      }
      faults.add(fault.get());
    }
    return Optional.of(faults.toString());
  }

  private Optional<String> fault(Tensor y) {
    if (!y.shape().equals(known.expected())) {
      return Optional.of("shape " + y.shape() + " instead of " + known.expected());
    }
    Map<String, NdArray> actual = computed(targets(y));
    Optional<String> value = difference("output", actual, known.json().get("output"));
    return value.isPresent()
        ? value
        : known.json().get("grads").properties().stream()
            .flatMap(g -> difference(g.getKey(), actual, g.getValue()).stream())
            .findFirst();
  }

  /** The output and the derivatives of Σ output · upstream. */
  private LinkedHashMap<String, Tensor> targets(Tensor y) {
    NdArray upstream = filled(new Spec(known.type(), y.shape()), known.json().get("upstream"));
    List<String> names = new ArrayList<>();
    known.json().get("grads").fieldNames().forEachRemaining(names::add);
    Tensor scalar = y.times(Tensor.constant(upstream)).sum().reshape(Shape.SCALAR);
    List<Tensor> by = names.stream().map(known::input).toList();
    List<Tensor> derivatives = Gradient.of(scalar, by);
    LinkedHashMap<String, Tensor> targets = new LinkedHashMap<>();
    targets.put("output", y);
    for (int i = 0; i < names.size(); i++) {
      targets.put(names.get(i), derivatives.get(i));
    }
    return targets;
  }

  private static NdArray filled(Spec spec, JsonNode array) {
    double[] numbers = GradientCase.data(array);
    NdArray filled = NdArray.zeros(spec);
    for (int i = 0; i < numbers.length; i++) {
      filled.put(i, numbers[i]);
    }
    return filled;
  }

  private Optional<String> difference(String name, Map<String, NdArray> all, JsonNode array) {
    double[] expected = GradientCase.data(array);
    NdArray actual = Objects.requireNonNull(all.get(name), name);
    for (int i = 0; i < expected.length; i++) {
      double off = Math.abs(expected[i] - actual.at(i));
      if (!(off <= tolerance * Math.max(1, Math.abs(expected[i])))) {
        return Optional.of(name + "[" + i + "] is " + actual.at(i) + ", not " + expected[i]);
      }
    }
    return Optional.empty();
  }

  private Map<String, NdArray> computed(LinkedHashMap<String, Tensor> targets) {
    LinkedHashMap<String, Spec> buffers = new LinkedHashMap<>();
    known.inputs().forEach((name, x) -> buffers.put(name, x.spec()));
    Memory memory = device.allocate(buffers);
    JsonNode inputs = known.json().get("inputs");
    buffers.forEach((name, spec) -> memory.write(name, filled(spec, inputs.get(name))));
    LinkedHashMap<String, NdArray> outputs = new LinkedHashMap<>();
    targets.forEach((name, y) -> outputs.put(name, NdArray.zeros(row(y))));
    device
        .load(Compiler.compile(Program.of(targets)), List.of(memory))
        .run(0, 1, Map.of(), outputs);
    return outputs;
  }

  private static Spec row(Tensor y) {
    return new Spec(y.type(), Shape.of(1).then(y.shape()));
  }
}
