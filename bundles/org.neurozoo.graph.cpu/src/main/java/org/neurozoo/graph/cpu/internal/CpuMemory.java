package org.neurozoo.graph.cpu.internal;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.ElementType.Storage;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.backend.Memory;

/** Named buffers, one after the other in an arena. */
final class CpuMemory implements Memory {
  private final SequencedMap<String, Spec> buffers;
  private final Arena arena;
  private final Map<String, Location> locations = new HashMap<>();

  CpuMemory(SequencedMap<String, Spec> buffers) {
    this.buffers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(buffers));
    arena = Arena.of(this::extent);
    for (Storage storage : Storage.values()) {
      place(storage);
    }
  }

  private int extent(Storage storage) {
    return buffers.values().stream()
        .filter(spec -> spec.type().storage() == storage)
        .mapToInt(spec -> Arena.aligned(spec.shape().count()))
        .reduce(0, Math::addExact);
  }

  private void place(Storage storage) {
    int offset = 0;
    for (Map.Entry<String, Spec> buffer : buffers.entrySet()) {
      Spec spec = buffer.getValue();
      if (spec.type().storage() == storage) {
        int count = spec.shape().count();
        locations.put(buffer.getKey(), arena.at(spec.type(), count, offset));
        offset += Arena.aligned(count);
      }
    }
  }

  /** Where a buffer lies; null if there is none of this name. */
  @Nullable Location locate(String name) {
    return locations.get(name);
  }

  @Override
  public SequencedMap<String, Spec> buffers() {
    return buffers;
  }

  @Override
  public void write(String name, NdArray from) {
    matching(name, from).write(from, 0);
  }

  @Override
  public void read(String name, NdArray into) {
    matching(name, into).read(into, 0);
  }

  private Location matching(String name, NdArray array) {
    Location location = locations.get(name);
    if (location == null || !array.spec().equals(buffers.get(name))) {
      throw new IllegalArgumentException(
          "buffer " + name + " is " + buffers.get(name) + ", the array " + array.spec());
    }
    return location;
  }

  @Override
  public Memory copy() {
    CpuMemory copy = new CpuMemory(buffers);
    copy.arena.assign(arena);
    return copy;
  }

  @Override
  public void assign(Memory other) {
    if (!(other instanceof CpuMemory memory)
        || !List.copyOf(buffers.entrySet()).equals(List.copyOf(memory.buffers.entrySet()))) {
      throw new IllegalArgumentException(
          "not the same buffers: " + buffers + " and " + other.buffers());
    }
    arena.assign(memory.arena);
  }
}
