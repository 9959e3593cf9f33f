package org.neurozoo.graph.opengl.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.backend.Buffers;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.graph.opengl.internal.device.Arena;
import org.neurozoo.graph.opengl.internal.device.Place;

/** Named buffers, one after the other in an arena. */
final class OpenGlMemory implements Memory {
  private final OpenGlDevice device;
  private final Buffers buffers;
  private final Arena arena;
  private final Map<String, Place> places = new HashMap<>();

  OpenGlMemory(OpenGlDevice device, SequencedMap<String, Spec> buffers) {
    this.device = device;
    this.buffers = new Buffers(buffers);
    arena = device.arena();
    buffers.forEach(
        (name, spec) -> places.put(name, arena.reserve(spec.type(), spec.shape().count())));
    device.allocate(this, arena);
  }

  /** Where a buffer lies. */
  Place locate(String name) {
    return Objects.requireNonNull(places.get(name), name);
  }

  @Override
  public SequencedMap<String, Spec> buffers() {
    return buffers.specs();
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
    buffers.require(name, array);
    return locate(name);
  }

  @Override
  public Memory copy() {
    OpenGlMemory copy = new OpenGlMemory(device, buffers());
    copy.assign(this);
    return copy;
  }

  @Override
  public void assign(Memory other) {
    OpenGlMemory memory = buffers.same(other, OpenGlMemory.class);
    device.run(session -> arena.assign(session.gl(), memory.arena));
  }
}
