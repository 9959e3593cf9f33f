package org.neurozoo.graph.opengl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.Topology;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.graph.compile.Compiler;
import org.neurozoo.graph.opengl.internal.kernel.Layout.Scheme;

/** Tuning may choose among ways to compute products because their bits are the same. */
class SchemesTest {
  /**
   * One element, rows and columns that fill no tile, few columns, a sum in slices, and enough for
   * tiles of each size.
   */
  @ParameterizedTest
  @CsvSource({
    "F32, 1, 1, 1",
    "F32, 65, 70, 33",
    "F32, 130, 10, 100",
    "F32, 5, 7, 3000",
    "F32, 700, 750, 21",
    "F32, 1410, 1450, 19",
    "F64, 65, 70, 33",
    "F64, 700, 750, 21"
  })
  void schemesGiveTheSameBits(ElementType type, int m, int n, int k) {
    for (boolean turned : new boolean[] {false, true}) {
      Tensor a = factor("a", type, m, k, turned);
      Tensor b = factor("b", type, k, n, turned);
      NdArray expected = product(Scheme.REGISTERS, a.matmul(b), a, b);
      assertEquals(expected, product(Scheme.TILES, a.matmul(b), a, b));
      assertEquals(expected, product(Scheme.SMALL_TILES, a.matmul(b), a, b));
    }
  }

  /** A variable, or one that is transposed. */
  private static Tensor factor(String name, ElementType type, int rows, int columns, boolean turn) {
    return turn
        ? Tensor.variable(name, new Spec(type, Shape.of(columns, rows))).transpose()
        : Tensor.variable(name, new Spec(type, Shape.of(rows, columns)));
  }

  private static NdArray product(Scheme scheme, Tensor product, Tensor... factors) {
    SequencedMap<String, Spec> buffers = new LinkedHashMap<>();
    for (Tensor tensor : Topology.order(List.of(factors))) {
      if (tensor.primitive() instanceof Primitive.Variable(String name, Spec spec)) {
        buffers.put(name, spec);
      }
    }
    OpenGlBackend backend = new OpenGlBackend(scheme);
    try (Device device = backend.open(1)) {
      Memory memory = device.allocate(buffers);
      buffers.forEach((name, spec) -> memory.write(name, waves(spec)));
      SequencedMap<String, Tensor> outputs = new LinkedHashMap<>(Map.of("c", product));
      NdArray c = NdArray.zeros(new Spec(product.type(), Shape.of(1).then(product.shape())));
      device
          .load(Compiler.compile(Program.of(outputs)), List.of(memory))
          .run(0, 1, Map.of(), Map.of("c", c));
      return c.reshape(product.shape());
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
