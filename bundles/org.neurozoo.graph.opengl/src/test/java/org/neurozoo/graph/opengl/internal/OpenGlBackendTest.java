package org.neurozoo.graph.opengl.internal;

import org.neurozoo.testkit.BackendContract;
import org.neurozoo.testkit.Contract;
import org.neurozoo.testkit.junit.ContractTest;

class OpenGlBackendTest extends ContractTest {
  @Override
  protected Contract contract() {
    return new BackendContract(Graphics.BACKEND);
  }
}
