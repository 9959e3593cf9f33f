package org.neurozoo.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.reference.ReferenceBackend;
import org.neurozoo.training.Learner;
import org.neurozoo.training.Phase;
import org.neurozoo.training.ProgramLearner;
import org.neurozoo.training.StateBuilder;
import org.neurozoo.training.StepMetrics;
import org.neurozoo.training.StepProgram;

/** The contract finds what is wrong with learners that break one promise each. */
class LearnerContractTest {
  /** What a learner that only sums is fed. */
  private interface Source {
    double number(long seed, long step, int count);
  }

  private static NdArray rows(long seed, long firstStep, int count, Source source) {
    float[] rows = new float[count];
    for (int i = 0; i < count; i++) {
      rows[i] = (float) source.number(seed, firstStep + i, count);
    }
    return NdArray.of(Shape.of(count), rows);
  }

  private static Learner sum(long seed, double initial, Source source) {
    StateBuilder state = new StateBuilder();
    Tensor sum = state.variable("sum", Spec.f32(), () -> NdArray.scalar((float) initial));
    state.update(sum, sum.plus(Tensor.input("number", Spec.f32())));
    state.output("sum", sum);
    StepProgram add = state.program();
    state.output("present.sum", sum);
    Phase.Feed feed = (first, count) -> Map.of("number", rows(seed, first, count, source));
    Phase adding = new Phase("adding", 100, List.of(add), feed);
    return new ProgramLearner(state.layout(), List.of(adding), state.program());
  }

  private static List<String> violations(LearnerContract.Candidate candidate) {
    return new LearnerContract(new ReferenceBackend(), candidate, 100).violations();
  }

  private static List<String> fed(Source source) {
    return violations((seed, device) -> sum(seed, 0, source));
  }

  private static void assertFound(String clause, List<String> violations) {
    assertTrue(violations.stream().anyMatch(v -> v.startsWith(clause)), () -> "" + violations);
  }

  @Test
  void findsNothingWrongWithAGoodLearner() {
    assertEquals(List.of(), fed((seed, step, count) -> seed + step));
  }

  @Test
  void findsARandomNumberKeptBetweenSteps() {
    Random random = new Random(1);
    assertFound("the same seed", fed((seed, step, count) -> random.nextDouble()));
  }

  @Test
  void findsASeedThatIsIgnored() {
    assertFound("another seed", violations((seed, device) -> forgetful(seed)));
  }

  /** Draws a number that its first step forgets. */
  private static Learner forgetful(long seed) {
    StateBuilder state = new StateBuilder();
    Tensor drawn = state.variable("drawn", Spec.f32(), () -> NdArray.scalar((float) seed));
    Tensor one = Tensor.constant(1);
    state.update(drawn, one);
    state.output("one", one);
    StepProgram forget = state.program();
    state.output("present.one", one);
    return new ProgramLearner(
        state.layout(), List.of(Phase.of("forgetting", 100, forget)), state.program());
  }

  @Test
  void findsResultsThatDependOnTheBurst() {
    List<String> violations = fed((seed, step, count) -> seed + count);
    assertFound("single steps", violations);
    assertFound("bursts of 7", violations);
  }

  @Test
  void findsWhatIsRememberedOutsideTheState() {
    List<String> violations =
        violations(
            (seed, device) -> {
              AtomicInteger remembered = new AtomicInteger();
              return sum(seed, 0, (s, step, count) -> s + remembered.getAndIncrement());
            });
    assertFound("a replay", violations);
    assertFound("a fresh learner", violations);
    assertTrue(violations.stream().noneMatch(v -> v.startsWith("the same seed")));
  }

  @Test
  void findsInitialValuesThatChange() {
    Random random = new Random(1);
    assertFound(
        "initial values",
        violations((seed, device) -> sum(seed, random.nextDouble(), (s, step, count) -> s)));
  }

  @Test
  void findsMetricsThatAreNotFinite() {
    assertFound("every step", fed((seed, step, count) -> step == 50 ? Double.NaN : seed));
  }

  @Test
  void findsFiguresThatChangeTheState() {
    assertFound(
        "figures",
        violations(
            (seed, device) -> {
              StateBuilder state = new StateBuilder();
              Tensor sum = state.zeros("sum", Spec.f32());
              state.update(sum, sum.plus(seed));
              state.output("sum", sum);
              StepProgram add = state.program();
              state.update(sum, sum.plus(1));
              state.output("present.sum", sum);
              StepProgram meddle = state.program();
              List<Phase> phases = List.of(Phase.of("adding", StepMetrics.CAPACITY, add));
              return new ProgramLearner(state.layout(), phases, meddle);
            }));
  }
}
