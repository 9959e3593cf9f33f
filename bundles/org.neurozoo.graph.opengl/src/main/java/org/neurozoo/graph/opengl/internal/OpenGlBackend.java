package org.neurozoo.graph.opengl.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.backend.Backend;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.opengl.internal.Tuning.Choice;
import org.neurozoo.graph.opengl.internal.device.Attempt;
import org.neurozoo.graph.opengl.internal.device.GlThread;
import org.neurozoo.graph.opengl.internal.device.Limits;
import org.neurozoo.graph.opengl.internal.kernel.Layout.Scheme;
import org.neurozoo.jogl.OffscreenContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Graphics devices, through compute shaders; the context is opened when it is first needed. */
@Component
public final class OpenGlBackend implements Backend {
  private final Optional<Choice> given;
  private @Nullable GlThread thread;
  private Choice choice = new Choice(Scheme.REGISTERS, 0);

  /** Computes products as measured to be faster here. */
  @Activate
  public OpenGlBackend() {
    given = Optional.empty();
  }

  /** Computes products in this way. */
  OpenGlBackend(Scheme scheme) {
    given = Optional.of(new Choice(scheme, 0));
  }

  @Override
  public String id() {
    return "opengl";
  }

  @Override
  public int rank() {
    return 50;
  }

  @Override
  public synchronized Device open(int threads) {
    GlThread ready = thread();
    Limits limits = ready.call(GlThread.Session::limits).ofSpeed(choice.speed());
    return new OpenGlDevice(ready, choice.scheme(), limits);
  }

  private GlThread thread() {
    if (thread == null || thread.isLost()) {
      thread = tried();
    }
    return thread;
  }

  private GlThread tried() {
    try (Attempt attempt = Attempt.begin()) {
      GlThread opened = GlThread.open();
      choice = given.orElseGet(() -> Tuning.choice(opened));
      return opened;
    }
  }

  @Override
  public synchronized void tune() {
    Attempt.forget();
    choice = Tuning.measured(thread());
  }

  /** Gives the context back. */
  @Deactivate
  public synchronized void close() {
    if (thread != null) {
      thread.close();
      thread = null;
      OffscreenContext.shutdown();
    }
  }
}
