package org.neurozoo.graph.opengl.internal;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.backend.Executable;
import org.neurozoo.graph.backend.Fact;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.graph.opengl.internal.device.Arena;
import org.neurozoo.graph.opengl.internal.device.Facts;
import org.neurozoo.graph.opengl.internal.device.GlThread;
import org.neurozoo.graph.opengl.internal.device.Limits;
import org.neurozoo.graph.opengl.internal.device.Peak;
import org.neurozoo.graph.opengl.internal.device.Resource;
import org.neurozoo.graph.opengl.internal.kernel.Layout.Scheme;
import org.neurozoo.graph.plan.Plan;

/** What the graphics driver computes on. Several share its thread and its compiled shaders. */
final class OpenGlDevice implements Device {
  /**
   * Bytes after which the forgotten give back theirs: as many as copies for going back may take.
   */
  private static final long MOST_ASKED = 512L << 20;

  private final GlThread thread;
  private final Scheme scheme;
  private final Limits limits;
  private final AtomicLong asked = new AtomicLong();
  private final Set<Resource> resources = ConcurrentHashMap.newKeySet();

  /**
   * A device.
   *
   * @param scheme how it computes products
   */
  OpenGlDevice(GlThread thread, Scheme scheme) {
    this(thread, scheme, thread.call(GlThread.Session::limits));
  }

  /**
   * A device.
   *
   * @param limits what it is computed for, at most what the driver allows
   */
  OpenGlDevice(GlThread thread, Scheme scheme, Limits limits) {
    this.thread = thread;
    this.scheme = scheme;
    this.limits = limits;
  }

  Limits limits() {
    return limits;
  }

  Scheme scheme() {
    return scheme;
  }

  @Override
  public String description() {
    return thread.call(
        session -> "opengl, " + session.limits().renderer() + ", " + session.limits().version());
  }

  @Override
  public List<Fact> facts() {
    return thread.call(session -> Facts.of(session, scheme.name().toLowerCase(Locale.ROOT)));
  }

  @Override
  public boolean isOnProcessor() {
    return limits.software();
  }

  @Override
  public OptionalDouble peak() {
    return OptionalDouble.of(thread.call(Peak::gigaflops));
  }

  <T> T call(Function<GlThread.Session, T> work) {
    return thread.call(work);
  }

  void run(Consumer<GlThread.Session> work) {
    thread.call(
        session -> {
          work.accept(session);
          return true;
        });
  }

  /** Room of nothing yet. */
  Arena arena() {
    return new Arena(limits.blockBytes());
  }

  /** Makes room for what its owner asked for. */
  void allocate(Object owner, Arena arena) {
    collect(arena.bytes());
    own(owner, arena);
    run(session -> arena.allocate(session.gl()));
  }

  /**
   * The collector does not see what the forgotten hold on the device, so it is called now and then.
   */
  private void collect(long more) {
    if (asked.addAndGet(more) > MOST_ASKED) {
      asked.set(more);
      System.gc();
    }
  }

  /** Has room given back when its owner is forgotten, or with this. */
  void own(Object owner, Resource resource) {
    resources.add(resource);
    thread.cleaner().register(owner, () -> release(resource));
  }

  private void release(Resource resource) {
    if (resources.remove(resource)) {
      thread.later(
          session -> {
            resource.release(session.gl());
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
    List.copyOf(resources).forEach(this::release);
  }
}
