package org.neurozoo.layers.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.gradient.Gradient;
import org.neurozoo.graph.reference.DoubleArray;
import org.neurozoo.schema.FaultException;

class DenseTest {
  /** Two units that see three numbers: small whole numbers, so that all sums are exact. */
  private static final Map<String, DoubleArray> PARAMETERS =
      Map.of(
          "node/weight", DoubleArray.of(Shape.of(2, 3), 1, 2, 3, -1, 0, 4),
          "node/bias", DoubleArray.of(Shape.of(2), 10, -20));

  private static final double[] SAMPLES = {1, 1, 1, 2, 0, -1};

  private final Bench bench = new Bench();

  @Test
  void itWeighsSumsAndApplies() {
    Tensor y = bench.build("dense", Map.of("units", 2, "activation", "relu"), features());
    assertArrayEquals(new double[] {16, 0, 9, 0}, evaluate(y));
  }

  @Test
  void itsDerivativesAreThoseOfTheSum() {
    Tensor y = bench.build("dense", Map.of("units", 2), features());
    List<Tensor> parameters = List.copyOf(bench.state.parameters().values());
    List<Tensor> derivatives = Gradient.of(y.square().times(0.5).sum(), parameters);
    // y = [[16, -17], [9, -26]]: dW = yᵀ x, db = the sums of y
    List<DoubleArray> actual = Bench.run(derivatives, SAMPLES, Shape.of(2, 3), PARAMETERS);
    assertArrayEquals(new double[] {34, 16, 7, -69, -17, 9}, actual.getFirst().elements());
    assertArrayEquals(new double[] {25, -43}, actual.getLast().elements());
  }

  @Test
  void itHasAsManyUnitsAsTheTargetsNeed() {
    Tensor y = bench.build("dense", Map.of(), features());
    assertEquals(Shape.of(2, Bench.TARGETS), y.shape());
  }

  @Test
  void itCanDoWithoutBias() {
    Tensor y = bench.build("dense", Map.of("units", 2, "bias", false), features());
    assertEquals(Set.of("node/weight"), bench.state.layout().slots().keySet());
    assertArrayEquals(new double[] {6, 3, -1, -6}, evaluate(y));
  }

  @Test
  void imagesAreRowsToIt() {
    Tensor images = Bench.features(5, 1, 4, 4);
    Tensor y = bench.build("dense", Map.of("units", 2), images);
    assertEquals(Shape.of(5, 2), y.shape());
    Shape weight = bench.state.layout().slots().get("node/weight").spec().shape();
    assertEquals(Shape.of(2, 16), weight);
  }

  @Test
  void weightsDependOnTheSeedAndTheNodeAlone() {
    bench.build("dense", Map.of("units", 2), features());
    Bench again = new Bench();
    again.build("dense", Map.of("units", 2, "bias", false), features());
    double[] weight = bench.initial().get("node/weight").elements();
    assertArrayEquals(weight, again.initial().get("node/weight").elements());
    assertNotEquals(weight[0], weight[1]);
  }

  @Test
  void negativeUnitsAreRefused() {
    assertEquals(
        "node.units: is -1, but must lie between 0 and 2147483647.",
        fault(Map.of("units", -1), features()));
  }

  @Test
  void tooManyUnitsAreRefused() {
    assertEquals(
        "node: 2000000000 units of 3 inputs each take more weights than fit into one array."
            + " Use fewer units.",
        fault(Map.of("units", 2_000_000_000), features()));
  }

  @Test
  void anUnknownActivationIsRefused() {
    String message = fault(Map.of("activation", "rleu"), features());
    assertEquals(
        "node.activation: there is no activation \"rleu\". Use one of: celu, elu, gelu,",
        message.substring(0, message.indexOf("gelu,") + 5));
  }

  @Test
  void aPropertyThatTheActivationLacksIsRefused() {
    Map<String, Object> choice = Map.of("type", "relu", "values", Map.of("slope", 0.1));
    assertEquals(
        "node.activation: there is no property \"slope\". Use one of: -.",
        fault(Map.of("activation", choice), features()));
  }

  @Test
  void severalInputsAreRefused() {
    assertEquals(
        "node: takes one input, but 2 edges lead to it. Remove all but one.",
        fault(Map.of(), features(), features()));
  }

  private String fault(Map<String, ?> values, Tensor... inputs) {
    return assertThrows(FaultException.class, () -> bench.build("dense", values, inputs))
        .getMessage();
  }

  private static Tensor features() {
    return Bench.features(2, 3);
  }

  private static double[] evaluate(Tensor y) {
    return Bench.run(List.of(y), SAMPLES, Shape.of(2, 3), PARAMETERS).getFirst().elements();
  }
}
