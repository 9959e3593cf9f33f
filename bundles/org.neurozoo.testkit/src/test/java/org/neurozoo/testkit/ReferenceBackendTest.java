package org.neurozoo.testkit;

import org.neurozoo.graph.reference.ReferenceBackend;
import org.neurozoo.testkit.junit.ContractTest;

/** Compared with itself it shows little; rows, counters, keys, memories and bursts are at stake. */
class ReferenceBackendTest extends ContractTest {
  @Override
  protected Contract contract() {
    return new BackendContract(new ReferenceBackend());
  }
}
