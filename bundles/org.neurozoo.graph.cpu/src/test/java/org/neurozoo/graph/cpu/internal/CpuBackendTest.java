package org.neurozoo.graph.cpu.internal;

import org.neurozoo.testkit.BackendContract;
import org.neurozoo.testkit.Contract;
import org.neurozoo.testkit.junit.ContractTest;

class CpuBackendTest extends ContractTest {
  @Override
  protected Contract contract() {
    return new BackendContract(new CpuBackend());
  }
}
