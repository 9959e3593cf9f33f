package org.neurozoo.graph.opengl.internal;

import java.util.function.UnaryOperator;
import org.neurozoo.graph.backend.Backend;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.opengl.internal.device.GlThread;
import org.neurozoo.graph.opengl.internal.device.Limits;
import org.neurozoo.graph.opengl.internal.kernel.Layout.Scheme;

/** Computes as on another driver than the one that is here. */
record Variant(GlThread thread, Scheme scheme, UnaryOperator<Limits> limits) implements Backend {
  @Override
  public String id() {
    return "variant";
  }

  @Override
  public int rank() {
    return 0;
  }

  @Override
  public Device open(int threads) {
    return new OpenGlDevice(thread, scheme, limits.apply(thread.call(GlThread.Session::limits)));
  }
}
