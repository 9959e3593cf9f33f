package org.neurozoo.graph.cpu.internal;

import org.neurozoo.testkit.Contract;
import org.neurozoo.testkit.GradientCasesContract;
import org.neurozoo.testkit.junit.ContractTest;

class CpuGradientCasesTest extends ContractTest {
  @Override
  protected Contract contract() {
    return new GradientCasesContract(new CpuBackend());
  }
}
