package org.neurozoo.graph.opengl.internal;

import java.lang.ref.Cleaner;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.backend.Executable;
import org.neurozoo.graph.backend.Fact;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.graph.opengl.internal.device.Arena;
import org.neurozoo.graph.opengl.internal.device.Facts;
import org.neurozoo.graph.opengl.internal.device.GlThread;
import org.neurozoo.graph.opengl.internal.device.Peak;
import org.neurozoo.graph.plan.Plan;

/** What the graphics driver computes on. Several share its thread and its compiled shaders. */
final class OpenGlDevice implements Device {
  private static final Cleaner CLEANER = Cleaner.create();

  private final GlThread thread;
  private final Set<Arena> arenas = ConcurrentHashMap.newKeySet();

  OpenGlDevice(GlThread thread) {
    this.thread = thread;
  }

  @Override
  public String description() {
    return thread.call(
        session -> "opengl, " + session.limits().renderer() + ", " + session.limits().version());
  }

  @Override
  public List<Fact> facts() {
    return thread.call(Facts::of);
  }

  @Override
  public boolean isOnProcessor() {
    return thread.call(session -> session.limits().software());
  }

  @Override
  public OptionalDouble peak() {
    return OptionalDouble.of(thread.call(Peak::gigaflops));
  }

  <T> T call(Function<GlThread.Session, T> work) {
    return thread.call(work);
  }

  /** Room of nothing yet. */
  Arena arena() {
    return new Arena(thread.call(session -> session.limits().blockBytes()));
  }

  /** Allocates what its owner asked for; given back when the owner is forgotten, or with this. */
  void allocate(Object owner, Arena arena) {
    arenas.add(arena);
    CLEANER.register(owner, () -> release(arena));
    call(
        session -> {
          arena.allocate(session.gl());
          return true;
        });
  }

  private void release(Arena arena) {
    if (arenas.remove(arena)) {
      thread.later(
          session -> {
            arena.release(session.gl());
            session.pipeline().reset();
          });
    }
  }

  @Override
  public Memory allocate(SequencedMap<String, Spec> buffers) {
    return new OpenGlMemory(this, buffers);
  }

  @Override
  public Executable load(Plan plan, List<Memory> memories) {
    return new OpenGlExecutable(this, plan, memories);
  }

  @Override
  public void close() {
    List.copyOf(arenas).forEach(this::release);
  }
}
