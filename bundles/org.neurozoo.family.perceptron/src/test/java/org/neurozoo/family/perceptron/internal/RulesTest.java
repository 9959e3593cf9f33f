package org.neurozoo.family.perceptron.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.reference.ReferenceBackend;
import org.neurozoo.network.NetworkLearner;
import org.neurozoo.network.Template;
import org.neurozoo.network.internal.DocumentLearners;
import org.neurozoo.testkit.Rehearsal;

/** Each rule against its own recursion, written down as the papers do, sample by sample. */
class RulesTest {
  /** Weights are kept in single precision, at most some hundred roundings of numbers below 10. */
  private static final double TOLERANCE = 1e-4;

  /** How far a unit moves its weights, over the rate and the input. */
  private interface Rule extends ToDoubleBiFunction<Double, Double> {}

  /** What a unit learns, as (bias, weights …) a unit. */
  private static double[] learned(
      NetworkLearner learner, Rule rule, double rate, int epochs, boolean bias) {
    NdArray x = learner.experiment().train().features();
    int[] labels =
        ((org.neurozoo.data.Target.Classes) learner.experiment().train().target()).labels().ints();
    int units = learner.experiment().targets();
    int samples = labels.length;
    int inputs = x.length() / samples;
    double[] w = new double[units * (inputs + 1)];
    for (int step = 0; step < epochs * samples; step++) {
      int row = step % samples;
      for (int unit = 0; unit < units; unit++) {
        int first = unit * (inputs + 1);
        double net = w[first];
        for (int i = 0; i < inputs; i++) {
          net += w[first + 1 + i] * x.at(row * inputs + i);
        }
        double target = labels[row] == unit ? 1 : 0;
        double change = rate * rule.applyAsDouble(target, net);
        w[first] += bias ? change : 0;
        for (int i = 0; i < inputs; i++) {
          w[first + 1 + i] += change * x.at(row * inputs + i);
        }
      }
    }
    return w;
  }

  private static ObjectNode experiment(String template, int epochs) {
    ObjectNode experiment =
        (ObjectNode) FamilyTest.REGISTRY.get(Template.class, template, "").experiment();
    experiment.withObject("/training").put("shuffle", false).put("epochs", epochs);
    return experiment;
  }

  private static void check(
      String template, String layer, Rule rule, double rate, int epochs, boolean bias) {
    try (Device device = new ReferenceBackend().open(1);
        NetworkLearner learner =
            (NetworkLearner)
                new DocumentLearners(FamilyTest.REGISTRY)
                    .create(experiment(template, epochs), device)) {
      Rehearsal rehearsal = new Rehearsal(learner, learner.layout().allocate(device));
      rehearsal.advance(learner.steps(), 100);
      double[] expected = learned(learner, rule, rate, epochs, bias);
      assertArrayEquals(expected, weights(rehearsal, layer, bias), TOLERANCE);
    }
  }

  private static double[] weights(Rehearsal rehearsal, String layer, boolean bias) {
    NdArray weight = rehearsal.buffers().get(layer + "/weight");
    int units = weight.shape().extent(0);
    int inputs = weight.shape().extent(1);
    double[] all = new double[units * (inputs + 1)];
    for (int unit = 0; unit < units; unit++) {
      int first = unit * (inputs + 1);
      all[first] = bias ? rehearsal.buffers().get(layer + "/bias").at(unit) : 0;
      for (int i = 0; i < inputs; i++) {
        all[first + 1 + i] = weight.at(unit * inputs + i);
      }
    }
    return all;
  }

  @Test
  void rosenblatt() {
    Rule rule = (target, net) -> target - (net >= 0 ? 1 : 0);
    check("perceptron-and", "answer", rule, 1, 20, true);
    check("perceptron-xor", "answer", rule, 1, 50, true);
  }

  @Test
  void widrowAndHoff() {
    check("adaline-iris", "answer", (target, net) -> target - net, 0.01, 3, true);
  }

  @Test
  void hebb() {
    check("hebb-letters", "memory", (target, net) -> target, 0.03, 1, false);
  }

  @Test
  void aPerceptronThatIsRightComesToRest() {
    try (Device device = new ReferenceBackend().open(1);
        NetworkLearner learner =
            (NetworkLearner)
                new DocumentLearners(FamilyTest.REGISTRY)
                    .create(experiment("perceptron-or", 40), device)) {
      Rehearsal rehearsal = new Rehearsal(learner, learner.layout().allocate(device));
      rehearsal.advance(80, 100);
      double[] half = weights(rehearsal, "answer", true);
      rehearsal.advance(160, 100);
      assertArrayEquals(half, weights(rehearsal, "answer", true));
      assertEquals(1, rehearsal.evaluate().get("test.accuracy"));
    }
  }
}
