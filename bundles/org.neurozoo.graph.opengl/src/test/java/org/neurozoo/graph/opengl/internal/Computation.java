package org.neurozoo.graph.opengl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.backend.Backend;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.graph.compile.Compiler;

/** Values computed from variables whose numbers are given, so that nothing is folded. */
final class Computation {
  private final SequencedMap<String, NdArray> given = new LinkedHashMap<>();

  Tensor given(NdArray numbers) {
    String name = "v" + given.size();
    given.put(name, numbers);
    return Tensor.variable(name, numbers.spec());
  }

  /** Numbers between -1 and 1, always the same for a variable. */
  Tensor random(Spec spec) {
    Random random = new Random(given.size());
    NdArray numbers = NdArray.zeros(spec);
    for (int i = 0; i < numbers.length(); i++) {
      numbers.put(i, 2 * random.nextDouble() - 1);
    }
    return given(numbers);
  }

  /** What a value is. */
  NdArray on(Backend backend, Tensor value) {
    SequencedMap<String, Tensor> outputs = new LinkedHashMap<>();
    outputs.put("y", value);
    NdArray rows = NdArray.zeros(new Spec(value.type(), Shape.of(1).then(value.shape())));
    try (Device device = backend.open(1)) {
      Memory memory = memory(device);
      device
          .load(Compiler.compile(Program.of(outputs)), List.of(memory))
          .run(0, 1, Map.of(), Map.of("y", rows));
    }
    return rows.reshape(value.shape());
  }

  private Memory memory(Device device) {
    SequencedMap<String, Spec> buffers = new LinkedHashMap<>();
    given.forEach((name, numbers) -> buffers.put(name, numbers.spec()));
    Memory memory = device.allocate(buffers);
    given.forEach(memory::write);
    return memory;
  }

  /** Fails unless numbers agree, relative to those beyond 1. */
  static void assertClose(double tolerance, NdArray expected, NdArray actual) {
    assertEquals(expected.spec(), actual.spec());
    for (int i = 0; i < expected.length(); i++) {
      double allowed = tolerance * Math.max(1, Math.abs(expected.at(i)));
      int at = i;
      assertEquals(expected.at(i), actual.at(i), allowed, () -> "element " + at);
    }
  }
}
