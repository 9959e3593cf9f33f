package org.neurozoo.graph.cpu.internal;

import java.util.List;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.graph.backend.Slot;
import org.neurozoo.graph.plan.Buffer;

/**
 * Where the buffers of a plan lie.
 *
 * @param scratch the plan's own
 * @param memories where its variables are found, by name
 */
record Binding(Arena scratch, List<Memory> memories) {
  /**
   * Where a buffer lies.
   *
   * @throws IllegalArgumentException if no memory holds a variable of this name, type and size
   */
  Location locate(Buffer buffer) {
    return switch (buffer.region()) {
      case SCRATCH -> scratch.at(buffer.type(), buffer.size(), buffer.offset());
      case STATE -> Slot.of(buffer).in(memories, CpuMemory.class).locate(buffer.name());
      case ROW -> throw new IllegalArgumentException("only within a row: " + buffer);
      case SECTION -> throw new IllegalArgumentException("only within a loop: " + buffer);
    };
  }
}
