package org.neurozoo.graph.opengl.internal;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.backend.Backend;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.opengl.internal.device.GlThread;
import org.neurozoo.graph.opengl.internal.device.Limits;
import org.neurozoo.jogl.OffscreenContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Graphics devices, through compute shaders; the context is opened when it is first needed. */
@Component
public final class OpenGlBackend implements Backend {
  private final UnaryOperator<Limits> limits;
  private @Nullable GlThread thread;

  /** Uses the driver as it is. */
  @Activate
  public OpenGlBackend() {
    this(UnaryOperator.identity());
  }

  /** Uses the driver as if its limits were others. */
  OpenGlBackend(UnaryOperator<Limits> limits) {
    this.limits = limits;
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
    if (thread == null || thread.isLost()) {
      thread = GlThread.open(limits);
    }
    return new OpenGlDevice(thread);
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
