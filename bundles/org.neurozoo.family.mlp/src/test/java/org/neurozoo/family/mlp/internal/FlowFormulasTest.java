package org.neurozoo.family.mlp.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.network.ExplainingProbe.Explanation;
import org.neurozoo.network.FlowNode;
import org.neurozoo.network.FlowNode.Link;
import org.neurozoo.network.Formula;

/**
 * Formulas of the computation graph against its own numbers, which another test holds against paper
 * and finite differences. Those are of single precision: about 1e-6 of numbers near 1.
 */
class FlowFormulasTest {
  private static final double SINGLE = 1e-5;

  private static Laboratory laboratory(String loss, String... layers) {
    Target numbers = new Target.Numbers(List.of("p", "q"), NdArray.of(Shape.of(1, 2), 1f, 0.25f));
    Target classes = new Target.Classes(List.of("a", "b"), NdArray.of(Shape.of(1), 1));
    boolean words = loss.startsWith("categorical");
    DataSet samples = new DataSet(NdArray.of(Shape.of(1, 2), 0.5f, -1f), words ? classes : numbers);
    Laboratory laboratory =
        new Laboratory(samples, "{'rule': 'gradient', 'loss': '" + loss + "'}", layers);
    laboratory.set("l1/weight", 0.3, -0.4, 0.7, 0.2);
    laboratory.set("l1/bias", 0.1, -0.2);
    laboratory.set("l2/weight", -0.5, 0.6, 0.8, 0.9);
    laboratory.set("l2/bias", 0.35, -0.05);
    return laboratory;
  }

  @ParameterizedTest
  @CsvSource({
    "half-squared-error, logistic",
    "half-squared-error, tanh",
    "mean-squared-error, relu",
    "mean-absolute-error, leaky-relu",
    "half-squared-error, softsign",
    "half-squared-error, silu",
    "half-squared-error, gelu-tanh",
    "binary-cross-entropy, elu",
    "categorical-cross-entropy, tanh",
    "categorical-cross-entropy, softplus",
  })
  void formulasAndChainRulesYieldWhatThePictureShows(String loss, String activation) {
    try (Laboratory laboratory = laboratory(loss, "2 " + activation, "2 identity")) {
      Explanation seen = laboratory.explain(Map.of("detail", "scalars"));
      int ruled = 0;
      for (FlowNode node : seen.nodes()) {
        String what = node.symbol() + " " + node.title() + " " + node.formula();
        node.formula().ifPresent(f -> assertEquals(node.value().mean(), f.value(), SINGLE, what));
        if (!node.links().isEmpty() && node.derivative().isPresent()) {
          double sum = node.links().stream().mapToDouble(FlowFormulasTest::part).sum();
          assertEquals(node.derivative().get().mean(), sum, SINGLE, what + node.links());
          ruled++;
        }
      }
      assertTrue(ruled > 15, "too few chain rules: " + ruled);
    }
  }

  private static double part(Link link) {
    return link.derivative() * link.local().map(Formula::value).orElse(Double.NaN);
  }

  private static FlowNode node(Explanation seen, String symbol) {
    return seen.nodes().stream().filter(n -> n.symbol().equals(symbol)).findFirst().orElseThrow();
  }

  @Test
  void aNetInputIsASumOfProductsAndABias() {
    try (Laboratory laboratory = laboratory("half-squared-error", "2 logistic", "2 identity")) {
      FlowNode net = node(laboratory.explain(Map.of("detail", "scalars")), "z⁽¹⁾₂");
      assertEquals("Net input", net.title());
      assertEquals("l1", net.place());
      Formula.Sum sum = (Formula.Sum) net.formula().orElseThrow();
      assertEquals(3, sum.terms().size());
      List<String> names =
          sum.terms().stream()
              .flatMap(
                  t -> t instanceof Formula.Product(var of) ? of.stream() : List.of(t).stream())
              .map(f -> ((Formula.Name) f).symbol())
              .toList();
      assertTrue(
          names.containsAll(List.of("w⁽¹⁾₂₁", "x₁", "w⁽¹⁾₂₂", "x₂", "b⁽¹⁾₂")), names.toString());
      // 0.7 · 0.5 + 0.2 · (−1) − 0.2
      assertEquals(-0.05, net.value().mean(), SINGLE);
    }
  }

  @Test
  void theLogisticFunctionIsDerivedAsInTheDecks() {
    try (Laboratory laboratory = laboratory("half-squared-error", "2 logistic", "2 identity")) {
      FlowNode net = node(laboratory.explain(Map.of("detail", "scalars")), "z⁽¹⁾₁");
      Formula local = net.links().getFirst().local().orElseThrow();
      Formula.Name a = net.links().getFirst().to();
      assertEquals("a⁽¹⁾₁", a.symbol());
      Formula rest = new Formula.Sum(List.of(new Formula.Number(1), new Formula.Negative(a)));
      assertEquals(new Formula.Product(List.of(a, rest)), local);
    }
  }

  @Test
  void wholeTensorsHaveFormulasWithoutNumbers() {
    try (Laboratory laboratory = laboratory("half-squared-error", "2 relu", "2 identity")) {
      Explanation seen = laboratory.explain(Map.of("detail", "tensors"));
      FlowNode weights = node(seen, "W⁽¹⁾");
      assertEquals("Weights", weights.title());
      assertEquals("[2, 2]", weights.value().shape());
      assertEquals(Optional.empty(), weights.links().getFirst().local());
      assertTrue(seen.nodes().stream().anyMatch(n -> n.formula().isPresent()));
      assertFalse(weights.value().isSingle());
    }
  }
}
