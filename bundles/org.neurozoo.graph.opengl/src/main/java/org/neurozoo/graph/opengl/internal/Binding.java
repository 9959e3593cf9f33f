package org.neurozoo.graph.opengl.internal;

import java.util.List;
import org.neurozoo.graph.ElementType.Storage;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.graph.opengl.internal.device.Arena;
import org.neurozoo.graph.opengl.internal.device.Place;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Plan;

/** Where the buffers of a plan lie. */
final class Binding {
  private final Arena scratch;
  private final List<OpenGlMemory> memories;

  /** Finds variables by name in memories, and the plan's own buffers in an arena. */
  Binding(Plan plan, Arena scratch, List<Memory> memories) {
    this.scratch = scratch;
    this.memories = memories.stream().map(Binding::own).toList();
    for (Storage storage : Storage.values()) {
      scratch.store(storage).reserve(plan.size(storage));
    }
  }

  private static OpenGlMemory own(Memory memory) {
    if (memory instanceof OpenGlMemory own) {
      return own;
    }
    throw new IllegalArgumentException("a memory of another device: " + memory);
  }

  /**
   * Where a buffer lies.
   *
   * @throws IllegalArgumentException if no memory holds a variable of this name, type and size
   */
  Place locate(Buffer buffer) {
    return switch (buffer.region()) {
      case SCRATCH ->
          new Place(
              scratch.store(buffer.type().storage()),
              buffer.type(),
              buffer.size(),
              buffer.offset());
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

  private static boolean fits(Place place, Buffer buffer) {
    return place.type() == buffer.type() && place.size() == buffer.size();
  }
}
