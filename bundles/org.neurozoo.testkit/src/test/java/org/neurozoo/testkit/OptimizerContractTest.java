package org.neurozoo.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;
import org.neurozoo.testkit.OptimizerContract.Place;
import org.neurozoo.testkit.OptimizerContract.Use;
import org.neurozoo.training.Learner;
import org.neurozoo.training.LearnerFactory;
import org.neurozoo.training.Optimizer;
import org.neurozoo.training.ProgramLearner;
import org.neurozoo.training.StateBuilder;

/** The contract finds what is wrong with optimisers that break one promise each. */
class OptimizerContractTest {
  /** The parameter after a step. */
  private interface Rule {
    Tensor next(Optimizer.Parameter p, Tensor rate, StateBuilder state);
  }

  private record Tried(boolean requiresFullBatch, Rule rule) implements Optimizer {
    @Override
    public String id() {
      return "tried";
    }

    @Override
    public Texts texts() {
      return Texts.beside(OptimizerContractTest.class);
    }

    @Override
    public void apply(
        List<Parameter> parameters,
        Values values,
        UnaryOperator<Tensor> scheduled,
        StateBuilder state) {
      Tensor rate = scheduled.apply(Tensor.constant(0.1));
      parameters.forEach(p -> state.update(p.value(), rule.next(p, rate, state)));
    }
  }

  /** Takes anything. */
  private record Careless() implements LearnerFactory {
    @Override
    public String format() {
      return "any";
    }

    @Override
    public Learner create(JsonNode experiment, Device device) {
      StateBuilder state = new StateBuilder();
      return new ProgramLearner(state.layout(), List.of(), state.program());
    }
  }

  private static List<String> violations(boolean needsAll, boolean decays, Rule rule) {
    Place place = new Place(new Careless(), new ObjectMapper().createObjectNode());
    List<Use> uses = List.of(new Use(Map.of(), decays));
    return new OptimizerContract(new Tried(needsAll, rule), uses, place).violations();
  }

  private static void assertFound(String clause, List<String> violations) {
    assertTrue(violations.stream().anyMatch(v -> v.startsWith(clause)), () -> "" + violations);
  }

  private static Tensor descent(Optimizer.Parameter p, Tensor rate, StateBuilder state) {
    return p.value().minus(p.gradient().times(rate));
  }

  @Test
  void findsNothingWrongWithDescent() {
    assertEquals(List.of(), violations(false, false, OptimizerContractTest::descent));
  }

  @Test
  void findsTheWayUphill() {
    Rule uphill = (p, rate, state) -> p.value().plus(p.gradient().times(rate));
    List<String> violations = violations(false, false, uphill);
    assertFound("goes downhill", violations);
    assertFound("makes a small network better", violations);
  }

  @Test
  void findsARateThatIsIgnored() {
    List<String> violations =
        violations(false, false, (p, rate, state) -> p.value().minus(p.gradient().times(0.1)));
    assertFound("a rate of 0", violations);
    assertFound("half the rate", violations);
  }

  @Test
  void findsUndeclaredDecay() {
    Rule decay = (p, rate, state) -> descent(p, rate, state).minus(p.value().times(rate));
    assertFound("leaves alone", violations(false, false, decay));
    assertFound("leaves alone", violations(false, true, OptimizerContractTest::descent));
  }

  @Test
  void findsAStepBySignOfWhatHasNone() {
    Rule still = (p, rate, state) -> p.value().minus(p.gradient().unary(UnaryOp.COS).times(rate));
    assertFound("leaves alone", violations(false, false, still));
  }

  @Test
  void findsMemoryThatIsToBeLearned() {
    Rule learned =
        (p, rate, state) -> {
          Spec spec = p.value().spec();
          state.parameter(p.name(), spec, () -> NdArray.zeros(spec));
          return descent(p, rate, state);
        };
    assertFound("what it remembers", violations(false, false, learned));
  }

  @Test
  void findsMiniBatchesThatAreTaken() {
    List<String> violations = violations(true, false, OptimizerContractTest::descent);
    assertFound("mini-batches", violations);
    assertEquals(1, violations.size(), violations.toString());
  }
}
