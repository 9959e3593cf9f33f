package org.neurozoo.network.internal.probe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.network.Classified;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.Probe;
import org.neurozoo.picture.Curves;
import org.neurozoo.picture.Field;
import org.neurozoo.picture.HeatMap;
import org.neurozoo.picture.ImageGrid;
import org.neurozoo.picture.Indices;
import org.neurozoo.picture.Layers;
import org.neurozoo.picture.Matrix;
import org.neurozoo.picture.Numbers;
import org.neurozoo.picture.Panels;
import org.neurozoo.picture.Picture;
import org.neurozoo.picture.Range;
import org.neurozoo.picture.Scatter;
import org.neurozoo.picture.Series;
import org.neurozoo.picture.Table;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Values;

class ProbesTest {
  private static final DataSet PLANE =
      Scene.samples(Shape.of(4, 2), new float[] {-1, 0, 3, 4, -1, 2, 1, 4}, 0, 1, 1, 1);

  private static Scene scene(DataSet train, Optional<DataSet> test) {
    return new Scene(train, test, Scene::dogIfPositive);
  }

  private static Picture look(Probe probe, Scene scene, Locale locale) {
    return probe.look(scene, probe.schema().defaults(), locale);
  }

  @Test
  void theConfusionMatrixCountsTheTestSamples() {
    DataSet test = Scene.samples(Shape.of(3, 2), new float[] {1, 0, 1, 0, -1, 0}, 0, 1, 0);
    HeatMap map =
        (HeatMap) look(new ConfusionMatrix(), scene(PLANE, Optional.of(test)), Locale.ENGLISH);
    assertEquals(Matrix.of(2, 2, 1, 1, 0, 1), map.values());
    assertEquals("True class", map.rowLabel());
    assertEquals(List.of("cat", "dog"), map.columnNames());
  }

  @Test
  void withoutTestSamplesItCountsThoseLearnedFrom() {
    HeatMap map =
        (HeatMap) look(new ConfusionMatrix(), scene(PLANE, Optional.empty()), Locale.GERMAN);
    assertEquals(Matrix.of(2, 2, 1, 0, 1, 2), map.values());
    assertEquals("Konfusionsmatrix", map.title());
  }

  @Test
  void theFirstOfEquallyLikelyClassesIsPredicted() {
    NdArray rows = NdArray.of(Shape.of(3, 3), 1f, 1f, 0f, 0f, 2f, 2f, 3f, 4f, 5f);
    assertArrayEquals(new int[] {0, 1, 2}, Classified.likeliest(rows));
  }

  @Test
  void theDecisionRegionSplitsThePlaneWhereTheNetworkDoes() {
    Layers layers =
        (Layers) look(new DecisionRegion(), scene(PLANE, Optional.empty()), Locale.ENGLISH);
    Field field = (Field) layers.layers().getFirst();
    // x goes from -1 to 3 and a tenth of 4 beyond
    assertEquals(-1.4, field.box().left(), 1e-12);
    assertEquals(3.4, field.box().right(), 1e-12);
    assertEquals(-0.4, field.box().bottom(), 1e-12);
    int columns = field.values().columns();
    for (int column = 0; column < columns; column++) {
      double expected = field.box().x(column, columns) > 0 ? 1 : 0;
      assertEquals(expected, field.values().at(column % field.values().rows(), column));
    }
    Scatter scatter = (Scatter) layers.layers().getLast();
    assertEquals(Numbers.of(-1f, 3, -1, 1), scatter.xs());
    assertEquals(Numbers.of(0f, 4, 2, 4), scatter.ys());
    assertEquals(Indices.of(0, 1, 1, 1), scatter.classes());
    assertEquals("Feature 2", scatter.y().label());
  }

  @Test
  void aPlaneOfEqualPointsStillHasAnArea() {
    DataSet point = Scene.samples(Shape.of(1, 2), new float[] {5, 6}, 0);
    Layers layers =
        (Layers) look(new DecisionRegion(), scene(point, Optional.empty()), Locale.ENGLISH);
    Field field = (Field) layers.layers().getFirst();
    assertEquals(4, field.box().left());
    assertEquals(7, field.box().top());
  }

  @Test
  void misclassifiedImagesSayWhatTheyAreTakenFor() {
    float[] pixels = new float[3 * 64];
    pixels[64] = 0.5f;
    pixels[65] = 0.25f;
    pixels[128] = 1;
    DataSet images = Scene.samples(Shape.of(3, 64), pixels, 0, 0, 1);
    ImageGrid grid =
        (ImageGrid) look(new Misclassified(), scene(images, Optional.empty()), Locale.ENGLISH);
    assertEquals("Misclassified: 1 of 3 images", grid.title());
    assertEquals(List.of("cat→dog"), grid.captions());
    assertEquals(Indices.of(1), grid.rows());
    assertEquals(8, grid.width());
    assertEquals(0.25, grid.pixel(0, 0, 0, 1));
    assertEquals(Range.UNIT, grid.range());
  }

  @Test
  void aPerfectNetworkMisclassifiesNone() {
    DataSet images = Scene.samples(Shape.of(1, 1, 2, 2), new float[4], 0);
    ImageGrid grid =
        (ImageGrid) look(new Misclassified(), scene(images, Optional.empty()), Locale.GERMAN);
    assertEquals(0, grid.count());
    assertEquals("Falsch erkannt: 0 von 1 Bildern", grid.title());
  }

  @Test
  void curvesShowEveryFigureFromWhereItIsKnown() {
    Scene scene = scene(PLANE, Optional.empty());
    scene.measured(0, new LinkedHashMap<>(Map.of("test.loss", 2.0)));
    LinkedHashMap<String, Double> later = new LinkedHashMap<>();
    later.put("train.loss", 1.5);
    later.put("test.loss", 1.0);
    later.put("test.accuracy", 0.75);
    later.put("energy", -3.0);
    scene.measured(1, later);
    Curves curves = (Curves) look(new LearningCurves(), scene, Locale.GERMAN);
    assertEquals("Epoche", curves.x().label());
    assertEquals(
        List.of("Verlust (Training)", "Verlust (Test)", "Trefferquote (Test)", "energy"),
        curves.series().stream().map(Series::name).toList());
    assertEquals(Numbers.of(2.0, 1.0), curves.series().get(1).ys());
    assertEquals(Numbers.of(1.0), curves.series().getFirst().xs());
  }

  @Test
  void probesFitOnlyWhatTheyCanShow() {
    Experiment plane = scene(PLANE, Optional.empty()).experiment();
    assertTrue(new DecisionRegion().fits(plane));
    assertTrue(new ConfusionMatrix().fits(plane));
    assertFalse(new Misclassified().fits(plane));
    DataSet numbers = new DataSet(PLANE.features(), new Target.None());
    Experiment without = scene(numbers, Optional.empty()).experiment();
    assertFalse(new DecisionRegion().fits(without));
    assertFalse(new ConfusionMatrix().fits(without));
    assertTrue(new LearningCurves().fits(without));
  }

  @Test
  void aSingleOutputSpeaksForTheSecondOfTwoClasses() {
    NdArray steps = NdArray.of(Shape.of(3, 1), -1f, 1f, 0f);
    assertArrayEquals(new int[] {0, 1, 0}, Classified.likeliest(steps));
    NdArray shares = NdArray.of(Shape.of(3, 1), 0.2f, 0.7f, 0.5f);
    assertArrayEquals(new int[] {0, 1, 0}, Classified.likeliest(shares));
  }

  private static DataSet numbers(float[] features, float... values) {
    NdArray target = NdArray.of(Shape.of(values.length, 1), values);
    NdArray points = NdArray.of(Shape.of(values.length, features.length / values.length), features);
    return new DataSet(points, new Target.Numbers(List.of("height"), target));
  }

  /** The product of both features, or its sign. */
  private static Scene product(boolean sign) {
    float[] corners = {-1, -1, 1, 1, -1, 1, 1, -1};
    return new Scene(
        numbers(corners, 1, 1, -1, -1),
        Optional.empty(),
        points -> {
          float[] x = points.floats();
          float[] heights = new float[x.length / 2];
          for (int i = 0; i < heights.length; i++) {
            float height = x[2 * i] * x[2 * i + 1];
            heights[i] = sign ? Math.signum(height) : height;
          }
          return NdArray.of(Shape.of(heights.length, 1), heights);
        });
  }

  @Test
  void anOutputOfNumbersIsAField() {
    Layers layers = (Layers) look(new DecisionRegion(), product(false), Locale.ENGLISH);
    Field field = (Field) layers.layers().getFirst();
    assertEquals(List.of(), field.classNames());
    assertEquals("height", field.valueLabel());
    int n = field.values().columns();
    double x = field.box().x(3, n);
    double y = field.box().y(140, n);
    // single precision of points and products
    assertEquals(x * y, field.values().at(140, 3), 1e-6);
  }

  @Test
  void thresholdElementsYieldRegions() {
    Layers layers = (Layers) look(new DecisionRegion(), product(true), Locale.ENGLISH);
    Field field = (Field) layers.layers().getFirst();
    assertEquals(List.of("−1", "1"), field.classNames());
    assertEquals(1, field.values().at(0, 0));
    assertEquals(0, field.values().at(0, 149));
    Scatter scatter = (Scatter) layers.layers().getLast();
    assertEquals(Indices.of(1, 1, 0, 0), scatter.classes());
  }

  @Test
  void predictionsStandAgainstTheTruth() {
    Scene scene = product(false);
    Panels panels = (Panels) look(new Predictions(), scene, Locale.ENGLISH);
    assertEquals("Predictions of \"height\": root mean squared error 0, R² 1.0000", panels.title());
    Layers against = (Layers) panels.pictures().getFirst();
    Scatter scatter = (Scatter) against.layers().getLast();
    assertEquals(Numbers.of(1.0, 1, -1, -1), scatter.xs());
    assertEquals(scatter.xs(), scatter.ys());
  }

  @Test
  void samplesAreShownAsWhatTheyAre() {
    Scatter plane = (Scatter) look(new SamplesProbe(), product(true), Locale.ENGLISH);
    assertEquals(List.of("−1", "1"), plane.classNames());
    assertEquals("Samples: the first 4 of 4", plane.title());
    DataSet images = Scene.samples(Shape.of(2, 64), new float[128], 0, 1);
    ImageGrid grid =
        (ImageGrid) look(new SamplesProbe(), scene(images, Optional.empty()), Locale.ENGLISH);
    assertEquals(List.of("cat", "dog"), grid.captions());
    DataSet wide = numbers(new float[18], 7, 8);
    Table table = (Table) look(new SamplesProbe(), scene(wide, Optional.empty()), Locale.GERMAN);
    assertEquals(11, table.columns().size());
    assertEquals("1 weitere", table.columns().get(9));
    assertEquals("8", table.rows().getLast().getLast());
  }

  @Test
  void theCurveOfTwoClassesIsThatOfTheSecond() {
    Curves roc = (Curves) look(RankingCurves.ROC, scene(PLANE, Optional.empty()), Locale.ENGLISH);
    // scores −1 (cat), 3, −1, 1 (dogs): of three pairs two are right and one is tied
    assertEquals("dog (AUC 0.833)", roc.series().getFirst().name());
    assertEquals(2, roc.series().size());
  }

  @Test
  void valuesOutOfRangeAreRefused() {
    Scene scene = product(false);
    Probe probe = new DecisionRegion();
    Values second = probe.schema().read(Map.of("output", 2), "");
    assertThrows(FaultException.class, () -> probe.look(scene, second, Locale.ENGLISH));
  }

  @Test
  void everyProbeAndItsPropertiesAreExplained() {
    for (Contribution probe : new Probes().contributions()) {
      List<String> keys = new ArrayList<>(List.of("title", "help"));
      probe.schema().properties().forEach(property -> keys.add(property.id()));
      for (String key : keys) {
        String whole = "probe." + probe.id() + "." + key;
        String english = probe.texts().text(Locale.ENGLISH, whole);
        assertFalse(english.equals(probe.texts().text(Locale.GERMAN, whole)), whole);
      }
    }
  }
}
