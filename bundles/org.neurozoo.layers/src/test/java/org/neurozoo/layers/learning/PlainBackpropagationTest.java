package org.neurozoo.layers.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurozoo.graph.NdArray;
import org.neurozoo.network.Experiment;
import org.neurozoo.training.StepMetrics;

/**
 * A small network of logistic units, learned sample by sample in their order from the summed
 * squared error, as SNNS does: against backpropagation written down by hand in double precision.
 * Single precision is wrong by 6e-8 of every number in each of 40 steps, and errors may grow
 * tenfold.
 */
class PlainBackpropagationTest {
  private static final int STEPS = 40;
  private static final double TOLERANCE = 2e-5;
  private static final double RATE = 0.5;

  private final double[][] hidden = new double[3][3];
  private final double[][] output = new double[2][4];
  private final double[][] hiddenMoves = new double[3][3];
  private final double[][] outputMoves = new double[2][4];

  private static Lesson lesson(String optimizer, double flatSpot) {
    String activation = "{'type': 'logistic', 'values': {'flatSpot': " + flatSpot + "}}";
    String training =
        "{'rule': 'gradient', 'batch': 1, 'shuffle': false, 'epochs': 50,"
            + " 'loss': 'half-squared-error', 'optimizer': "
            + optimizer
            + "}";
    return new Lesson(
        Lesson.document(
            "xor",
            training,
            "{'type': 'dense', 'values': {'units': 3, 'activation': " + activation + "}}",
            "{'type': 'dense', 'values': {'activation': " + activation + "}}"));
  }

  /** Weights and, as the last number of a row, the bias. */
  private static void copy(Lesson lesson, String node, double[][] rows) {
    NdArray weight = lesson.buffer(node + "/weight");
    NdArray bias = lesson.buffer(node + "/bias");
    for (int i = 0; i < rows.length; i++) {
      int width = rows[i].length - 1;
      for (int j = 0; j < width; j++) {
        rows[i][j] = weight.at(i * width + j);
      }
      rows[i][width] = bias.at(i);
    }
  }

  private static double net(double[] row, double[] x) {
    double sum = row[x.length];
    for (int j = 0; j < x.length; j++) {
      sum += row[j] * x[j];
    }
    return sum;
  }

  private static double[] activations(double[][] rows, double[] x) {
    double[] y = new double[rows.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = 1 / (1 + Math.exp(-net(rows[i], x)));
    }
    return y;
  }

  private void learn(double[] x, double[] target, double momentum, double flatSpot) {
    double[] h = activations(hidden, x);
    double[] y = activations(output, h);
    double[] outer = new double[2];
    double[] inner = new double[3];
    for (int k = 0; k < 2; k++) {
      outer[k] = (target[k] - y[k]) * (y[k] * (1 - y[k]) + flatSpot);
    }
    for (int i = 0; i < 3; i++) {
      double back = outer[0] * output[0][i] + outer[1] * output[1][i];
      inner[i] = back * (h[i] * (1 - h[i]) + flatSpot);
    }
    move(output, outputMoves, outer, h, momentum);
    move(hidden, hiddenMoves, inner, x, momentum);
  }

  private static void move(
      double[][] rows, double[][] moves, double[] deltas, double[] x, double momentum) {
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j <= x.length; j++) {
        double input = j < x.length ? x[j] : 1;
        moves[i][j] = RATE * deltas[i] * input + momentum * moves[i][j];
        rows[i][j] += moves[i][j];
      }
    }
  }

  private static double[] flat(double[][] rows) {
    return java.util.Arrays.stream(rows).flatMapToDouble(java.util.Arrays::stream).toArray();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0, 0.1", "0.8, 0", "0.8, 0.1"})
  void itLearnsWhatIsWrittenDown(double momentum, double flatSpot) {
    String optimizer =
        "{'type': 'momentum', 'values': {'rate': " + RATE + ", 'momentum': " + momentum + "}}";
    try (Lesson lesson = lesson(optimizer, flatSpot)) {
      copy(lesson, "n1", hidden);
      copy(lesson, "n2", output);
      Experiment experiment = lesson.learner.experiment();
      NdArray features = experiment.train().features();
      for (int step = 0; step < STEPS; step++) {
        int i = step % 4;
        double[] x = {features.at(2 * i), features.at(2 * i + 1)};
        boolean differ = x[0] != x[1];
        learn(x, differ ? new double[] {0, 1} : new double[] {1, 0}, momentum, flatSpot);
      }
      lesson.rehearsal.advance(STEPS, 7);
      double[][] learnedHidden = new double[3][3];
      double[][] learnedOutput = new double[2][4];
      copy(lesson, "n1", learnedHidden);
      copy(lesson, "n2", learnedOutput);
      assertArrayEquals(flat(hidden), flat(learnedHidden), TOLERANCE);
      assertArrayEquals(flat(output), flat(learnedOutput), TOLERANCE);
    }
  }

  @Test
  void aFlatSpotChangesNothingForward() {
    try (Lesson plain = lesson("'sgd'", 0);
        Lesson lifted = lesson("'sgd'", 0.1)) {
      assertEquals(plain.rehearsal.evaluate(), lifted.rehearsal.evaluate());
      NdArray features = plain.learner.experiment().train().features();
      assertEquals(plain.learner.predict(features), lifted.learner.predict(features));
      plain.rehearsal.advance(4, 4);
      lifted.rehearsal.advance(4, 4);
      assertNotEquals(plain.buffer("n1/weight"), lifted.buffer("n1/weight"));
    }
  }

  @Test
  void theLossOfAStepIsThatBeforeIt() {
    try (Lesson lesson = lesson("'sgd'", 0)) {
      copy(lesson, "n1", hidden);
      copy(lesson, "n2", output);
      NdArray x = lesson.learner.experiment().train().features();
      double[] y = activations(output, activations(hidden, new double[] {x.at(0), x.at(1)}));
      boolean differ = x.at(0) != x.at(1);
      double[] t = differ ? new double[] {0, 1} : new double[] {1, 0};
      double expected = (Math.pow(y[0] - t[0], 2) + Math.pow(y[1] - t[1], 2)) / 2;
      StepMetrics metrics = new StepMetrics(List.of("train.loss"));
      lesson.learner.advance(0, 1, metrics);
      assertEquals(expected, metrics.mean(0, 1), 1e-6);
    }
  }
}
