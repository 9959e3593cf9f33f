package org.neurozoo.family.perceptron.internal;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.neurozoo.data.internal.DataContributor;
import org.neurozoo.graph.cpu.internal.CpuBackend;
import org.neurozoo.layers.internal.Layers;
import org.neurozoo.network.Registry;
import org.neurozoo.network.internal.DocumentLearners;
import org.neurozoo.network.internal.NetworkContributor;
import org.neurozoo.testkit.Contract;
import org.neurozoo.testkit.FamilyContract;
import org.neurozoo.testkit.junit.ContractTest;
import org.neurozoo.training.internal.Engine;
import org.neurozoo.training.internal.TrainingContributor;

class FamilyTest extends ContractTest {
  static final Registry REGISTRY =
      Registry.of(
          List.of(
              new Perceptrons(),
              new Layers(),
              new NetworkContributor(),
              new TrainingContributor(),
              new DataContributor()));

  @TempDir Path folder;

  @Override
  protected Contract contract() {
    DocumentLearners factory = new DocumentLearners(REGISTRY);
    CpuBackend backend = new CpuBackend();
    Engine engine = new Engine();
    engine.add(factory);
    engine.addBackend(backend);
    return new FamilyContract("perceptron", REGISTRY, factory, engine, backend, folder);
  }
}
