package org.neurozoo.graph.cpu.internal;

import java.util.List;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.graph.plan.Buffer;

/**
 * Where the buffers of a plan lie.
 *
 * @param scratch the plan's own
 * @param memories where its variables are found, by name
 */
record Binding(Arena scratch, List<CpuMemory> memories) {
  static Binding of(Arena scratch, List<Memory> memories) {
    return new Binding(scratch, memories.stream().map(Binding::own).toList());
  }

  private static CpuMemory own(Memory memory) {
    if (memory instanceof CpuMemory own) {
      return own;
    }
    throw new IllegalArgumentException("a memory of another device: " + memory);
  }

  /**
   * Where a buffer lies.
   *
   * @throws IllegalArgumentException if no memory holds a variable of this name, type and size
   */
  Location locate(Buffer buffer) {
    return switch (buffer.region()) {
      case SCRATCH -> scratch.at(buffer.type(), buffer.size(), buffer.offset());
      case STATE ->
          memories.stream()
              .map(memory -> memory.locate(buffer.name()))
              .filter(found -> found != null && fits(found, buffer))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("no variable fits " + buffer));
      case ROW -> throw new IllegalArgumentException("only within a row: " + buffer);
      case SECTION -> throw new IllegalArgumentException("only within a loop: " + buffer);
    };
  }

  private static boolean fits(Location location, Buffer buffer) {
    return location.type() == buffer.type() && location.size() == buffer.size();
  }
}
