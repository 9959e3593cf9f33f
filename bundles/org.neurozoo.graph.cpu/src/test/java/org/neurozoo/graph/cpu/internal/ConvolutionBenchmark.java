package org.neurozoo.graph.cpu.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.neurozoo.graph.Convolution;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.Topology;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.backend.Executable;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.graph.compile.Compiler;

/** Prints how fast convolutions and their transposes are; no test. Argument: threads. */
final class ConvolutionBenchmark {
  private ConvolutionBenchmark() {}

  public static void main(String[] arguments) {
    int threads = arguments.length == 0 ? 1 : Integer.parseInt(arguments[0]);
    try (Device device = new CpuBackend().open(threads)) {
      System.out.println(device.description());
      all(device, "lenet 1", 64, 1, 6, 28, 5, 2, 1);
      all(device, "lenet 2", 64, 6, 16, 14, 5, 0, 1);
      all(device, "vgg 56", 4, 64, 64, 56, 3, 1, 1);
      all(device, "stride 2", 4, 64, 128, 28, 3, 1, 2);
      all(device, "1x1", 4, 64, 256, 28, 1, 0, 1);
    }
  }

  private static void all(
      Device device, String name, int n, int in, int out, int size, int k, int pad, int stride) {
    Convolution c = Convolution.of(new int[] {k, k}, stride, pad);
    Tensor x = Tensor.variable("x", Spec.f32(n, in, size, size));
    Tensor kernel = Tensor.variable("kernel", Spec.f32(out, in, k, k));
    Tensor y = x.convolve(kernel, c);
    Tensor dy = Tensor.variable("dy", y.spec());
    double flops = 2.0 * y.shape().count() * in * k * k;
    measure(device, name + " y", flops, y);
    measure(
        device,
        name + " dx",
        flops,
        Tensor.of(new Primitive.ConvolveInput(c, x.shape()), dy, kernel));
    Shape shape = kernel.shape();
    measure(device, name + " dk", flops, Tensor.of(new Primitive.ConvolveKernel(c, shape), x, dy));
  }

  private static void measure(Device device, String name, double flops, Tensor result) {
    SequencedMap<String, Spec> specs = new LinkedHashMap<>();
    Topology.order(List.of(result)).stream()
        .map(Tensor::primitive)
        .forEach(
            p -> {
              if (p instanceof Primitive.Variable(String variable, Spec spec)) {
                specs.put(variable, spec);
              }
            });
    specs.put("result", result.spec());
    Memory memory = device.allocate(specs);
    for (Map.Entry<String, Spec> spec : specs.entrySet()) {
      NdArray ones = NdArray.zeros(spec.getValue());
      Arrays.fill(ones.floats(), 1);
      memory.write(spec.getKey(), ones);
    }
    SequencedMap<String, Tensor> updates = new LinkedHashMap<>();
    updates.put("result", result);
    Program program = new Program(new LinkedHashMap<>(), updates);
    Executable executable = device.load(Compiler.compile(program), List.of(memory));
    double best = Double.MAX_VALUE;
    for (long end = System.nanoTime() + 2_500_000_000L; System.nanoTime() < end; ) {
      long begin = System.nanoTime();
      executable.run(0, 3, Map.of(), Map.of());
      best = Math.min(best, (System.nanoTime() - begin) / 3.0);
    }
    System.out.printf(Locale.ROOT, "%-12s %8.1f us %6.1f GF/s%n", name, best / 1000, flops / best);
  }
}
