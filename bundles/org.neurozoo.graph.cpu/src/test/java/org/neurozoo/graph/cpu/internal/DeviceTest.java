package org.neurozoo.graph.cpu.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.backend.Executable;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.graph.compile.Compiler;
import org.neurozoo.graph.cpu.internal.pool.Pool;
import org.neurozoo.graph.cpu.internal.warm.Warmer;
import org.neurozoo.graph.cpu.internal.whole.Wholes;
import org.neurozoo.graph.gradient.Gradient;
import org.neurozoo.graph.plan.Plan;

/** Plans kernel by kernel and as a whole. */
@ParameterizedClass
@ValueSource(doubles = {0, Wholes.SMALL})
class DeviceTest {
  private static final int STEPS = 5;

  private final Device device;
  private final SequencedMap<String, Spec> specs = new LinkedHashMap<>();

  DeviceTest(double small) {
    Pool pool = new Pool(2, Pool.WORTHWHILE, () -> false);
    device = new CpuDevice(pool, VectorUnit.lanes(), Warmer.inBackground(), small);
  }

  @AfterEach
  void close() {
    device.close();
  }

  /** Least squares of a linear layer. */
  private Plan plan() {
    specs.put("w", Spec.f32(40, 30));
    Tensor w = Tensor.variable("w", Spec.f32(40, 30));
    Tensor x = Tensor.input("x", Spec.f32(20, 40));
    Tensor loss = x.matmul(w).minus(1).square().mean(0, 1).reshape(Shape.SCALAR);
    SequencedMap<String, Tensor> updates = new LinkedHashMap<>();
    updates.put("w", w.minus(Gradient.of(loss, List.of(w)).getFirst().times(0.1)));
    SequencedMap<String, Tensor> outputs = new LinkedHashMap<>();
    outputs.put("loss", loss);
    return Compiler.compile(new Program(outputs, updates));
  }

  private static NdArray ramp(Spec spec) {
    NdArray array = NdArray.zeros(spec);
    for (int i = 0; i < array.floats().length; i++) {
      array.floats()[i] = (i % 17 - 8) / 10f;
    }
    return array;
  }

  private final Map<String, NdArray> inputs = Map.of("x", ramp(Spec.f32(STEPS, 20, 40)));
  private final Map<String, NdArray> outputs = Map.of("loss", NdArray.zeros(Spec.f32(STEPS)));

  @Test
  void burstsOfAnyLengthGiveTheSameBits() {
    Plan plan = plan();
    Memory whole = device.allocate(specs);
    Memory parts = device.allocate(specs);
    device.load(plan, List.of(whole)).run(0, STEPS, inputs, outputs);
    Executable stepwise = device.load(plan, List.of(parts));
    for (int i = 0; i < STEPS; i++) {
      NdArray x = NdArray.zeros(Spec.f32(1, 20, 40));
      System.arraycopy(inputs.get("x").floats(), i * 800, x.floats(), 0, 800);
      NdArray loss = NdArray.zeros(Spec.f32(1));
      stepwise.run(i, 1, Map.of("x", x), Map.of("loss", loss));
      assertEquals(outputs.get("loss").floats()[i], loss.floats()[0]);
    }
    assertEquals(whole.read("w"), parts.read("w"));
    assertNotEquals(NdArray.zeros(specs.get("w")), whole.read("w"));
  }

  @Test
  void warmCodeGivesTheBitsOfColdCode() {
    Plan plan = plan();
    Memory memory = device.allocate(specs);
    memory.write("w", ramp(specs.get("w")));
    Memory start = memory.copy();
    Executable executable = device.load(plan, List.of(memory));
    executable.run(0, STEPS, inputs, outputs);
    float[] cold = outputs.get("loss").floats().clone();
    // Long enough for vectors and tiles to be rehearsed; what is compiled by then is up to the JVM.
    for (int i = 0; i < 3000; i++) {
      executable.run(0, STEPS, inputs, outputs);
    }
    memory.assign(start);
    executable.run(0, STEPS, inputs, outputs);
    assertArrayEquals(cold, outputs.get("loss").floats());
  }

  @Test
  void warmBurstsAllocateNothing() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Memory memory = device.allocate(specs());
    Executable executable = device.load(plan(), List.of(memory));
    for (int i = 0; i < 3000; i++) {
      executable.run(0, STEPS, inputs, outputs);
    }
    long least = Long.MAX_VALUE;
    // The virtual machine itself allocates now and then on behalf of a thread.
    for (int i = 0; i < 20; i++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      executable.run(0, STEPS, inputs, outputs);
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertEquals(0, least);
  }

  private SequencedMap<String, Spec> specs() {
    plan();
    return specs;
  }

  @Test
  void memoriesCopyAndCheck() {
    specs.put("f", Spec.f32(3, 5));
    specs.put("i", Spec.i32(7));
    Memory memory = device.allocate(specs);
    NdArray f = ramp(specs.get("f"));
    memory.write("f", f);
    Memory copy = memory.copy();
    memory.write("f", NdArray.zeros(specs.get("f")));
    assertEquals(f, copy.read("f"));
    memory.assign(copy);
    assertEquals(f, memory.read("f"));
    assertEquals(List.copyOf(specs.keySet()), List.copyOf(memory.buffers().keySet()));
    assertThrows(IllegalArgumentException.class, () -> memory.write("g", f));
    assertThrows(IllegalArgumentException.class, () -> memory.read("i", f));
    specs.remove("i");
    assertThrows(IllegalArgumentException.class, () -> memory.assign(device.allocate(specs)));
  }

  @Test
  void refusesWhatDoesNotFit() {
    Plan plan = plan();
    specs.put("w", Spec.f32(40, 31));
    Memory wrong = device.allocate(specs);
    assertThrows(IllegalArgumentException.class, () -> device.load(plan, List.of(wrong)));
    assertThrows(IllegalArgumentException.class, () -> device.load(plan, List.of()));
    Memory memory = device.allocate(specs());
    Executable executable = device.load(plan, List.of(memory));
    assertThrows(IllegalArgumentException.class, () -> executable.run(0, 1, Map.of(), Map.of()));
    assertThrows(
        IllegalArgumentException.class, () -> executable.run(0, STEPS + 1, inputs, Map.of()));
  }
}
