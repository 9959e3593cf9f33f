package org.neurozoo.graph.opengl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.graph.compile.Compiler;
import org.neurozoo.graph.opengl.internal.kernel.Layout.Scheme;

/** Tuning may choose among ways to compute products because their bits are the same. */
class SchemesTest {
  /** One element, rows and columns that fill no tile, few columns, and a sum in slices. */
  @ParameterizedTest
  @CsvSource({"1, 1, 1", "65, 70, 33", "130, 10, 100", "5, 7, 3000"})
  void schemesGiveTheSameBits(int m, int n, int k) {
    assertEquals(product(Scheme.REGISTERS, m, n, k), product(Scheme.TILES, m, n, k));
  }

  private static NdArray product(Scheme scheme, int m, int n, int k) {
    Tensor a = Tensor.variable("a", Spec.f32(m, k));
    Tensor b = Tensor.variable("b", Spec.f32(k, n));
    SequencedMap<String, Spec> buffers = new LinkedHashMap<>();
    buffers.put("a", a.spec());
    buffers.put("b", b.spec());
    OpenGlBackend backend = new OpenGlBackend(scheme);
    try (Device device = backend.open(1)) {
      Memory memory = device.allocate(buffers);
      buffers.forEach((name, spec) -> memory.write(name, waves(spec)));
      SequencedMap<String, Tensor> outputs = new LinkedHashMap<>(Map.of("c", a.matmul(b)));
      NdArray c = NdArray.zeros(Spec.f32(1, m, n));
      device
          .load(Compiler.compile(Program.of(outputs)), List.of(memory))
          .run(0, 1, Map.of(), Map.of("c", c));
      return c.reshape(Shape.of(m, n));
    } finally {
      backend.close();
    }
  }

  private static NdArray waves(Spec spec) {
    NdArray numbers = NdArray.zeros(spec);
    for (int i = 0; i < numbers.length(); i++) {
      numbers.put(i, Math.sin(i));
    }
    return numbers;
  }
}
