package org.neurozoo.testkit;

import org.neurozoo.graph.reference.ReferenceBackend;
import org.neurozoo.testkit.junit.ContractTest;

class ReferenceOnnxCasesTest extends ContractTest {
  @Override
  protected Contract contract() {
    return new OnnxCasesContract(new ReferenceBackend());
  }
}
