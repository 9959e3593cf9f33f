package org.neurozoo.graph.cpu.internal;

import org.neurozoo.testkit.Contract;
import org.neurozoo.testkit.OnnxCasesContract;
import org.neurozoo.testkit.junit.ContractTest;

class CpuOnnxCasesTest extends ContractTest {
  @Override
  protected Contract contract() {
    return new OnnxCasesContract(new CpuBackend());
  }
}
