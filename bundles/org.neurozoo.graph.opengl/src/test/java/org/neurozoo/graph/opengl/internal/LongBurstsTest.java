package org.neurozoo.graph.opengl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.backend.Backend;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.graph.compile.Compiler;
import org.neurozoo.graph.reference.ReferenceBackend;

/** Bursts of more steps than there are rows for, and outputs that are something else besides. */
class LongBurstsTest {
  private static final int WIDTH = 3;

  /** A sum of all that is fed. */
  private static Program program() {
    Tensor sum = Tensor.variable("sum", Spec.f32(WIDTH));
    Tensor fed = Tensor.input("fed", Spec.f32(WIDTH));
    Tensor next = sum.plus(fed);
    SequencedMap<String, Tensor> outputs = new LinkedHashMap<>();
    outputs.put("before", sum);
    outputs.put("fed", fed);
    outputs.put("step", Tensor.counter());
    outputs.put("seven", Tensor.constant(NdArray.of(Shape.of(WIDTH), 7f, 8, 9)));
    outputs.put("product", next.times(fed));
    outputs.put("again", next.times(fed));
    outputs.put("after", next);
    SequencedMap<String, Tensor> updates = new LinkedHashMap<>();
    updates.put("sum", next);
    return new Program(outputs, updates);
  }

  private static Map<String, NdArray> run(Backend backend, int steps) {
    NdArray fed = NdArray.zeros(Spec.f32(steps, WIDTH));
    for (int i = 0; i < fed.length(); i++) {
      fed.put(i, i * 7 % 11 - 5);
    }
    Program program = program();
    try (Device device = backend.open(1)) {
      Memory memory = device.allocate(new LinkedHashMap<>(Map.of("sum", Spec.f32(WIDTH))));
      Map<String, NdArray> results = new LinkedHashMap<>();
      program
          .outputs()
          .forEach(
              (name, output) -> {
                Shape shape = Shape.of(steps).then(output.shape());
                results.put(name, NdArray.zeros(new Spec(output.spec().type(), shape)));
              });
      device
          .load(Compiler.compile(program), List.of(memory))
          .run(5, steps, Map.of("fed", fed), results);
      results.put("sum at last", memory.read("sum"));
      return results;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1023, 1024, 1025, 2500})
  void everyStepHasItsOwnRow(int steps) {
    assertEquals(run(new ReferenceBackend(), steps), run(Graphics.BACKEND, steps));
  }
}
