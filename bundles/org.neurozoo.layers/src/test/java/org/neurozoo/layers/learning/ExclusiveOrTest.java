package org.neurozoo.layers.learning;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * How many seeds learn XOR with four hidden tanh units, by optimiser: printed, for the share tells
 * much about an optimiser and its rate, and only what is safe is asserted. The system property
 * {@code xor.seeds} asks for more of them.
 */
class ExclusiveOrTest {
  private static final int SEEDS = Integer.getInteger("xor.seeds", 5);
  private static final String HIDDEN =
      "{'type': 'dense', 'values': {'units': 4, 'activation': 'tanh'}}";

  private static final Map<String, Double> RATES = new LinkedHashMap<>();

  static {
    RATES.put("sgd", 1.0);
    RATES.put("momentum", 0.3);
    RATES.put("averaged-momentum", 1.0);
    RATES.put("nesterov", 0.3);
    RATES.put("adagrad", 0.3);
    RATES.put("rmsprop", 0.03);
    RATES.put("adam", 0.05);
    RATES.put("adamw", 0.05);
    RATES.put("nadam", 0.05);
    RATES.put("lion", 0.02);
  }

  private static String gradient(String optimizer, String values) {
    return "{'rule': 'gradient', 'batch': 0, 'epochs': 300, 'seed': %d, 'optimizer': {'type': '"
        + optimizer
        + "', 'values': {"
        + values
        + "}}}";
  }

  private static int converged(String training) {
    int converged = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      String text = training.formatted(seed);
      try (Lesson lesson = new Lesson(Lesson.document("xor", text, HIDDEN, "{'type': 'dense'}"))) {
        lesson.rehearsal.advance(lesson.learner.steps(), 4096);
        Check check = new Check(lesson);
        converged += check.isRight() ? 1 : 0;
      }
    }
    return converged;
  }

  /** Whether all four samples are told right. */
  private record Check(Lesson lesson) {
    boolean isRight() {
      return lesson.learner.figures(lesson.learner.experiment().train()).get("accuracy") == 1;
    }
  }

  @Test
  void everyOptimiserLearnsItFromMostSeeds() {
    Map<String, Integer> shares = new LinkedHashMap<>();
    RATES.forEach((id, rate) -> shares.put(id, converged(gradient(id, "'rate': " + rate))));
    shares.put("rprop", converged(gradient("rprop", "")));
    shares.put("irprop-minus", converged(gradient("irprop-minus", "")));
    shares.put("lbfgs", converged("{'rule': 'lbfgs', 'steps': 60, 'evaluate': 60, 'seed': %d}"));
    shares.put(
        "levenberg-marquardt",
        converged("{'rule': 'levenberg-marquardt', 'steps': 40, 'evaluate': 40, 'seed': %d}"));
    shares.forEach(
        (id, share) -> System.out.println("XOR from " + SEEDS + " seeds: " + id + " " + share));
    shares.forEach((id, share) -> assertTrue(2 * share >= SEEDS, id + " " + share));
  }
}
