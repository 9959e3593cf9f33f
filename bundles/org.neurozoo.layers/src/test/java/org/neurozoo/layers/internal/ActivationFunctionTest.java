package org.neurozoo.layers.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.schema.FaultException;

/** That ids mean what they say; the formulas themselves are tested in graph. */
class ActivationFunctionTest {
  private final Bench bench = new Bench();

  /** Values at -0.3 and 2, worked out by hand. */
  @ParameterizedTest
  @CsvSource({
    "identity, -0.3, 2",
    "step, 0, 1",
    "semilinear, 0.2, 1",
    "sine-to-saturation, 0.352240, 1",
    "logistic, 0.425557, 0.880797",
    "hard-sigmoid, 0.45, 0.833333",
    "tanh, -0.291313, 0.964028",
    "softsign, -0.230769, 0.666667",
    "relu, 0, 2",
    "leaky-relu, -0.003, 2",
    "elu, -0.259182, 2",
    "selu, -0.455667, 2.101402",
    "celu, -0.259182, 2",
    "gelu, -0.114627, 1.9545",
    "gelu-tanh, -0.114629, 1.954598",
    "silu, -0.127667, 1.761594",
    "mish, -0.151133, 1.943959",
    "hard-swish, -0.135, 1.666667",
    "thresholded-relu, 0, 2",
    "winner, 0, 1",
    "softplus, 0.554355, 2.126928",
    "softmax, 0.091123, 0.908877",
    "log-softmax, -2.395545, -0.095545"
  })
  void idsNameTheirFunctions(String id, double below, double above) {
    assertArrayEquals(new double[] {below, above}, apply(id), 1e-6);
  }

  @Test
  void propertiesReachTheFormula() {
    assertEquals(-0.15, apply(choice("leaky-relu", "slope", 0.5))[0], 1e-12);
    assertEquals(-0.518364, apply(choice("elu", "alpha", 2))[0], 1e-6);
  }

  @Test
  void valuesOutOfBoundsAreRefused() {
    FaultException fault =
        assertThrows(FaultException.class, () -> apply(choice("elu", "alpha", -1)));
    assertEquals("node.function.alpha: is -1, but must be greater than 0.", fault.getMessage());
  }

  @Test
  void flattenKeepsTheNumbers() {
    Tensor y = bench.build("flatten", Map.of(), Bench.features(2, 3, 4, 5));
    assertEquals(Shape.of(2, 60), y.shape());
  }

  private static Map<String, Object> choice(String type, String property, Object value) {
    return Map.of("type", type, "values", Map.of(property, value));
  }

  private double[] apply(Object function) {
    Tensor y = bench.build("activation", Map.of("function", function), Bench.features(1, 2));
    double[] points = {-0.3, 2};
    return Bench.run(List.of(y), points, Shape.of(1, 2), Map.of()).getFirst().elements();
  }
}
