package org.neurozoo.graph.opengl.internal;

import org.neurozoo.testkit.Contract;
import org.neurozoo.testkit.LearnerContract;
import org.neurozoo.testkit.junit.ContractTest;

/** With random numbers, moments, a schedule and a last batch that is smaller. */
class OpenGlLearnerTest extends ContractTest {
  @Override
  protected Contract contract() {
    return new LearnerContract(
        Graphics.BACKEND, Documents.learners(Documents.read(Documents.THINNED)), 30);
  }
}
