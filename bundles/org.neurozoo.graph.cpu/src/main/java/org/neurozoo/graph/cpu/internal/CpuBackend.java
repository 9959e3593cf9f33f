package org.neurozoo.graph.cpu.internal;

import org.neurozoo.graph.backend.Backend;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.cpu.internal.pool.Pool;
import org.osgi.service.component.annotations.Component;

/** The processor, through loops compiled for each plan. */
@Component
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
    return new CpuDevice(new Pool(threads, Pool.WORTHWHILE), VectorUnit.lanes());
  }
}
