package org.neurozoo.layers.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurozoo.graph.NdArray;
import org.neurozoo.schema.FaultException;

class FullBatchTest {
  private static final String OUTPUT = "{'type': 'dense'}";

  /** A linear network, whose least squares have one solution, found by the normal equations. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'rule': 'lbfgs', 'loss': 'mean-squared-error', 'steps': 30}",
        "{'rule': 'levenberg-marquardt', 'steps': 15}"
      })
  void linearNetworksReachTheLeastSquares(String training) {
    try (Lesson lesson = new Lesson(Lesson.document("moons?n=200", training, OUTPUT))) {
      lesson.finish();
      NdArray x = lesson.learner.experiment().train().features();
      NdArray y = lesson.learner.predict(x);
      // at the optimum residuals are orthogonal to the inputs and have mean 0
      int n = x.shape().extent(0);
      int[] labels =
          ((org.neurozoo.data.Target.Classes) lesson.learner.experiment().train().target())
              .labels()
              .ints();
      double[] sums = new double[3];
      for (int i = 0; i < n; i++) {
        double r = y.at(2 * i) - (labels[i] == 0 ? 1 : 0);
        sums[0] += r / n;
        sums[1] += r * x.at(2 * i) / n;
        sums[2] += r * x.at(2 * i + 1) / n;
      }
      for (double sum : sums) {
        // single-precision weights: 1e-7 of numbers about 1, and losses that differ by no bit
        assertEquals(0, sum, 2e-4);
      }
    }
  }

  /** XOR can be learned without any error by this network; the methods get within rounding. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'rule': 'lbfgs', 'loss': 'mean-squared-error', 'steps': 100, 'seed': 1}",
        "{'rule': 'levenberg-marquardt', 'steps': 60, 'seed': 1}"
      })
  void exclusiveOrIsLearnedCompletely(String training) {
    String hidden = "{'type': 'dense', 'values': {'units': 4, 'activation': 'tanh'}}";
    try (Lesson lesson = new Lesson(Lesson.document("xor", training, hidden, OUTPUT))) {
      double loss = lesson.finish().get("train.loss");
      assertTrue(loss < 1e-9, "loss " + loss);
    }
  }

  @Test
  void lossesNeverRise() {
    String hidden = "{'type': 'dense', 'values': {'units': 6, 'activation': 'tanh'}}";
    for (String rule : List.of("lbfgs", "levenberg-marquardt")) {
      String training = "{'rule': '" + rule + "', 'steps': 25}";
      try (Lesson lesson = new Lesson(Lesson.document("moons?n=80", training, hidden, OUTPUT))) {
        lesson.finish();
        List<Float> losses = lesson.rehearsal.figures("train.loss");
        for (int i = 1; i < losses.size(); i++) {
          assertTrue(losses.get(i) <= losses.get(i - 1), rule + " " + losses);
        }
      }
    }
  }

  @Test
  void largeNetworksAreRefusedByLevenbergMarquardt() {
    String hidden = "{'type': 'dense', 'values': {'units': 1000, 'activation': 'tanh'}}";
    FaultException fault =
        assertThrows(
            FaultException.class,
            () ->
                new Lesson(
                    Lesson.document("xor", "{'rule': 'levenberg-marquardt'}", hidden, OUTPUT)));
    assertEquals(
        "training.rule: 5002 parameters are too many for Levenberg-Marquardt, which takes 3000 at"
            + " most. Use a smaller network or the rule lbfgs.",
        fault.getMessage());
  }
}
