package org.neurozoo.graph.cpu.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.backend.Executable;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Buffer.Region;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.Plan;

/** Prints how fast matrix products are; no test. Argument: threads. */
final class ContractBenchmark {
  private ContractBenchmark() {}

  public static void main(String[] arguments) {
    int threads = arguments.length == 0 ? 1 : Integer.parseInt(arguments[0]);
    try (Device device = new CpuBackend().open(threads)) {
      System.out.println(device.description());
      for (int[] s :
          new int[][] {
            {64, 64, 64},
            {32, 128, 784},
            {128, 784, 32},
            {128, 32, 784},
            {32, 10, 128},
            {1, 1024, 1024},
            {512, 512, 512},
            {2048, 2048, 2048}
          }) {
        measure(device, s[0], s[1], s[2], false);
        measure(device, s[0], s[1], s[2], true);
      }
    }
  }

  private static void measure(Device device, int m, int n, int k, boolean transposed) {
    SequencedMap<String, Spec> specs = new LinkedHashMap<>();
    specs.put("a", Spec.f32(m * k));
    specs.put("b", Spec.f32(k * n));
    specs.put("c", Spec.f32(m * n));
    Memory memory = device.allocate(specs);
    for (String name : List.of("a", "b")) {
      NdArray ones = NdArray.zeros(specs.get(name));
      java.util.Arrays.fill(ones.floats(), 1);
      memory.write(name, ones);
    }
    Kernel kernel =
        new Kernel.Contract(
            "benchmark",
            Shape.SCALAR,
            Shape.of(m),
            Shape.of(n),
            Shape.of(k),
            Parity.view(buffer("a", m * k), 0, k, 1),
            transposed
                ? Parity.view(buffer("b", k * n), 0, 1, k)
                : Parity.view(buffer("b", k * n), 0, n, 1),
            Parity.view(buffer("c", m * n), 0, n, 1));
    Executable executable = device.load(plan(kernel), List.of(memory));
    double flops = 2.0 * m * n * k;
    double best = 0;
    int steps = (int) Math.max(1, 3e8 / flops);
    for (long end = System.nanoTime() + 4_000_000_000L; System.nanoTime() < end; ) {
      long begin = System.nanoTime();
      executable.run(0, steps, Map.of(), Map.of());
      best = Math.max(best, flops * steps / (System.nanoTime() - begin));
    }
    System.out.printf(
        Locale.ROOT, "%4d x %4d x %4d %s %6.1f GF/s%n", m, n, k, transposed ? "T" : " ", best);
  }

  private static Buffer buffer(String name, int size) {
    return new Buffer(Region.STATE, name, ElementType.F32, size, 0);
  }

  private static Plan plan(Kernel kernel) {
    Buffer counter = new Buffer(Region.SCRATCH, "counter", ElementType.I32, 2, 0);
    Program none = Program.of(new LinkedHashMap<>());
    return new Plan(
        none,
        List.of(kernel),
        Map.of(ElementType.Storage.INTS, 2),
        Map.of(),
        Map.of(),
        Map.of(),
        counter);
  }
}
