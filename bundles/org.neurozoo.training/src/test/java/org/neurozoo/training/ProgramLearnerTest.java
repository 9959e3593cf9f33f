package org.neurozoo.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Origin;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.reference.ReferenceBackend;

class ProgramLearnerTest {
  private final StateBuilder state = new StateBuilder();
  private final Tensor sum = state.zeros("sum", Spec.f32());

  private StepProgram program(String output, Tensor next) {
    state.update(sum, next);
    state.output(output, next);
    return state.program();
  }

  private StepProgram figures() {
    state.output("sum", sum);
    return state.program();
  }

  @Test
  void phasesFollowOneAnotherAndProgramsTakeTurns() {
    Phase.Feed feed = (first, count) -> Map.of("x", rows(first, count));
    StepProgram add = program("value", sum.plus(Tensor.input("x", Spec.f32())));
    Phase adding = new Phase("adding", 3, List.of(add), feed);
    StepProgram doubling = program("value", sum.times(2));
    StepProgram increment = program("other", sum.plus(1));
    Phase other = Phase.of("other", 2, program("value", sum.minus(100)));
    ProgramLearner learner = new ProgramLearner(state.layout(), List.of(adding, other), figures());
    StepMetrics metrics = run(learner);
    assertArrayEquals(new float[] {0, 1, 3, -97, -197}, metrics.last(0, 9));
    assertEquals(List.of("adding", "other"), List.of(learner.phase(2), learner.phase(3)));
    assertEquals(-197, learner.evaluate(5).get("sum"));
    assertEquals(List.of("adding", "other", "figures"), List.copyOf(learner.programs().keySet()));

    Phase turns = Phase.of("turns", 3, doubling, increment);
    ProgramLearner both = new ProgramLearner(state.layout(), List.of(turns), figures());
    StepMetrics inTurn = run(both);
    assertArrayEquals(new float[] {0, 2, 6}, inTurn.last(0, 9));
    assertArrayEquals(new float[] {1, 3, 7}, inTurn.last(1, 9));
    assertEquals(List.of("turns/1", "turns/2", "figures"), List.copyOf(both.programs().keySet()));
  }

  private static NdArray rows(long first, int count) {
    NdArray rows = NdArray.zeros(Spec.f32(count));
    for (int i = 0; i < count; i++) {
      rows.floats()[i] = first + i;
    }
    return rows;
  }

  private static StepMetrics run(Learner learner) {
    learner.bind(learner.layout().allocate(new ReferenceBackend().open(1)));
    StepMetrics metrics = new StepMetrics(learner.metrics());
    for (long step = 0; step < learner.steps(); step = learner.nextEvent(step)) {
      learner.advance(step, (int) (learner.nextEvent(step) - step), metrics);
    }
    return metrics;
  }

  @Test
  void refusesPhasesOfDifferentMetrics() {
    List<Phase> phases =
        List.of(Phase.of("a", 1, program("x", sum)), Phase.of("b", 1, program("y", sum)));
    StepProgram figures = figures();
    assertThrows(
        IllegalArgumentException.class, () -> new ProgramLearner(state.layout(), phases, figures));
  }

  @Test
  void refusesOutputsThatAreNotNumbers() {
    state.output("row", Tensor.constant(0).broadcast(org.neurozoo.graph.Shape.of(3)));
    assertThrows(IllegalArgumentException.class, state::program);
  }

  @Test
  void refusesToRunBeforeItIsBound() {
    assertThrows(IllegalStateException.class, () -> figures().figures(0));
  }

  @Test
  void parametersStartBySeedAndPath() {
    Spec spec = Spec.f32(1000);
    Origin.within("net", () -> state.uniform("w", spec, -1, 3, 5));
    Origin.within("network", () -> state.uniform("w", spec, -1, 3, 5));
    NdArray first = initial(state, "net/w");
    for (float number : first.floats()) {
      assertTrue(number >= -1 && number < 3, () -> "" + number);
    }
    assertTrue(!first.equals(initial(state, "network/w")), "two paths start alike");
    assertEquals(first, initial(state, "net/w"));
    assertEquals(1, state.parameters("net").size());
  }

  private static NdArray initial(StateBuilder state, String name) {
    StateLayout.Slot slot = state.layout().slots().get(name);
    return slot.initial().get();
  }
}
