package org.neurozoo.training.internal.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
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

/** Parameters of double precision are learned as such, though rates are of single precision. */
class PrecisionTest {
  /** Least squares (w - 1/3)² from w = 0. */
  private static double learned(Optimizer optimizer, Values values, int steps) {
    StateBuilder state = new StateBuilder();
    Tensor w = state.parameter("w", Spec.f64(1), () -> NdArray.of(Shape.of(1), 0.0));
    Tensor loss = w.minus(1.0 / 3).square().sum();
    Tensor gradient = Gradient.of(loss, List.of(w)).getFirst();
    optimizer.apply(List.of(new Optimizer.Parameter("w", w, gradient)), values, state);
    StepProgram program = state.program();
    try (Device device = new ReferenceBackend().open(1)) {
      State allocated = state.layout().allocate(device);
      program.bind(allocated);
      program.run(0, steps, new StepMetrics(List.of()));
      return allocated.memory().read("w").at(0);
    }
  }

  /** Each step halves the error, so 100 leave 1e-31; single precision would leave 1e-8. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.25})
  void descentGoesBeyondSinglePrecision(double momentum) {
    Values values =
        new GradientDescent()
            .schema()
            .defaults()
            .with(GradientDescent.RATE, 0.25)
            .with(GradientDescent.MOMENTUM, momentum);
    assertEquals(1.0 / 3, learned(new GradientDescent(), values, 100), 1e-15);
  }

  /** Adam's first step is its rate, but for ε / |g| of 1.5e-8 and the rate's own rounding. */
  @Test
  void adamTakesItsFirstStep() {
    Values values = new Adam().schema().defaults().with(Adam.RATE, 0.125);
    assertEquals(0.125, learned(new Adam(), values, 1), 1e-6);
  }

  /**
   * AdamW against Loshchilov and Hutter's algorithm 2 in double precision. 1 - 0.999 of single
   * precision is wrong by 3e-5 of itself, its root by half of that: 2e-6 in each of ten steps.
   */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 2})
  void adamWShrinksWeightsBesidesItsSteps(double decay) {
    Values values = new AdamW().schema().defaults().with(Adam.RATE, 0.125).with(AdamW.DECAY, decay);
    assertEquals(adamW(0.125, decay, 10), learned(new AdamW(), values, 10), 2e-5);
  }

  private static double adamW(double rate, double decay, int steps) {
    double w = 0;
    double m = 0;
    double v = 0;
    for (int t = 1; t <= steps; t++) {
      double g = 2 * (w - 1.0 / 3);
      m = 0.9 * m + 0.1 * g;
      v = 0.999 * v + 0.001 * g * g;
      double mean = m / (1 - Math.pow(0.9, t));
      double square = v / (1 - Math.pow(0.999, t));
      w = w - rate * decay * w - rate * mean / (Math.sqrt(square) + 1e-8);
    }
    return w;
  }
}
