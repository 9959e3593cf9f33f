package org.neurozoo.graph.cpu.internal.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.cpu.internal.Location;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Buffer.Region;
import org.neurozoo.graph.plan.View;

/** Room for what one kernel puts aside. */
final class Work {
  private static final int ROOM = 8192;
  private static final int ALIGNMENT = 16;

  private final float[] floats = new float[ROOM];
  private final int[] ints = new int[ROOM];
  private final List<Buffer> buffers = new ArrayList<>();
  private int used;

  /** Everything is free again. */
  void clear() {
    buffers.clear();
    used = 0;
  }

  /** A contiguous view of fresh elements; empty if there is no room for them. */
  Optional<View> take(ElementType type, Shape extent) {
    int size = extent.count();
    if (size > ROOM - used) {
      return Optional.empty();
    }
    Buffer buffer = new Buffer(Region.SCRATCH, "work", type, size, used);
    used += (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    buffers.add(buffer);
    return Optional.of(new View(buffer, 0, extent.strides()));
  }

  float[] floats() {
    return floats;
  }

  int[] ints() {
    return ints;
  }

  boolean holds(Buffer buffer) {
    return buffers.stream().anyMatch(own -> own == buffer);
  }

  Location locate(Buffer buffer) {
    Object array = buffer.type().isFloat() ? floats : ints;
    return new Location(buffer.type(), buffer.size(), array, buffer.offset());
  }
}
