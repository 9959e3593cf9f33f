package org.neurozoo.data.internal.preprocessing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.neurozoo.data.Sources.assertFault;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Features;
import org.neurozoo.data.Fitted;
import org.neurozoo.data.Preprocessing;
import org.neurozoo.data.SharedData;
import org.neurozoo.data.Sources;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.Values;

class StepsTest {
  private static DataSet data(int features, float... numbers) {
    Shape shape = Shape.of(numbers.length / features, features);
    return new DataSet(NdArray.of(shape, numbers), new Target.None());
  }

  private static float[] applied(String id, DataSet train, DataSet data, Map<String, ?> values) {
    return Sources.fit(id, train, values).apply(data).features().floats();
  }

  /** What a state restores applies bit for bit as what was fitted. */
  @ParameterizedTest
  @CsvSource({"standardise", "min-max", "per-sample", "whiten", "target-scale"})
  void isRestoredFromItsState(String id) {
    DataSet iris = Sources.generate("iris", Map.of());
    NdArray widths =
        NdArray.of(Shape.of(150, 1), java.util.Arrays.copyOf(iris.features().floats(), 150));
    DataSet train = iris.withTarget(new Target.Numbers(List.of("y"), widths));
    Preprocessing step = Sources.step(id);
    Values values = step.schema().defaults();
    Fitted fitted = step.fit(train, values);
    Fitted restored = step.restore(fitted.state(), values);
    assertEquals(fitted.apply(train).hash(), restored.apply(train).hash());
    assertEquals(fitted.inUnits(widths), restored.inUnits(widths));
    if (!fitted.state().isEmpty()) {
      assertFault(() -> step.restore(Map.of(), values), "is damaged");
    }
  }

  @Test
  void minMaxReachesFromLeastToMost() {
    DataSet train = data(2, 1, 7, 3, 7, 2, 7);
    assertArrayEquals(
        new float[] {-1, -1, 1, -1, 0, -1},
        applied("min-max", train, train, Map.of("least", -1, "most", 1)));
    assertArrayEquals(new float[] {2, 0}, applied("min-max", train, data(2, 5, 9), Map.of()));
    assertFault(() -> Sources.fit("min-max", train, Map.of("least", 1, "most", 1)), "is empty");
  }

  @Test
  void samplesAreNormalisedByThemselves() {
    DataSet two = data(2, 3, 4, 5, 5);
    assertArrayEquals(
        new float[] {0.6f, 0.8f, (float) Math.sqrt(0.5), (float) Math.sqrt(0.5)},
        applied("per-sample", two, two, Map.of("how", "length")));
    assertArrayEquals(
        new float[] {-0.5f, 0.5f, 0, 0}, applied("per-sample", two, two, Map.of("how", "centre")));
    assertArrayEquals(new float[] {-1, 1, 0, 0}, applied("per-sample", two, two, Map.of()));
  }

  /** Padding takes no part and stays 0. */
  @Test
  void sequencesAreStandardisedOverTheirSteps() {
    DataSet data =
        new DataSet(
            NdArray.of(Shape.of(2, 2, 1), 1f, 5f, 3f, 0f),
            new Target.None(),
            new Features.Sequence(List.of("x")),
            Optional.of(NdArray.of(Shape.of(2), 2, 1)));
    double deviation = Math.sqrt((4 + 4 + 0) / 3.0);
    assertArrayEquals(
        new float[] {(float) (-2 / deviation), (float) (2 / deviation), 0, 0},
        applied("standardise", data, data, Map.of()));
  }

  @ParameterizedTest
  @CsvSource({"pca, iris", "zca, iris", "pca, wine", "zca, wine"})
  void whitenedFeaturesAreUncorrelated(String method, String name) {
    DataSet train =
        name.equals("iris")
            ? Sources.generate("iris", Map.of())
            : Sources.load(
                    "csv", SharedData.file("datasets/sklearn/wine_data.csv"), Map.of("skip", 1))
                .train();
    float[] white = applied("whiten", train, train, Map.of("method", method, "epsilon", 0));
    int width = train.sampleShape().count();
    double[][] covariance = Covariance.of(white, Covariance.mean(white, width));
    for (int i = 0; i < width; i++) {
      for (int j = 0; j < width; j++) {
        // Variances of wine span seven powers of ten, of which F32 features keep seven digits.
        assertEquals(i == j ? 1 : 0, covariance[i][j], 2e-3);
      }
    }
  }

  /** Iris' explained variances, as published with R's prcomp: 4.2282, 0.2427, 0.0782, 0.0238. */
  @Test
  void principalComponentsOfIris() {
    DataSet iris = Sources.generate("iris", Map.of());
    float[] turned = applied("whiten", iris, iris, Map.of("scale", false, "components", 2));
    double[][] covariance = Covariance.of(turned, Covariance.mean(turned, 2));
    assertEquals(4.2282 * 149 / 150, covariance[0][0], 1e-3);
    assertEquals(0.2427 * 149 / 150, covariance[1][1], 1e-4);
  }

  @Test
  void tokensBecomeOneHot() {
    DataSet tokens =
        new DataSet(
            NdArray.of(Shape.of(2, 2), 1, 0, 2, 0),
            new Target.Classes(List.of("n", "y"), NdArray.of(Shape.of(2, 2), 1, 0, -1, 1)),
            new Features.Tokens(List.of("a", "b", "c")),
            Optional.of(NdArray.of(Shape.of(2), 2, 1)));
    DataSet hot = Sources.fit("one-hot", tokens, Map.of()).apply(tokens);
    assertArrayEquals(new float[] {0, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0}, hot.features().floats());
    assertEquals(new Features.Sequence(List.of("a", "b", "c")), hot.kind());
    DataSet target = Sources.fit("one-hot", tokens, Map.of("part", "target")).apply(tokens);
    Target.Numbers numbers = (Target.Numbers) target.target();
    assertArrayEquals(new float[] {0, 1, 1, 0, 0, 0, 0, 1}, numbers.values().floats());
    assertFault(() -> Sources.fit("standardise", tokens, Map.of()), "features are tokens");
    assertFault(() -> Sources.fit("one-hot", hot, Map.of()), "are no tokens");
  }

  @Test
  void seriesAreCutIntoWindows() {
    DataSet series =
        new DataSet(
            NdArray.of(Shape.of(6, 1), 0f, 1f, 2f, 3f, 4f, 5f),
            new Target.None(),
            new Features.Series(List.of("x")));
    Map<String, Object> values = Map.of("window", 3, "horizon", 2);
    DataSet cut = Sources.fit("window", series, values).apply(series);
    assertEquals(NdArray.of(Shape.of(2, 3, 1), 0f, 1, 2, 1, 2, 3), cut.features());
    assertEquals(
        new Target.Numbers(List.of("x"), NdArray.of(Shape.of(2, 1), 4f, 5f)), cut.target());
    Map<String, Object> flat = Map.of("window", 2, "horizon", 0, "stride", 2, "form", "flat");
    DataSet rows = Sources.fit("window", series, flat).apply(series);
    assertEquals(NdArray.of(Shape.of(3, 2), 0f, 1, 2, 3, 4, 5), rows.features());
    Target numbers = new Target.Numbers(List.of("y"), series.features());
    DataSet aimed = Sources.fit("window", series, flat).apply(series.withTarget(numbers));
    assertArrayEquals(new float[] {1, 3, 5}, ((Target.Numbers) aimed.target()).values().floats());
    assertFault(
        () -> Sources.fit("window", series, Map.of("window", 6)).apply(series), "too short");
    assertFault(() -> Sources.fit("window", cut, Map.of()).apply(cut), "do not follow");
  }

  @Test
  void figuresAreToldInUnits() {
    DataSet data =
        data(1, 0, 0)
            .withTarget(
                new Target.Numbers(
                    List.of("a", "b"), NdArray.of(Shape.of(2, 2), 10f, 7f, 30f, 7f)));
    Fitted scale = Sources.fit("target-scale", data, Map.of());
    Target.Numbers scaled = (Target.Numbers) scale.apply(data).target();
    assertArrayEquals(new float[] {-1, 0, 1, 0}, scaled.values().floats());
    assertArrayEquals(new float[] {10, 7, 30, 7}, scale.inUnits(scaled.values()).floats());
    assertFault(() -> Sources.fit("target-scale", data(1, 1), Map.of()), "is no number");
  }

  @Test
  void stepsAreChained() {
    DataSet train = data(1, 1, 3);
    Fitted first = Sources.fit("min-max", train, Map.of("least", 10, "most", 12));
    Fitted second = Sources.fit("standardise", first.apply(train), Map.of());
    Fitted both = Fitted.chain(List.of(first, second));
    assertArrayEquals(new float[] {-1, 1}, both.apply(train).features().floats());
    assertEquals(second.state(), Fitted.step(both.state(), 1));
  }
}
