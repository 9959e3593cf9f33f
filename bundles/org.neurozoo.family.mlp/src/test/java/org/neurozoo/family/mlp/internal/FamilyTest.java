package org.neurozoo.family.mlp.internal;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.neurozoo.graph.cpu.internal.CpuBackend;
import org.neurozoo.network.internal.DocumentLearners;
import org.neurozoo.testkit.Contract;
import org.neurozoo.testkit.FamilyContract;
import org.neurozoo.testkit.junit.ContractTest;
import org.neurozoo.training.internal.Engine;

class FamilyTest extends ContractTest {
  @TempDir Path folder;

  @Override
  protected Contract contract() {
    DocumentLearners factory = new DocumentLearners(Trial.REGISTRY);
    CpuBackend backend = new CpuBackend();
    Engine engine = new Engine();
    engine.add(factory);
    engine.addBackend(backend);
    return new FamilyContract("mlp", Trial.REGISTRY, factory, engine, backend, folder);
  }
}
