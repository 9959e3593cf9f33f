package org.neurozoo.graph.cpu.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.neurozoo.graph.ElementType.Storage;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.backend.Buffers;
import org.neurozoo.graph.backend.Memory;

/** Named buffers, one after the other in an arena. */
final class CpuMemory implements Memory {
  private final Buffers buffers;
  private final Arena arena;
  private final Map<String, Location> locations = new HashMap<>();

  CpuMemory(SequencedMap<String, Spec> buffers) {
    this.buffers = new Buffers(buffers);
    arena = Arena.of(this::extent);
    for (Storage storage : Storage.values()) {
      place(storage);
    }
  }

  private int extent(Storage storage) {
    return buffers().values().stream()
        .filter(spec -> spec.type().storage() == storage)
        .mapToInt(spec -> Arena.aligned(spec.shape().count()))
        .reduce(0, Math::addExact);
  }

  private void place(Storage storage) {
    int offset = 0;
    for (Map.Entry<String, Spec> buffer : buffers().entrySet()) {
      Spec spec = buffer.getValue();
      if (spec.type().storage() == storage) {
        int count = spec.shape().count();
        locations.put(buffer.getKey(), arena.at(spec.type(), count, offset));
        offset += Arena.aligned(count);
      }
    }
  }

  /** Where a buffer lies. */
  Location locate(String name) {
    return Objects.requireNonNull(locations.get(name), name);
  }

  @Override
  public SequencedMap<String, Spec> buffers() {
    return buffers.specs();
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
    buffers.require(name, array);
    return locate(name);
  }

  @Override
  public Memory copy() {
    CpuMemory copy = new CpuMemory(buffers());
    copy.arena.assign(arena);
    return copy;
  }

  @Override
  public void assign(Memory other) {
    arena.assign(buffers.same(other, CpuMemory.class).arena);
  }
}
