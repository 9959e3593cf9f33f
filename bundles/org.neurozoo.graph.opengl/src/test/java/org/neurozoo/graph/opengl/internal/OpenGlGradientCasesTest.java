package org.neurozoo.graph.opengl.internal;

import org.neurozoo.testkit.Contract;
import org.neurozoo.testkit.GradientCasesContract;
import org.neurozoo.testkit.junit.ContractTest;

class OpenGlGradientCasesTest extends ContractTest {
  @Override
  protected Contract contract() {
    return new GradientCasesContract(Graphics.BACKEND);
  }
}
