package org.neurozoo.graph.cpu.internal;

import java.util.function.BooleanSupplier;
import org.neurozoo.graph.backend.Backend;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.cpu.internal.pool.Pool;
import org.neurozoo.graph.cpu.internal.warm.Warmer;
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

  /** Rehearsals and the compiler need a processor of their own to get done. */
  @Override
  public Device open(int threads) {
    Warmer warmer = Warmer.inBackground();
    boolean takesAll = threads >= Runtime.getRuntime().availableProcessors();
    BooleanSupplier crowded = takesAll ? warmer::isBusy : () -> false;
    return new CpuDevice(new Pool(threads, Pool.WORTHWHILE, crowded), VectorUnit.lanes(), warmer);
  }
}
