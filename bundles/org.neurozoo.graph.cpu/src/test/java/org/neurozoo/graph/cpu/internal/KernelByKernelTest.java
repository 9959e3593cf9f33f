package org.neurozoo.graph.cpu.internal;

import org.neurozoo.graph.backend.Backend;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.cpu.internal.pool.Pool;
import org.neurozoo.graph.cpu.internal.warm.Warmer;
import org.neurozoo.testkit.BackendContract;
import org.neurozoo.testkit.Contract;
import org.neurozoo.testkit.junit.ContractTest;

/** Keeps the backend's promises on the path that small plans do not take otherwise. */
class KernelByKernelTest extends ContractTest {
  @Override
  protected Contract contract() {
    return new BackendContract(new KernelByKernel());
  }

  private static final class KernelByKernel implements Backend {
    @Override
    public String id() {
      return "cpu";
    }

    @Override
    public int rank() {
      return 0;
    }

    @Override
    public Device open(int threads) {
      Pool pool = new Pool(threads, Pool.WORTHWHILE, () -> false);
      return new CpuDevice(pool, VectorUnit.lanes(), Warmer.inBackground(), 0);
    }
  }
}
