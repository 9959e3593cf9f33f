package org.neurozoo.graph.opengl.internal;

import org.neurozoo.testkit.Contract;
import org.neurozoo.testkit.OnnxCasesContract;
import org.neurozoo.testkit.junit.ContractTest;

class OpenGlOnnxCasesTest extends ContractTest {
  @Override
  protected Contract contract() {
    return new OnnxCasesContract(Graphics.BACKEND);
  }
}
