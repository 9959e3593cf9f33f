package org.neurozoo.graph.opengl.internal;

import java.util.List;
import org.neurozoo.graph.ElementType.Storage;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.graph.backend.Slot;
import org.neurozoo.graph.opengl.internal.device.Arena;
import org.neurozoo.graph.opengl.internal.device.Place;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Plan;

/** Where the buffers of a plan lie. */
final class Binding {
  private final Arena scratch;
  private final List<Memory> memories;
  private final Ports ports;

  /** Finds variables by name in memories, and the plan's own buffers in an arena. */
  Binding(Plan plan, Arena scratch, List<Memory> memories) {
    this.scratch = scratch;
    this.memories = List.copyOf(memories);
    for (Storage storage : Storage.values()) {
      scratch.store(storage).reserve(plan.size(storage));
    }
    ports = new Ports(plan, scratch);
  }

  /** What moves through rows. */
  Ports ports() {
    return ports;
  }

  /**
   * Where a buffer lies.
   *
   * @throws IllegalArgumentException if no memory holds a variable of this name, type and size
   */
  Place locate(Buffer buffer) {
    Place place = ports.locate(buffer);
    return place != null ? place : fixed(buffer);
  }

  private Place fixed(Buffer buffer) {
    return switch (buffer.region()) {
      case SCRATCH ->
          new Place(
              scratch.store(buffer.type().storage()),
              buffer.type(),
              buffer.size(),
              buffer.offset());
      case STATE -> Slot.of(buffer).in(memories, OpenGlMemory.class).locate(buffer.name());
      case ROW -> throw new IllegalArgumentException("only within a row: " + buffer);
      case SECTION -> throw new IllegalArgumentException("only within a loop: " + buffer);
    };
  }
}
