package org.neurozoo.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.network.BuildContext;
import org.neurozoo.network.LayerType;
import org.neurozoo.network.Registry;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;
import org.neurozoo.testkit.LayerContract.Use;

/** The contract finds what is wrong with layers that break one promise each. */
class LayerContractTest {
  private static final Property<Long> COUNT = Property.whole("count", 1, 1, 9);

  private record Tried(String id, BiFunction<Tensor, BuildContext, Tensor> rule)
      implements LayerType {
    @Override
    public Schema schema() {
      return Schema.of(COUNT);
    }

    @Override
    public Texts texts() {
      return Texts.beside(LayerContractTest.class);
    }

    @Override
    public Tensor build(List<Tensor> inputs, Values values, BuildContext context) {
      return rule.apply(inputs.getFirst(), context);
    }
  }

  private static List<String> violations(
      String id, List<Use> wrong, BiFunction<Tensor, BuildContext, Tensor> rule) {
    List<Use> uses = List.of(Use.of(Map.of(), 4), Use.of(Map.of(), 2, 3));
    return new LayerContract(new Tried(id, rule), Registry.of(List.of()), uses, wrong).violations();
  }

  private static void assertFound(String clause, BiFunction<Tensor, BuildContext, Tensor> rule) {
    List<String> violations = violations("tried", List.of(), rule);
    assertTrue(violations.stream().anyMatch(v -> v.startsWith(clause)), () -> "" + violations);
  }

  private static Tensor scaled(Tensor x, BuildContext context, double initial) {
    Spec spec = Spec.f32(x.shape().extent(-1));
    return x.times(
        context.state().parameter("factor", spec, () -> NdArray.zeros(spec)).plus(initial));
  }

  @Test
  void findsNothingWrongWithAGoodLayer() {
    assertEquals(List.of(), violations("tried", List.of(), (x, c) -> scaled(x, c, 2)));
  }

  @Test
  void findsSamplesThatSeeEachOther() {
    assertFound("samples of a prediction", (x, c) -> x.minus(x.mean(0)));
  }

  @Test
  void findsAShapeThatDependsOnTheBatch() {
    assertFound("builds for every batch", (x, c) -> x.reshape(1, x.shape().count()));
  }

  @Test
  void findsDerivativesThatAreCutOff() {
    assertFound("derivatives", (x, c) -> x.times(Tensor.of(new Primitive.StopGradient(), x)));
  }

  @Test
  void findsNoiseInPredictions() {
    assertFound(
        "a prediction changes nothing", (x, c) -> x.plus(c.random("noise").normal(x.shape())));
  }

  @Test
  void findsPaddingThatCounts() {
    assertFound(
        "padding",
        (x, c) -> {
          c.penalize(x.square().mean().reshape());
          return x;
        });
  }

  @Test
  void findsInitialValuesThatChange() {
    AtomicInteger calls = new AtomicInteger();
    assertFound("initial values", (x, c) -> x.plus(counted(c, calls)));
  }

  private static Tensor counted(BuildContext context, AtomicInteger calls) {
    return context
        .state()
        .variable("offset", Spec.f32(), () -> NdArray.scalar(calls.incrementAndGet()));
  }

  @Test
  void findsWhatIsNotRefused() {
    List<Use> wrong = List.of(Use.of(Map.of("count", 2), 5));
    List<String> violations = violations("tried", wrong, (x, c) -> x);
    assertEquals(1, violations.size(), violations.toString());
    assertTrue(violations.getFirst().endsWith("is accepted"), violations.getFirst());
  }

  @Test
  void findsMissingTexts() {
    List<String> violations = violations("silent", List.of(), (x, c) -> x);
    assertEquals(6, violations.size(), violations.toString());
    assertTrue(violations.getLast().endsWith("no German layer.silent.count"));
  }
}
