package org.neurozoo.training.internal.optimizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.gradient.Gradient;
import org.neurozoo.graph.reference.ReferenceBackend;
import org.neurozoo.schema.Values;
import org.neurozoo.training.Optimizer;
import org.neurozoo.training.State;
import org.neurozoo.training.StateBuilder;
import org.neurozoo.training.StepMetrics;
import org.neurozoo.training.StepProgram;

/**
 * Every optimiser against a plain recursion over 30 steps on the quadratic Σ ½ cᵢ (wᵢ - 1)². Both
 * compute in double precision but for rates, which are of single precision: relative 6e-8 a step.
 * Adam's powers of β are, too: 1 - 0.999 is off by 3e-5 of itself, its root by half of that.
 */
class RecursionTest {
  private static final int STEPS = 30;
  private static final double[] CURVATURE = {1, 0.1, 3, 0.5};
  private static final double[] START = {0, 3, -1, 1.5};
  private static final double RATE = 0.0625;

  private static Optimizer optimizer(String id) {
    return Optimizers.ALL.stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
  }

  private static double[] learned(String id, Map<String, Object> values, int steps) {
    return learned(id, values, steps, CURVATURE);
  }

  private static double[] learned(
      String id, Map<String, Object> raw, int steps, double[] curvature) {
    Optimizer optimizer = optimizer(id);
    Values values = optimizer.schema().read(raw, "");
    StateBuilder state = new StateBuilder();
    Tensor w = state.parameter("w", Spec.f64(4), () -> NdArray.of(Shape.of(4), START.clone()));
    Tensor c = Tensor.constant(NdArray.of(Shape.of(4), curvature));
    Tensor loss = w.minus(1).square().times(c).sum().times(0.5);
    Tensor gradient = Gradient.of(loss, List.of(w)).getFirst();
    optimizer.apply(List.of(new Optimizer.Parameter("w", w, gradient)), values, state);
    StepProgram program = state.program();
    try (Device device = new ReferenceBackend().open(1)) {
      State allocated = state.layout().allocate(device);
      program.bind(allocated);
      program.run(0, steps, new StepMetrics(List.of()));
      return allocated.memory().read("w").doubles();
    }
  }

  /** One weight's rule: what it remembers is its own. */
  private interface Rule {
    double next(double w, double g, double[] memory, int t);
  }

  private static double[] recursion(Rule rule, int steps) {
    double[] w = START.clone();
    double[][] memory = new double[4][3];
    for (int t = 1; t <= steps; t++) {
      for (int i = 0; i < 4; i++) {
        w[i] = rule.next(w[i], CURVATURE[i] * (w[i] - 1), memory[i], t);
      }
    }
    return w;
  }

  private static void assertFollows(
      String id, Map<String, Object> values, double tolerance, Rule rule) {
    Map<String, Object> all = new LinkedHashMap<>(values);
    all.put("rate", RATE);
    assertArrayEquals(recursion(rule, STEPS), learned(id, all, STEPS), tolerance, id);
  }

  @Test
  void classicMomentumAddsVelocities() {
    Rule rule =
        (w, g, m, t) -> {
          m[0] = 0.75 * m[0] - RATE * g;
          return w + m[0];
        };
    assertFollows("momentum", Map.of("momentum", 0.75), 1e-12, rule);
    assertFollows("sgd", Map.of("momentum", 0.75), 1e-12, rule);
  }

  @Test
  void averagedMomentumFollowsTheMean() {
    assertFollows(
        "averaged-momentum",
        Map.of("momentum", 0.75),
        1e-12,
        (w, g, m, t) -> {
          m[0] = 0.75 * m[0] + 0.25 * g;
          return w - RATE * m[0];
        });
  }

  @Test
  void theTwoFormsOfMomentumAgreeAtCorrespondingRates() {
    double[] classic = learned("momentum", Map.of("momentum", 0.75, "rate", 0.0625), STEPS);
    double[] averaged = learned("averaged-momentum", Map.of("momentum", 0.75, "rate", 0.25), STEPS);
    assertArrayEquals(classic, averaged, 1e-12);
  }

  /** The textbook form, with the derivative taken ahead: w is where the velocity leads to. */
  @Test
  void nesterovTakesTheDerivativeAhead() {
    double[] place = START.clone();
    double[] velocity = new double[4];
    for (int t = 0; t < STEPS; t++) {
      for (int i = 0; i < 4; i++) {
        double ahead = place[i] + 0.75 * velocity[i];
        velocity[i] = 0.75 * velocity[i] - RATE * CURVATURE[i] * (ahead - 1);
        place[i] += velocity[i];
      }
    }
    double[] ahead = new double[4];
    java.util.Arrays.setAll(ahead, i -> place[i] + 0.75 * velocity[i]);
    Map<String, Object> values = Map.of("momentum", 0.75, "rate", RATE);
    assertArrayEquals(ahead, learned("nesterov", values, STEPS), 1e-12);
  }

  @Test
  void adaGradSumsSquares() {
    assertFollows(
        "adagrad",
        Map.of("epsilon", 1e-8),
        1e-12,
        (w, g, m, t) -> {
          m[0] += g * g;
          return w - RATE * g / (Math.sqrt(m[0]) + 1e-8);
        });
  }

  @Test
  void rmsPropAveragesSquares() {
    assertFollows(
        "rmsprop",
        Map.of("decay", 0.9),
        1e-12,
        (w, g, m, t) -> {
          m[0] = 0.9 * m[0] + 0.1 * g * g;
          return w - RATE * g / (Math.sqrt(m[0]) + 1e-8);
        });
  }

  @Test
  void adamCorrectsItsMeans() {
    assertFollows(
        "adam",
        Map.of(),
        3e-5,
        (w, g, m, t) -> {
          m[0] = 0.9 * m[0] + 0.1 * g;
          m[1] = 0.999 * m[1] + 0.001 * g * g;
          double mean = m[0] / (1 - Math.pow(0.9, t));
          double square = m[1] / (1 - Math.pow(0.999, t));
          return w - RATE * mean / (Math.sqrt(square) + 1e-8);
        });
  }

  @Test
  void nadamLooksAhead() {
    assertFollows(
        "nadam",
        Map.of(),
        3e-5,
        (w, g, m, t) -> {
          m[0] = 0.9 * m[0] + 0.1 * g;
          m[1] = 0.999 * m[1] + 0.001 * g * g;
          double ahead = 0.9 * m[0] / (1 - Math.pow(0.9, t + 1)) + 0.1 * g / (1 - Math.pow(0.9, t));
          double square = m[1] / (1 - Math.pow(0.999, t));
          return w - RATE * ahead / (Math.sqrt(square) + 1e-8);
        });
  }

  @Test
  void lionStepsBySigns() {
    assertFollows(
        "lion",
        Map.of("decay", 0.125),
        1e-12,
        (w, g, m, t) -> {
          double sign = Math.signum(0.9 * m[0] + 0.1 * g);
          m[0] = 0.99 * m[0] + 0.01 * g;
          return w - RATE * (sign + 0.125 * w);
        });
  }

  private static double rprop(double w, double g, double[] m, boolean backtracks) {
    double size = m[1] == 0 ? 0.1 : m[1];
    double derivative = g;
    double step;
    if (m[0] * g > 0) {
      size = Math.min(size * 1.2, 50);
      step = -Math.signum(g) * size;
    } else if (m[0] * g < 0) {
      size = Math.max(size * 0.5, 1e-6);
      step = backtracks ? -m[2] : 0;
      derivative = 0;
    } else {
      step = -Math.signum(g) * size;
    }
    m[0] = derivative;
    m[1] = size;
    m[2] = step;
    return w + step;
  }

  @ParameterizedTest
  @ValueSource(strings = {"rprop", "irprop-minus"})
  void resilientPropagationFollowsItsPaper(String id) {
    Rule rule = (w, g, m, t) -> rprop(w, g, m, id.equals("rprop"));
    assertArrayEquals(recursion(rule, STEPS), learned(id, Map.of(), STEPS), 1e-12);
  }

  /** Past the minimum iRprop- stays for a step and then goes back by half; Rprop goes back. */
  @Test
  void afterAChangeOfSignTheDerivativeCountsAsZero() {
    Map<String, Object> values = Map.of("initial", 0.5);
    // the first weight: 0 -> 0.5 -> 1.1 (grown to 0.6) -> turned, stays, size 0.3 -> 0.8
    assertEquals(1.1, learned("irprop-minus", values, 2)[0], 1e-12);
    assertEquals(1.1, learned("irprop-minus", values, 3)[0], 1e-12);
    assertEquals(0.8, learned("irprop-minus", values, 4)[0], 1e-12);
    assertEquals(0.5, learned("rprop", values, 3)[0], 1e-12);
  }

  /** Tiny derivatives whose product is 0 in any precision still have signs. */
  @Test
  void resilientPropagationMindsSignsOnly() {
    double[] tiny = {1e-200, 1e-200, 1e-200, 1e-200};
    double[] large = {1, 1, 1, 1};
    for (String id : List.of("rprop", "irprop-minus")) {
      assertArrayEquals(
          learned(id, Map.of(), STEPS, large), learned(id, Map.of(), STEPS, tiny), 0, id);
    }
  }

  @Test
  void onlyResilientPropagationNeedsAllSamples() {
    List<String> needing =
        Optimizers.ALL.stream().filter(Optimizer::requiresFullBatch).map(Optimizer::id).toList();
    assertEquals(List.of("rprop", "irprop-minus"), needing);
  }
}
