package org.neurozoo.layers.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Origin;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.reference.DoubleArray;
import org.neurozoo.network.BuildContext;
import org.neurozoo.network.LayerType;
import org.neurozoo.network.Registry;
import org.neurozoo.schema.FaultException;
import org.neurozoo.training.StateBuilder;

/** Against closed forms; the interpreter computes in double precision. */
class NormalisationTest {
  private static final double TOLERANCE = 1e-7;
  private static final double EPSILON = 1e-5;
  private static final Registry REGISTRY = Registry.of(List.of(new Layers()));

  /** Columns 1 2 3 | 100 and 2 2 5 | 100: the last sample may be padding. */
  private static final double[] SAMPLES = {1, 2, 2, 2, 3, 5, 100, 100};

  private final StateBuilder state = new StateBuilder();

  private Tensor build(
      String id, Map<String, ?> values, boolean training, Optional<Tensor> counts) {
    LayerType type = REGISTRY.get(LayerType.class, id, "node");
    BuildContext context =
        new BuildContext(state, REGISTRY, 1, 2, training, 0, counts, new ArrayList<>());
    Tensor x = Bench.features(4, 2);
    return Origin.within(
        "node", () -> type.build(List.of(x), type.schema().read(values, "node"), context));
  }

  private List<DoubleArray> run(List<Tensor> tensors) {
    Map<String, DoubleArray> variables = new java.util.LinkedHashMap<>();
    state
        .layout()
        .slots()
        .forEach(
            (name, slot) -> {
              NdArray initial = slot.initial().get();
              double[] elements = new double[initial.length()];
              java.util.Arrays.setAll(elements, initial::at);
              variables.put(name, new DoubleArray(slot.spec(), elements));
            });
    return Bench.run(tensors, SAMPLES, Shape.of(4, 2), variables);
  }

  private static double standard(double x, double mean, double variance) {
    return (x - mean) / Math.sqrt(variance + EPSILON);
  }

  private static Optional<Tensor> counts(float... counts) {
    return Optional.of(Tensor.constant(NdArray.of(Shape.of(4), counts)));
  }

  @Test
  void batchesAreStandardisedWithoutTheirPadding() {
    Tensor y = build("batch-norm", Map.of("share", 0.25), true, counts(1, 1, 1, 0));
    Map<String, Tensor> updates = state.updates();
    List<DoubleArray> results =
        run(List.of(y, updates.get("node/mean"), updates.get("node/variance")));
    double[] expected = new double[6];
    for (int i = 0; i < 3; i++) {
      expected[2 * i] = standard(SAMPLES[2 * i], 2, 2 / 3.0);
      expected[2 * i + 1] = standard(SAMPLES[2 * i + 1], 3, 2);
    }
    double[] actual = java.util.Arrays.copyOf(results.getFirst().elements(), 6);
    assertArrayEquals(expected, actual, TOLERANCE);
    assertArrayEquals(new double[] {0.5, 0.75}, results.get(1).elements(), TOLERANCE);
    double[] variances = {0.75 + 0.25 * 2 / 3, 0.75 + 0.25 * 2};
    assertArrayEquals(variances, results.get(2).elements(), TOLERANCE);
  }

  @Test
  void aFullBatchNeedsNoCounts() {
    Tensor counted = build("batch-norm", Map.of(), true, counts(1, 1, 1, 1));
    Tensor whole = build("batch-norm", Map.of(), true, Optional.empty());
    List<DoubleArray> results = run(List.of(counted, whole));
    assertArrayEquals(results.getFirst().elements(), results.getLast().elements(), TOLERANCE);
  }

  @Test
  void predictionsUseRunningStatistics() {
    Tensor y = build("batch-norm", Map.of(), false, Optional.empty());
    assertEquals(Map.of(), state.updates());
    double[] expected = new double[8];
    java.util.Arrays.setAll(expected, i -> standard(SAMPLES[i], 0, 1));
    assertArrayEquals(expected, run(List.of(y)).getFirst().elements(), 1e-4);
  }

  @Test
  void layersAreStandardisedBySample() {
    Tensor y = build("layer-norm", Map.of(), true, Optional.empty());
    double[] expected = new double[8];
    for (int i = 0; i < 4; i++) {
      double mean = (SAMPLES[2 * i] + SAMPLES[2 * i + 1]) / 2;
      double variance = Math.pow(SAMPLES[2 * i] - mean, 2);
      expected[2 * i] = standard(SAMPLES[2 * i], mean, variance);
      expected[2 * i + 1] = standard(SAMPLES[2 * i + 1], mean, variance);
    }
    assertArrayEquals(expected, run(List.of(y)).getFirst().elements(), TOLERANCE);
  }

  @Test
  void oneGroupIsALayerAndGroupsOfOneAreZero() {
    Tensor one = build("group-norm", Map.of("groups", 1), true, Optional.empty());
    Tensor layer = build("layer-norm", Map.of(), true, Optional.empty());
    Tensor each = build("group-norm", Map.of("groups", 2), true, Optional.empty());
    List<DoubleArray> results = run(List.of(one, layer, each));
    assertArrayEquals(results.get(0).elements(), results.get(1).elements(), TOLERANCE);
    assertArrayEquals(new double[8], results.get(2).elements(), TOLERANCE);
  }

  @Test
  void unevenGroupsAreRefused() {
    FaultException fault =
        assertThrows(
            FaultException.class,
            () -> build("group-norm", Map.of("groups", 3), true, Optional.empty()));
    assertEquals(
        "node: 2 channels do not make 3 groups of equal size. Use a number of groups that divides"
            + " them.",
        fault.getMessage());
  }
}
