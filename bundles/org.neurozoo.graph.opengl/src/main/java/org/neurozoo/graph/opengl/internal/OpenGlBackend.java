package org.neurozoo.graph.opengl.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.backend.Backend;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.opengl.internal.device.GlThread;
import org.neurozoo.graph.opengl.internal.kernel.Layout.Scheme;
import org.neurozoo.jogl.OffscreenContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Graphics devices, through compute shaders; the context is opened when it is first needed. */
@Component
public final class OpenGlBackend implements Backend {
  private final Optional<Scheme> given;
  private @Nullable GlThread thread;
  private Scheme scheme = Scheme.REGISTERS;

  /** Computes products as measured to be faster here. */
  @Activate
  public OpenGlBackend() {
    given = Optional.empty();
  }

  /** Computes products in this way. */
  OpenGlBackend(Scheme scheme) {
    given = Optional.of(scheme);
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
    return new OpenGlDevice(thread(), scheme);
  }

  private GlThread thread() {
    if (thread == null || thread.isLost()) {
      GlThread opened = GlThread.open();
      thread = opened;
      scheme = given.orElseGet(() -> Tuning.scheme(opened));
    }
    return thread;
  }

  @Override
  public synchronized void tune() {
    scheme = Tuning.measured(thread());
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
