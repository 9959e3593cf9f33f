package org.neurozoo.layers.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurozoo.graph.Origin;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.reference.DoubleArray;
import org.neurozoo.graph.reference.Interpreter;
import org.neurozoo.network.BuildContext;
import org.neurozoo.network.LayerType;
import org.neurozoo.network.Registry;
import org.neurozoo.network.Weighting;
import org.neurozoo.training.StateBuilder;

class DisturbanceTest {
  private static final int BATCH = 100;
  private static final int UNITS = 100;
  private static final Registry REGISTRY = Registry.of(List.of(new Layers()));

  private final List<Tensor> penalties = new ArrayList<>();

  private BuildContext context(boolean training, int draw) {
    return new BuildContext(
        new StateBuilder(), REGISTRY, 1, 2, training, draw, Optional.empty(), penalties);
  }

  private Tensor build(String id, Map<String, ?> values, boolean training, int draw) {
    LayerType type = REGISTRY.get(LayerType.class, id, "node");
    Tensor x = Bench.features(BATCH, UNITS);
    return Origin.within(
        "node",
        () -> type.build(List.of(x), type.schema().read(values, "node"), context(training, draw)));
  }

  private static double[] run(Tensor y, long step) {
    double[] ones = new double[BATCH * UNITS];
    Arrays.fill(ones, 1);
    Map<String, DoubleArray> inputs =
        Map.of("features", DoubleArray.of(Shape.of(BATCH, UNITS), ones));
    return new Interpreter(inputs, Map.of(), step).evaluate(List.of(y)).getFirst().elements();
  }

  /** The mean of 10000 numbers that are 1 / (1 - p) or 0 deviates by √(p / (1 - p)) / 100. */
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 0.8})
  void dropoutKeepsTheMean(double rate) {
    double[] y = run(build("dropout", Map.of("rate", rate), true, 0), 3);
    double deviation = Math.sqrt(rate / (1 - rate)) / 100;
    assertEquals(1, Arrays.stream(y).average().orElseThrow(), 5 * deviation);
    double kept = 1 / (1 - rate);
    assertTrue(Arrays.stream(y).allMatch(v -> v == 0 || Math.abs(v - kept) < 1e-6));
  }

  @Test
  void masksDependOnStepAndDrawAlone() {
    Tensor first = build("dropout", Map.of(), true, 0);
    Tensor again = build("dropout", Map.of(), true, 0);
    assertArrayEquals(run(first, 3), run(again, 3));
    assertNotEquals(Arrays.toString(run(first, 3)), Arrays.toString(run(first, 4)));
    Tensor drawn = build("dropout", Map.of(), false, 1);
    Tensor other = build("dropout", Map.of(), false, 2);
    assertNotEquals(Arrays.toString(run(drawn, 3)), Arrays.toString(run(other, 3)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dropout", "noise", "sparsity"})
  void predictionLeavesEverythingAsItIs(String id) {
    Tensor y = build(id, Map.of(), false, 0);
    assertArrayEquals(new double[] {1}, Arrays.stream(run(y, 3)).distinct().toArray());
    assertEquals(List.of(), penalties);
  }

  /** Of 10000 draws mean and variance deviate by σ / 100 and √2 σ² / 100. */
  @Test
  void noiseIsNormal() {
    double[] y = run(build("noise", Map.of("deviation", 0.5), true, 0), 3);
    double mean = Arrays.stream(y).average().orElseThrow();
    double variance = Arrays.stream(y).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
    assertEquals(1, mean, 5 * 0.5 / 100);
    assertEquals(0.25, variance, 5 * 0.25 * Math.sqrt(2) / 100);
  }

  @Test
  void sparsityPenalisesMeanActivity() {
    build("sparsity", Map.of("strength", 0.5), true, 0);
    assertEquals(0.5 * UNITS, run(penalties.getFirst(), 0)[0], 1e-6);
  }

  /** KL(ρ‖ρ̂) of ρ = 0.2 and ρ̂ close below 1, for every unit. */
  @Test
  void sparsityMeasuresTheDivergenceFromItsTarget() {
    build("sparsity", Map.of("penalty", "divergence", "strength", 1, "target", 0.2), true, 0);
    double p = 1 - 1e-6;
    double each = 0.2 * Math.log(0.2 / p) + 0.8 * Math.log(0.8 / (1 - p));
    // 1 - 1e-6 in single precision is off by 5e-8, its distance from 1 by a twentieth of itself
    assertEquals(UNITS * each, run(penalties.getFirst(), 0)[0], 0.06 * UNITS);
  }

  private Tensor weighted(String id, Map<String, ?> values, boolean training) {
    Weighting type = REGISTRY.get(Weighting.class, id, "node");
    Tensor w = Bench.features(BATCH, UNITS);
    return Origin.within(
        "node", () -> type.apply(w, type.schema().read(values, ""), context(training, 0)));
  }

  @Test
  void weightsAreDroppedAndDisturbedWhileLearning() {
    double[] dropped = run(weighted("dropconnect", Map.of("rate", 0.5), true), 1);
    assertArrayEquals(new double[] {0, 2}, Arrays.stream(dropped).distinct().sorted().toArray());
    double[] noisy = run(weighted("noisy", Map.of("deviation", 0.5), true), 1);
    double mean = Arrays.stream(noisy).average().orElseThrow();
    assertEquals(1, mean, 5 * 0.5 / 100);
    assertTrue(Arrays.stream(noisy).distinct().count() > 5000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "dropconnect", "noisy"})
  void predictionsUseTheWeightsAsTheyAre(String id) {
    double[] kept = run(weighted(id, Map.of(), false), 1);
    assertArrayEquals(new double[] {1}, Arrays.stream(kept).distinct().toArray());
  }

  /** With length 2 each row of 100 ones becomes a row of fifths. */
  @Test
  void normalisedWeightsHaveTheirLength() {
    Tensor w = weighted("weight-norm", Map.of(), true);
    Map<String, DoubleArray> length =
        Map.of("node/length", DoubleArray.of(Shape.of(BATCH), fill(BATCH, 2)));
    Map<String, DoubleArray> ones =
        Map.of("features", DoubleArray.of(Shape.of(BATCH, UNITS), fill(BATCH * UNITS, 1)));
    double[] y = new Interpreter(ones, length, 0).evaluate(List.of(w)).getFirst().elements();
    assertArrayEquals(fill(BATCH * UNITS, 0.2), y, 1e-7);
  }

  private static double[] fill(int count, double number) {
    double[] filled = new double[count];
    Arrays.fill(filled, number);
    return filled;
  }
}
