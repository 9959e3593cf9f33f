package org.neurozoo.graph.opengl.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.backend.Executable;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.graph.compile.Compiler;
import org.neurozoo.graph.opengl.internal.device.Dispatch;
import org.neurozoo.graph.opengl.internal.device.GlThread;
import org.neurozoo.graph.opengl.internal.kernel.Layout.Scheme;
import org.neurozoo.schema.FaultException;

class FaultsTest {
  private static final String NONSENSE =
      "#version 430 core\nlayout(local_size_x = 1) in;\nvoid main() { nothing(); }\n";

  private static SequencedMap<String, Spec> buffers() {
    return new LinkedHashMap<>(Map.of("x", Spec.f32(3)));
  }

  private static Executable doubling(OpenGlDevice device, Memory memory) {
    SequencedMap<String, Tensor> outputs = new LinkedHashMap<>();
    outputs.put("y", Tensor.variable("x", Spec.f32(3)).times(2));
    return device.load(Compiler.compile(Program.of(outputs)), List.of(memory));
  }

  private static float[] run(Executable executable) {
    NdArray y = NdArray.zeros(Spec.f32(1, 3));
    executable.run(0, 1, Map.of(), Map.of("y", y));
    return y.floats();
  }

  @Test
  void aShaderThatTheDriverRefusesIsToldInASentence() {
    try (OpenGlDevice device = (OpenGlDevice) Graphics.BACKEND.open(1)) {
      Dispatch.Groups one = new Dispatch.Groups(1, 1, 1);
      Dispatch dispatch = new Dispatch(() -> NONSENSE, List.of(), new int[] {0}, false, one);
      FaultException fault =
          assertThrows(
              FaultException.class,
              () ->
                  device.call(
                      session -> {
                        dispatch.prepare(session.programs());
                        return true;
                      }));
      String told = fault.fault().message(Locale.ENGLISH);
      assertTrue(told.startsWith("the graphics driver refuses a shader: "), told);
      assertEquals(1, told.lines().count(), told);
      Memory memory = device.allocate(buffers());
      memory.write("x", NdArray.of(Shape.of(3), 1f, 2, 3));
      assertArrayEquals(new float[] {2, 4, 6}, run(doubling(device, memory)));
    }
  }

  @Test
  void aClosedDeviceIsNotUsedAndOthersGoOn() {
    OpenGlDevice device = (OpenGlDevice) Graphics.BACKEND.open(1);
    Memory memory = device.allocate(buffers());
    Executable executable = doubling(device, memory);
    device.close();
    NdArray x = NdArray.zeros(Spec.f32(3));
    try (OpenGlDevice other = (OpenGlDevice) Graphics.BACKEND.open(1)) {
      Memory own = other.allocate(buffers());
      own.write("x", NdArray.of(Shape.of(3), 1f, 2, 3));
      assertThrows(IllegalStateException.class, () -> memory.write("x", x));
      assertThrows(IllegalStateException.class, () -> memory.read("x", x));
      assertThrows(IllegalStateException.class, () -> run(executable));
      assertArrayEquals(new float[] {1, 2, 3}, own.read("x").floats());
    }
  }

  @Test
  void aClosedContextIsNotUsed() {
    GlThread thread = GlThread.open();
    OpenGlDevice device = new OpenGlDevice(thread, Scheme.REGISTERS);
    Memory memory = device.allocate(buffers());
    Executable executable = doubling(device, memory);
    thread.close();
    NdArray x = NdArray.zeros(Spec.f32(3));
    assertThrows(IllegalStateException.class, () -> memory.write("x", x));
    assertThrows(IllegalStateException.class, () -> run(executable));
    assertThrows(IllegalStateException.class, () -> device.allocate(buffers()));
    device.close();
  }
}
