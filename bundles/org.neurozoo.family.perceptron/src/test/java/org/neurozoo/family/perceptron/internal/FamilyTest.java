package org.neurozoo.family.perceptron.internal;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.neurozoo.data.internal.DataContributor;
import org.neurozoo.graph.cpu.internal.CpuBackend;
import org.neurozoo.layers.internal.Layers;
import org.neurozoo.layers.internal.regularizer.Regularizers;
import org.neurozoo.network.Registry;
import org.neurozoo.network.internal.DocumentLearners;
import org.neurozoo.network.internal.GradientContributions;
import org.neurozoo.network.internal.metric.Metrics;
import org.neurozoo.network.internal.probe.Probes;
import org.neurozoo.testkit.Contract;
import org.neurozoo.testkit.FamilyContract;
import org.neurozoo.testkit.junit.ContractTest;
import org.neurozoo.training.internal.Engine;
import org.neurozoo.training.internal.optimizer.Optimizers;
import org.neurozoo.training.internal.schedule.Schedules;
import org.neurozoo.training.internal.stop.StopRules;

class FamilyTest extends ContractTest {
  static final Registry REGISTRY =
      Registry.of(
          List.of(
              new Perceptrons(),
              new Layers(),
              new GradientContributions(),
              new Optimizers(),
              new Schedules(),
              new StopRules(),
              new Metrics(),
              new Regularizers(),
              new DataContributor(),
              new Probes()));

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
