package org.neurozoo.training;

import java.util.List;
import java.util.stream.Stream;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.backend.Executable;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.graph.compile.Compiler;

/**
 * All that a run carries from step to step, on a device. Touched only by the run's thread, between
 * or within bursts.
 *
 * @param device where it lies
 * @param memory its buffers
 * @param checked whether programs look at every tensor they compute; they are slow then
 */
public record State(Device device, Memory memory, boolean checked) {
  /** A state whose programs run at full speed. */
  public State(Device device, Memory memory) {
    this(device, memory, false);
  }

  /**
   * The same state, for programs that throw a {@link org.neurozoo.schema.FaultException} as soon as
   * a tensor is not finite; it names the first one.
   */
  public State inCheckedMode() {
    return new State(device, memory, true);
  }

  /**
   * Makes a program ready to run on this state and, where it reads them, on other memories.
   *
   * @param others of the same device, for instance resident data
   * @throws IllegalArgumentException if none of the memories has one of its variables
   */
  public Executable load(Program program, Memory... others) {
    List<Memory> memories = Stream.concat(Stream.of(memory), Stream.of(others)).toList();
    return checked
        ? new CheckedExecutable(program, device, memories)
        : device.load(Compiler.compile(program), memories);
  }
}
