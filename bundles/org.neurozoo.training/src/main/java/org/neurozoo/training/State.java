package org.neurozoo.training;

import java.util.List;
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
 */
public record State(Device device, Memory memory) {
  /**
   * Makes a program ready to run on this state.
   *
   * @throws IllegalArgumentException if the state lacks one of its variables
   */
  public Executable load(Program program) {
    return device.load(Compiler.compile(program), List.of(memory));
  }
}
