package org.neurozoo.graph.cpu.internal;

import org.neurozoo.graph.backend.Backend;
import org.neurozoo.graph.backend.Device;
import org.osgi.annotation.bundle.Header;
import org.osgi.service.component.annotations.Component;

/** The processor, through loops compiled for each plan. */
@Component
@Header(
    name = "Import-Package",
    value = "jdk.incubator.vector;resolution:=optional,!org.jspecify.annotations,*")
public final class CpuBackend implements Backend {
  @Override
  public String id() {
    return "cpu";
  }

  @Override
  public int rank() {
    return 100;
  }

  @Override
  public Device open(int threads) {
    return new CpuDevice(Math.max(1, threads), VectorUnit.lanes());
  }
}
