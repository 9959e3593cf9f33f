package org.neurozoo.family.perceptron.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Preprocessing;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.reference.ReferenceBackend;
import org.neurozoo.network.NetworkLearner;
import org.neurozoo.network.Template;
import org.neurozoo.network.internal.DocumentLearners;
import org.neurozoo.schema.FaultException;
import org.neurozoo.testkit.Rehearsal;

/** Oja's and Sanger's rule against their recursion and against the eigenvectors. */
class OjaTest {
  private static final int WIDTH = 4;

  /** The last eigenvalue, 0.02, is left out: its unit would take tens of thousands of steps. */
  private static final int THREE = 3;

  private static ObjectNode experiment(int units, boolean ordered) {
    ObjectNode experiment =
        (ObjectNode) FamilyTest.REGISTRY.get(Template.class, "sanger-iris", "").experiment();
    experiment
        .withArray("/networks/main/nodes")
        .get(1)
        .withObject("/values")
        .put("units", units)
        .put("ordered", ordered);
    experiment.withObject("/training").put("shuffle", false).put("schedule", "constant");
    return experiment;
  }

  private record Learned(NdArray before, NdArray after, DataSet samples) {}

  private static Learned learn(ObjectNode experiment) {
    try (Device device = new ReferenceBackend().open(1);
        NetworkLearner learner =
            (NetworkLearner) new DocumentLearners(FamilyTest.REGISTRY).create(experiment, device)) {
      Rehearsal rehearsal = new Rehearsal(learner, learner.layout().allocate(device));
      NdArray before = weight(rehearsal);
      rehearsal.advance(learner.steps(), 1000);
      return new Learned(before, weight(rehearsal), learner.experiment().train());
    }
  }

  private static NdArray weight(Rehearsal rehearsal) {
    return rehearsal.buffers().get("components/weight");
  }

  /** Rows are the unit eigenvectors of the covariance, the greatest eigenvalue first. */
  private static NdArray eigenvectors(DataSet samples) {
    Preprocessing pca = FamilyTest.REGISTRY.get(Preprocessing.class, "whiten", "");
    return pca.fit(samples, pca.schema().read(Map.of("scale", false), "")).state().get("matrix");
  }

  private static double product(NdArray a, int row, NdArray b, int other) {
    return IntStream.range(0, WIDTH)
        .mapToDouble(i -> a.at(row * WIDTH + i) * b.at(other * WIDTH + i))
        .sum();
  }

  /** Over all samples at once, the mean of the rule comes to rest at the eigenvectors. */
  @Test
  void sangersUnitsBecomeTheEigenvectorsInOrder() {
    ObjectNode experiment = experiment(THREE, true);
    experiment.withObject("/training").put("batch", 0).put("epochs", 3000);
    experiment.withObject("/training/optimizer/values").put("rate", 0.1);
    Learned learned = learn(experiment);
    NdArray vectors = eigenvectors(learned.samples());
    for (int unit = 0; unit < THREE; unit++) {
      // single precision stands still some roundings (6e-8) over the rate and the least gap of
      // eigenvalues (0.1 · 0.1) from rest, so within 1e-4
      assertEquals(1, product(learned.after(), unit, learned.after(), unit), 1e-4);
      assertEquals(1, Math.abs(product(learned.after(), unit, vectors, unit)), 1e-4);
    }
  }

  @Test
  void ojasUnitsShareTheSubspaceOfTheFirstEigenvectors() {
    ObjectNode experiment = experiment(2, false);
    experiment.withObject("/training").put("batch", 0).put("epochs", 3000);
    experiment.withObject("/training/optimizer/values").put("rate", 0.1);
    Learned learned = learn(experiment);
    NdArray vectors = eigenvectors(learned.samples());
    for (int unit = 0; unit < 2; unit++) {
      double first = product(learned.after(), unit, vectors, 0);
      double second = product(learned.after(), unit, vectors, 1);
      assertEquals(1, first * first + second * second, 1e-4);
    }
    assertEquals(0, product(learned.after(), 0, learned.after(), 1), 1e-4);
  }

  /** Sample by sample as the papers write it; three epochs of roundings of numbers near 1. */
  @ParameterizedTest
  @CsvSource({"1, true", "3, true", "3, false"})
  void eachStepIsTheRule(int units, boolean ordered) {
    ObjectNode experiment = experiment(units, ordered);
    experiment.withObject("/training").put("epochs", 3);
    Learned learned = learn(experiment);
    NdArray x = learned.samples().features();
    double[] w = IntStream.range(0, units * WIDTH).mapToDouble(learned.before()::at).toArray();
    for (int step = 0; step < 3 * learned.samples().size(); step++) {
      int row = step % learned.samples().size();
      double[] before = w.clone();
      double[] y = new double[units];
      for (int i = 0; i < units * WIDTH; i++) {
        y[i / WIDTH] += before[i] * x.at(row * WIDTH + i % WIDTH);
      }
      for (int i = 0; i < units * WIDTH; i++) {
        double left = x.at(row * WIDTH + i % WIDTH);
        for (int j = 0; j < (ordered ? i / WIDTH + 1 : units); j++) {
          left -= y[j] * before[j * WIDTH + i % WIDTH];
        }
        w[i] += 0.01 * y[i / WIDTH] * left;
      }
    }
    double[] found = IntStream.range(0, w.length).mapToDouble(learned.after()::at).toArray();
    assertArrayEquals(w, found, 1e-4);
  }

  /** What pads a last batch does not count: 105 samples in batches of 16. */
  @Test
  void partialBatchesAreMeansOverTheirSamples() {
    ObjectNode experiment = experiment(2, true);
    experiment.withObject("/training").put("batch", 16).put("epochs", 300);
    experiment.withObject("/training/optimizer/values").put("rate", 0.02);
    Learned learned = learn(experiment);
    NdArray vectors = eigenvectors(learned.samples());
    // batches in turn move the point of rest by about the rate
    assertEquals(1, Math.abs(product(learned.after(), 0, vectors, 0)), 0.02);
    assertEquals(1, Math.abs(product(learned.after(), 1, vectors, 1)), 0.02);
  }

  @Test
  void refusesWhatIsNoRowOfNumbers() {
    ObjectNode experiment = experiment(1, true);
    experiment.withObject("/data").put("spec", "shapes?n=10&shape=image").remove("preprocessing");
    experiment.withObject("/training").remove("metrics");
    FaultException fault = assertThrows(FaultException.class, () -> learn(experiment));
    assertTrue(fault.getMessage().contains("need one input"), fault.getMessage());
  }
}
