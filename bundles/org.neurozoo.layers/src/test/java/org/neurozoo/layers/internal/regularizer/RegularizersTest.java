package org.neurozoo.layers.internal.regularizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.RandomSource;
import org.neurozoo.graph.reference.Interpreter;
import org.neurozoo.network.Regularizer;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Values;

class RegularizersTest {
  private static final RandomSource RANDOM = new RandomSource(1, "test");
  private static final int SIDE = 9;

  private static Regularizer regularizer(String id) {
    return new Regularizers()
        .contributions().stream()
            .map(Regularizer.class::cast)
            .filter(r -> r.id().equals(id))
            .findFirst()
            .orElseThrow();
  }

  private static Values values(String id, Map<String, ?> raw) {
    return regularizer(id).schema().read(raw, "");
  }

  private static double[] run(Tensor tensor, long step) {
    return new Interpreter(Map.of(), Map.of(), step)
        .evaluate(List.of(tensor))
        .getFirst()
        .elements();
  }

  private static Tensor constant(Shape shape, double... numbers) {
    float[] floats = new float[numbers.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) numbers[i];
    }
    return Tensor.constant(NdArray.of(shape, floats));
  }

  /** Of the weights 3 -4 and 0 1. */
  @ParameterizedTest
  @CsvSource({"l1, 0.5, 4", "l2, 0.5, 6.5", "lq, 0.5, 13"})
  void penaltiesAreSumsOverWeights(String id, double strength, double expected) {
    Map<String, Object> raw =
        id.equals("lq") ? Map.of("strength", strength, "q", 2) : Map.of("strength", strength);
    List<Tensor> weights = List.of(constant(Shape.of(1, 2), 3, -4), constant(Shape.of(2, 1), 0, 1));
    Tensor penalty = regularizer(id).penalty(weights, values(id, raw)).orElseThrow();
    assertEquals(expected, run(penalty, 0)[0], 1e-6);
  }

  @Test
  void longRowsAreShortened() {
    Tensor kept =
        regularizer("max-norm")
            .kept(
                constant(Shape.of(2, 2), 3, 4, 0.6, 0.8), values("max-norm", Map.of("length", 2)));
    assertArrayEquals(new double[] {1.2, 1.6, 0.6, 0.8}, run(kept, 0), 1e-6);
  }

  /** L(x) = Σ x²: at (1, -2) the slope's signs lead to (1.5, -2.5). */
  @Test
  void attacksGoUphill() {
    Values values = values("fgsm", Map.of("size", 0.5, "share", 0.25));
    Tensor x = constant(Shape.of(1, 2), 1, -2);
    Tensor losses = regularizer("fgsm").losses(x, y -> y.square().sum(-1).drop(-1), values);
    assertEquals(0.75 * 5 + 0.25 * (2.25 + 6.25), run(losses, 0)[0], 1e-6);
  }

  /** Of 10000 labels 0 a share of 0.3 is drawn anew, of which 3 of 4 differ: within 5 σ. */
  @Test
  void someLabelsAreReplaced() {
    Tensor zeros = Tensor.constant(NdArray.of(Shape.of(10_000), new int[10_000]));
    Tensor noisy =
        regularizer("label-noise")
            .target(zeros, 4, values("label-noise", Map.of("rate", 0.3)), RANDOM);
    double[] labels = run(noisy, 0);
    for (int c = 1; c < 4; c++) {
      int label = c;
      double share = Arrays.stream(labels).filter(l -> l == label).count() / 10_000.0;
      assertEquals(0.075, share, 5 * Math.sqrt(0.075 * 0.925 / 10_000));
    }
    assertTrue(Arrays.stream(labels).allMatch(l -> l >= 0 && l < 4));
  }

  /** One image a sample with a bright pixel left of the middle. */
  private static Tensor images(int batch) {
    double[] pixels = new double[batch * SIDE * SIDE];
    for (int i = 0; i < batch; i++) {
      pixels[i * SIDE * SIDE + 4 * SIDE + 2] = 1;
    }
    return constant(Shape.of(batch, 1, SIDE, SIDE), pixels);
  }

  private static double[] changed(String id, Map<String, ?> raw, long step) {
    Tensor y = regularizer(id).features(images(20), values(id, raw), RANDOM);
    assertEquals(Shape.of(20, 1, SIDE, SIDE), y.shape());
    return run(y, step);
  }

  @ParameterizedTest
  @CsvSource({
    "shift, pixels, 0",
    "rotate, degrees, 0",
    "mirror, rate, 0",
    "elastic, strength, 1e-9"
  })
  void noChangeIsNone(String id, String property, double nothing) {
    assertArrayEquals(run(images(20), 0), changed(id, Map.of(property, nothing), 0), 1e-6);
  }

  @Test
  void mirrorsSwapLeftAndRight() {
    double[] pixels = changed("mirror", Map.of("rate", 1), 0);
    assertEquals(1, pixels[4 * SIDE + SIDE - 1 - 2], 1e-6);
    assertEquals(20, Arrays.stream(pixels).sum(), 1e-5);
  }

  /** The pixel stays within the picture, so its brightness is only spread over neighbours. */
  @ParameterizedTest
  @CsvSource({"shift, pixels, 1.5", "rotate, degrees, 30"})
  void pixelsMoveAndKeepTheirBrightness(String id, String property, double size) {
    double[] pixels = changed(id, Map.of(property, size), 0);
    // a rotation samples the picture, which keeps brightness only about
    assertEquals(20, Arrays.stream(pixels).sum(), id.equals("shift") ? 1e-4 : 4);
    assertTrue(pixels[4 * SIDE + 2] < 0.999);
    assertTrue(Math.abs(pixels[4 * SIDE + 2] - pixels[SIDE * SIDE + 4 * SIDE + 2]) > 1e-6);
  }

  @Test
  void squaresAreCutOut() {
    Tensor ones = constant(Shape.of(1, SIDE * SIDE), ones());
    Tensor cut =
        regularizer("cut-out").features(ones, values("cut-out", Map.of("side", 4)), RANDOM);
    int zeros = 0;
    for (long step = 0; step < 20; step++) {
      long some = Arrays.stream(run(cut, step)).filter(p -> p == 0).count();
      assertTrue(some <= 25, "" + some);
      zeros += (int) some;
    }
    assertTrue(zeros > 20 * 4);
  }

  private static double[] ones() {
    double[] ones = new double[SIDE * SIDE];
    Arrays.fill(ones, 1);
    return ones;
  }

  @ParameterizedTest
  @ValueSource(strings = {"shift", "rotate", "mirror", "elastic", "cut-out", "input-noise"})
  void everyStepDrawsAnewAndRepeatably(String id) {
    double[] first = changed(id, Map.of(), 1);
    assertArrayEquals(first, changed(id, Map.of(), 1));
    boolean differ = false;
    for (long step = 2; step < 6; step++) {
      differ |= !Arrays.equals(first, changed(id, Map.of(), step));
    }
    assertTrue(differ);
  }

  @Test
  void samplesThatAreNoImagesAreRefused() {
    Tensor rows = constant(Shape.of(1, 5), 1, 2, 3, 4, 5);
    FaultException fault =
        assertThrows(
            FaultException.class,
            () -> regularizer("shift").features(rows, values("shift", Map.of()), RANDOM));
    assertEquals(
        "training.regularizers: changes images, but samples are [5]. Remove it, or use samples of"
            + " one or three planes.",
        fault.getMessage());
  }
}
