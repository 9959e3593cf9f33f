package org.neurozoo.graph.opengl.internal;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.graph.opengl.internal.device.Arena;
import org.neurozoo.graph.opengl.internal.device.Place;

/** Named buffers, one after the other in an arena. */
final class OpenGlMemory implements Memory {
  private final OpenGlDevice device;
  private final SequencedMap<String, Spec> buffers;
  private final Arena arena;
  private final Map<String, Place> places = new HashMap<>();

  OpenGlMemory(OpenGlDevice device, SequencedMap<String, Spec> buffers) {
    this.device = device;
    this.buffers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(buffers));
    arena = device.arena();
    this.buffers.forEach(
        (name, spec) -> places.put(name, arena.reserve(spec.type(), spec.shape().count())));
    device.allocate(this, arena);
  }

  /** Where a buffer lies; null if there is none of this name. */
  @Nullable Place locate(String name) {
    return places.get(name);
  }

  @Override
  public SequencedMap<String, Spec> buffers() {
    return buffers;
  }

  @Override
  public void write(String name, NdArray from) {
    Place place = matching(name, from);
    device.run(session -> place.write(session.gl(), from, 0));
  }

  @Override
  public void read(String name, NdArray into) {
    Place place = matching(name, into);
    device.run(session -> place.read(session.gl(), into, 0));
  }

  private Place matching(String name, NdArray array) {
    Place place = places.get(name);
    if (place == null || !array.spec().equals(buffers.get(name))) {
      throw new IllegalArgumentException(
          "buffer " + name + " is " + buffers.get(name) + ", the array " + array.spec());
    }
    return place;
  }

  @Override
  public Memory copy() {
    OpenGlMemory copy = new OpenGlMemory(device, buffers);
    copy.assign(this);
    return copy;
  }

  @Override
  public void assign(Memory other) {
    if (!(other instanceof OpenGlMemory memory)
        || !List.copyOf(buffers.entrySet()).equals(List.copyOf(memory.buffers.entrySet()))) {
      throw new IllegalArgumentException(
          "not the same buffers: " + buffers + " and " + other.buffers());
    }
    device.run(session -> arena.assign(session.gl(), memory.arena));
  }
}
