package org.neurozoo.graph.cpu.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.backend.Executable;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.graph.compile.Compiler;
import org.neurozoo.graph.cpu.internal.pool.Pool;
import org.neurozoo.graph.cpu.internal.warm.Warmer;
import org.neurozoo.graph.plan.Plan;

/** Plans as a whole against the same plans kernel by kernel: every bit. */
class WholeTest {
  private static final double ALWAYS = Double.POSITIVE_INFINITY;
  private static final double NEVER = 0;

  @ParameterizedTest
  @ValueSource(ints = {0, 20, 40, 60, 80})
  void networksHaveTheBitsOfTheirKernels(int firstSeed) {
    for (int seed = firstSeed; seed < firstSeed + 20; seed++) {
      RandomNetwork network = new RandomNetwork(seed);
      Plan plan = Compiler.compile(network.program());
      SequencedMap<String, NdArray> kernels = train(network, plan, 1, NEVER);
      for (int lanes : List.of(1, 4, 8, 16)) {
        SequencedMap<String, NdArray> whole = train(network, plan, lanes, ALWAYS);
        String place = "seed " + seed + ", " + lanes + " lanes: ";
        kernels.forEach((name, array) -> assertSame(place + name, array, whole.get(name)));
      }
    }
  }

  private static void assertSame(String message, NdArray expected, NdArray actual) {
    if (expected.spec().type().isFloat()) {
      assertArrayEquals(bits(expected.floats()), bits(actual.floats()), message);
    } else {
      assertArrayEquals(expected.ints(), actual.ints(), message);
    }
  }

  private static int[] bits(float[] floats) {
    int[] bits = new int[floats.length];
    java.util.Arrays.setAll(bits, i -> Float.floatToIntBits(floats[i]));
    return bits;
  }

  /** Outputs and state after some steps. */
  private static SequencedMap<String, NdArray> train(
      RandomNetwork network, Plan plan, int lanes, double small) {
    try (CpuDevice device = device(lanes, small)) {
      SequencedMap<String, Spec> specs = new LinkedHashMap<>();
      network.state.forEach((name, array) -> specs.put(name, array.spec()));
      Memory memory = device.allocate(specs);
      network.state.forEach(memory::write);
      Executable executable = device.load(plan, List.of(memory));
      assertEquals(small > 0, executable instanceof WholeExecutable, device.description());
      executable.run(1L << 33, RandomNetwork.STEPS, network.inputs, network.outputs);
      SequencedMap<String, NdArray> results = new LinkedHashMap<>();
      network.outputs.forEach((name, array) -> results.put(name, array.copy()));
      network.state.keySet().forEach(name -> results.put(name, memory.read(name)));
      return results;
    }
  }

  private static CpuDevice device(int lanes, double small) {
    return new CpuDevice(new Pool(1, 0, () -> false), lanes, Warmer.immediate(), small);
  }

  private static Plan squares(int size) {
    Tensor x = Tensor.input("x", Spec.f32(size));
    SequencedMap<String, Tensor> outputs = new LinkedHashMap<>();
    outputs.put("sum", x.square().sum(0).reshape(org.neurozoo.graph.Shape.SCALAR));
    outputs.put("squares", x.square());
    return Compiler.compile(new Program(outputs, new LinkedHashMap<>()));
  }

  @Test
  void longPlansRunKernelByKernel() {
    try (CpuDevice device = new CpuDevice(new Pool(1, 0, () -> false), 16, Warmer.immediate())) {
      assertInstanceOf(WholeExecutable.class, device.load(squares(1000), List.of()));
      assertInstanceOf(CpuExecutable.class, device.load(squares(1_000_000), List.of()));
    }
  }

  @Test
  void outputsNobodyWantsAreNotWritten() {
    try (CpuDevice device = device(8, ALWAYS)) {
      Executable executable = device.load(squares(3), List.of());
      Map<String, NdArray> x =
          Map.of("x", NdArray.of(org.neurozoo.graph.Shape.of(3), new float[] {1, 2, 3}));
      NdArray sum = NdArray.zeros(Spec.f32(1));
      executable.run(0, 1, x, Map.of("sum", sum));
      NdArray squares = NdArray.zeros(Spec.f32(3));
      executable.run(1, 1, x, Map.of("squares", squares));
      executable.run(2, 1, x, Map.of());
      assertEquals(14, sum.floats()[0]);
      assertEquals(9, squares.floats()[2]);
    }
  }
}
