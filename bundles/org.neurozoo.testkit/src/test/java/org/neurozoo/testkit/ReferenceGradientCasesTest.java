package org.neurozoo.testkit;

import org.neurozoo.graph.reference.ReferenceBackend;
import org.neurozoo.testkit.junit.ContractTest;

class ReferenceGradientCasesTest extends ContractTest {
  @Override
  protected Contract contract() {
    return new GradientCasesContract(new ReferenceBackend());
  }
}
