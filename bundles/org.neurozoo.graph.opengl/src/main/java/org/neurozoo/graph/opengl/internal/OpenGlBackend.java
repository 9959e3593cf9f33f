package org.neurozoo.graph.opengl.internal;

import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.backend.Backend;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.opengl.internal.device.GlThread;
import org.neurozoo.jogl.OffscreenContext;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Graphics devices, through compute shaders; the context is opened when it is first needed. */
@Component
public final class OpenGlBackend implements Backend {
  private @Nullable GlThread thread;

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
    if (thread == null) {
      thread = GlThread.open();
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
