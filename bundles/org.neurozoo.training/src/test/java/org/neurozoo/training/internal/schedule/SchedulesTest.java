package org.neurozoo.training.internal.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.reference.DoubleArray;
import org.neurozoo.graph.reference.Interpreter;
import org.neurozoo.schema.Kind.Choice;
import org.neurozoo.schema.Values;
import org.neurozoo.training.Figures;
import org.neurozoo.training.Schedule;
import org.neurozoo.training.Schedule.Span;
import org.neurozoo.training.Schedule.Surroundings;
import org.neurozoo.training.Schedule.Watch;
import org.neurozoo.training.StateBuilder;
import org.neurozoo.training.Watcher;

/** Schedules against their closed forms; the interpreter computes in double precision. */
class SchedulesTest {
  private static final double TOLERANCE = 1e-9;
  private static final long STEPS = 100;
  private static final double STEPS_PER_EPOCH = 10;

  private final List<Watch> watches = new ArrayList<>();
  private final StateBuilder state = new StateBuilder();

  private static Schedule schedule(String id) {
    return Schedules.ALL.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  private Tensor built(Choice choice, Tensor rate, Span span) {
    Schedule schedule = schedule(choice.type());
    Values values = schedule.schema().read(choice.values(), "");
    return schedule.rate(rate, values, span);
  }

  private Tensor rate(Choice choice, Tensor rate, double step) {
    Tensor at = Tensor.constant(NdArray.scalar(ElementType.F64, step));
    Surroundings around = new Surroundings(f -> f.endsWith("accuracy"), this::built, watches);
    return built(choice, rate, new Span(at, STEPS, STEPS_PER_EPOCH, state, around));
  }

  private double value(Choice choice, double step) {
    Tensor rate = rate(choice, Tensor.constant(NdArray.scalar(ElementType.F64, 2)), step);
    return new Interpreter(Map.of(), memory(), 0).evaluate(List.of(rate)).getFirst().elements()[0];
  }

  private Map<String, DoubleArray> memory() {
    Map<String, DoubleArray> memory = new LinkedHashMap<>();
    state
        .layout()
        .slots()
        .forEach((n, s) -> memory.put(n, new DoubleArray(s.spec(), s.initial().get().doubles())));
    return memory;
  }

  /** The rate is 2. */
  private void assertFollows(Choice choice, DoubleUnaryOperator factor) {
    for (int step = 0; step <= STEPS + 10; step++) {
      String place = choice.type() + " at " + step;
      assertEquals(2 * factor.applyAsDouble(step), value(choice, step), TOLERANCE, place);
    }
  }

  private static double half(double from, double to, double u) {
    return to + (from - to) * (1 + Math.cos(Math.PI * Math.clamp(u, 0, 1))) / 2;
  }

  @Test
  void aConstantRateIsTheSameTensor() {
    Tensor rate = Tensor.constant(3);
    assertSame(rate, rate(Choice.of("constant"), rate, 5));
  }

  @Test
  void stepsGoDownAtTheirEpochs() {
    assertFollows(
        new Choice("step", Map.of("every", 3, "factor", 0.5)),
        step -> Math.pow(0.5, Math.floor(step / 30)));
  }

  @Test
  void exponentialDecayIsEven() {
    assertFollows(
        new Choice("exponential", Map.of("factor", 0.8)), step -> Math.pow(0.8, step / 10));
  }

  @Test
  void cosineEndsAtItsLeast() {
    assertFollows(new Choice("cosine", Map.of("least", 0.1)), step -> half(1, 0.1, step / STEPS));
  }

  @Test
  void oneCycleGoesUpAndDown() {
    Choice choice = new Choice("one-cycle", Map.of("rise", 0.25, "start", 0.1, "end", 0.01));
    assertFollows(
        choice,
        step -> {
          double u = step / 99;
          return u < 0.25 ? half(0.1, 1, u / 0.25) : half(1, 0.01, (u - 0.25) / 0.75);
        });
  }

  @Test
  void warmUpRisesAndHandsOver() {
    Choice then = new Choice("cosine", Map.of());
    Choice choice = new Choice("warm-up", Map.of("epochs", 2, "from", 0.2, "then", then));
    assertFollows(
        choice,
        step ->
            (0.2 + 0.8 * Math.min(1, (step + 1) / 20)) * half(1, 0, Math.max(0, step - 20) / 80));
  }

  private static Figures figures(double loss) {
    LinkedHashMap<String, Double> values = new LinkedHashMap<>();
    values.put("validation.loss", loss);
    return new Figures(0, 0, values);
  }

  @Test
  void plateausLowerTheRate() {
    Choice choice =
        new Choice("reduce-on-plateau", Map.of("patience", 2, "factor", 0.5, "least", 0.2));
    assertEquals(2, value(choice, 7), TOLERANCE);
    Watch watch = watches.getFirst();
    assertEquals("plateau", watch.variable());
    Watcher watcher = watch.watcher();
    double[] memory = watcher.initial();
    double[] losses = {1, 0.9, 0.95, 0.9, 0.8, 0.9, 0.9, 0.9, 0.9};
    double[] factors = {1, 1, 1, 0.5, 0.5, 0.5, 0.25, 0.25, 0.2};
    for (int i = 0; i < losses.length; i++) {
      watcher.at(figures(losses[i]), memory);
      assertEquals(factors[i], memory[0], 0, "event " + i);
    }
    Map<String, DoubleArray> lowered = Map.of("plateau", new DoubleArray(Spec.f64(3), memory));
    Tensor rate = rate(choice, Tensor.constant(2), 7);
    double actual =
        new Interpreter(Map.of(), lowered, 0).evaluate(List.of(rate)).getFirst().elements()[0];
    assertEquals(0.4, actual, 1e-6);
  }
}
