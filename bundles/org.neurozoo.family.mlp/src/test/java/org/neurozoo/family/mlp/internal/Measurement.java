package org.neurozoo.family.mlp.internal;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.cpu.internal.CpuBackend;
import org.neurozoo.testkit.SharedData;

/** Several trainings of a template whose accuracies on the test set count together. */
record Measurement(List<ObjectNode> experiments) {

  /** A file or folder of the data pack; the test is left out without it. */
  static Path pack(String name) {
    Optional<Path> file = SharedData.file(name);
    assumeTrue(file.isPresent(), () -> "no " + name + " in shared/data beside the repository");
    return file.orElseThrow();
  }

  /** One training, with the template's own seed. */
  static Measurement once(String template, String data) {
    return seeds(template, data, 1);
  }

  /** As {@code train --repeat N} does. */
  static Measurement seeds(String template, String data, int count) {
    List<ObjectNode> experiments = new ArrayList<>();
    for (int seed = 1; seed <= count; seed++) {
      ObjectNode experiment = experiment(template, data);
      experiment.withObject("/training").put("seed", seed);
      experiments.add(experiment);
    }
    return new Measurement(experiments);
  }

  /** As {@code train --folds K --repeat N} does. */
  static Measurement folds(String template, String data, int folds, int repetitions) {
    List<ObjectNode> experiments = new ArrayList<>();
    for (int turn = 0; turn < folds * repetitions; turn++) {
      ObjectNode experiment = experiment(template, data);
      experiment
          .withObject("/data")
          .put("folds", folds)
          .put("fold", turn % folds)
          .put("repetition", turn / folds);
      experiments.add(experiment);
    }
    return new Measurement(experiments);
  }

  private static ObjectNode experiment(String template, String data) {
    ObjectNode experiment = Trial.experiment(template);
    experiment.withObject("/data").put("spec", data);
    return experiment;
  }

  /** The mean, in percent. */
  double accuracy() {
    return 100 * experiments.stream().mapToDouble(Measurement::accuracy).average().orElseThrow();
  }

  private static double accuracy(ObjectNode experiment) {
    Device device = new CpuBackend().open(Runtime.getRuntime().availableProcessors());
    try (Trial trial = new Trial(experiment, device)) {
      return trial.finish().get("test.accuracy");
    }
  }
}
