package org.neurozoo.testkit;

import org.neurozoo.graph.reference.ReferenceBackend;
import org.neurozoo.testkit.junit.ContractTest;

class ReferenceBackendTest extends ContractTest {
  @Override
  protected Contract contract() {
    return new BackendContract(new ReferenceBackend());
  }
}
