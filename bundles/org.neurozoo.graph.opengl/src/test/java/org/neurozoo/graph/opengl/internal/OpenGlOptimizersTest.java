package org.neurozoo.graph.opengl.internal;

import org.neurozoo.network.internal.DocumentLearners;
import org.neurozoo.testkit.Contract;
import org.neurozoo.testkit.OptimizerContract.Place;
import org.neurozoo.testkit.TrainingOptimizersContract;
import org.neurozoo.testkit.junit.ContractTest;

class OpenGlOptimizersTest extends ContractTest {
  @Override
  protected Contract contract() {
    DocumentLearners factory = new DocumentLearners(Documents.REGISTRY);
    Place place = new Place(factory, Documents.read(Documents.THINNED));
    return new TrainingOptimizersContract(Graphics.BACKEND, Documents.REGISTRY, place);
  }
}
