package org.neurozoo.graph.cpu.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.graph.cpu.internal.pool.Pool;
import org.neurozoo.graph.cpu.internal.warm.Warmer;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Buffer.Region;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.Plan;
import org.neurozoo.graph.plan.View;

/** Runs kernels over random buffers on every kind of device and compares bits with the oracle. */
final class Parity {
  /** Elements of scratch, which kernels may use as they like. */
  private static final int SCRATCH = 1 << 13;

  private final SequencedMap<String, NdArray> arrays = new LinkedHashMap<>();
  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);

  /** A buffer of floats around 0. */
  Buffer floats(String name, int size) {
    NdArray array = NdArray.zeros(Spec.f32(size));
    for (int i = 0; i < size; i++) {
      array.floats()[i] = (float) random.nextGaussian() * 3;
    }
    return buffer(name, array);
  }

  /** A buffer of doubles around 0. */
  Buffer doubles(String name, int size) {
    NdArray array = NdArray.zeros(Spec.f64(size));
    for (int i = 0; i < size; i++) {
      array.doubles()[i] = random.nextGaussian() * 3;
    }
    return buffer(name, array);
  }

  /** A buffer of half-precision numbers around 0. */
  Buffer halves(String name, int size) {
    NdArray array = NdArray.zeros(Spec.f16(size));
    for (int i = 0; i < size; i++) {
      array.put(i, random.nextGaussian() * 3);
    }
    return buffer(name, array);
  }

  /** A buffer of given floats, repeated. */
  Buffer floats(String name, int size, float... values) {
    NdArray array = NdArray.zeros(Spec.f32(size));
    for (int i = 0; i < size; i++) {
      array.floats()[i] = values[i % values.length];
    }
    return buffer(name, array);
  }

  /** A buffer of whole numbers from a range. */
  Buffer ints(String name, int size, int least, int end) {
    NdArray array = NdArray.zeros(Spec.i32(size));
    for (int i = 0; i < size; i++) {
      array.ints()[i] = random.nextInt(least, end);
    }
    return buffer(name, array);
  }

  /** A buffer of truths. */
  Buffer truths(String name, int size) {
    NdArray array = NdArray.zeros(new Spec(ElementType.BOOL, Shape.of(size)));
    for (int i = 0; i < size; i++) {
      array.ints()[i] = random.nextInt(2);
    }
    return buffer(name, array);
  }

  private Buffer buffer(String name, NdArray array) {
    arrays.put(name, array);
    return new Buffer(Region.STATE, name, array.spec().type(), array.shape().count(), 0);
  }

  /** A view with row-major strides. */
  static View contiguous(Buffer buffer, int... extents) {
    return new View(buffer, 0, Shape.of(extents).strides());
  }

  static View view(Buffer buffer, int offset, Integer... strides) {
    return new View(buffer, offset, List.of(strides));
  }

  /** A matrix product. */
  static Kernel.Contract product(Shape batch, int m, int n, int k, View a, View b, View c) {
    return new Kernel.Contract("test", batch, Shape.of(m), Shape.of(n), Shape.of(k), a, b, c);
  }

  /** Fails unless every device computes the oracle's bits. */
  void check(Kernel... kernels) {
    Map<String, NdArray> expected = new LinkedHashMap<>();
    arrays.forEach((name, array) -> expected.put(name, array.copy()));
    Map<String, NdArray> all = new LinkedHashMap<>(expected);
    all.put("c", expected.getOrDefault("c", NdArray.zeros(Spec.f32(SCRATCH))));
    Oracle oracle = new Oracle(all);
    List.of(kernels).forEach(oracle::run);
    for (int lanes : List.of(1, 4, 8, 16)) {
      for (int threads : List.of(1, 2)) {
        compare(lanes, threads, 0, expected, kernels);
      }
      compare(lanes, 1, Double.POSITIVE_INFINITY, expected, kernels);
    }
  }

  /** Compares a device that runs plans as a whole that take at most so many nanoseconds. */
  private void compare(
      int lanes, int threads, double small, Map<String, NdArray> expected, Kernel... kernels) {
    Pool pool = new Pool(threads, 0, () -> false);
    try (CpuDevice device = new CpuDevice(pool, lanes, Warmer.immediate(), small)) {
      compare(device, expected, kernels);
    }
  }

  private void compare(CpuDevice device, Map<String, NdArray> expected, Kernel... kernels) {
    SequencedMap<String, Spec> specs = new LinkedHashMap<>();
    arrays.forEach((name, array) -> specs.put(name, array.spec()));
    Memory memory = device.allocate(specs);
    arrays.forEach(memory::write);
    device.load(plan(kernels), List.of(memory)).run(0, 1, Map.of(), Map.of());
    expected.forEach(
        (name, array) ->
            assertSame(
                name + " on " + device.description() + " " + List.of(kernels),
                array,
                memory.read(name)));
  }

  private static Plan plan(Kernel... kernels) {
    Buffer counter = new Buffer(Region.SCRATCH, "counter", ElementType.I32, 2, 0);
    Program none = Program.of(new LinkedHashMap<>());
    return new Plan(
        none,
        List.of(kernels),
        Map.of(ElementType.Storage.INTS, 2, ElementType.Storage.FLOATS, SCRATCH),
        Map.of(),
        Map.of(),
        Map.of(),
        counter);
  }

  private static void assertSame(String message, NdArray expected, NdArray actual) {
    for (int i = 0; i < expected.shape().count(); i++) {
      // Boxed doubles: NaN equals NaN, -0 differs from 0.
      assertEquals(
          Double.valueOf(expected.at(i)), Double.valueOf(actual.at(i)), message + " at " + i);
    }
  }
}
