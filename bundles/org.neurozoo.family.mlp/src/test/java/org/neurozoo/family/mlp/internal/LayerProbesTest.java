package org.neurozoo.family.mlp.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.picture.Curves;
import org.neurozoo.picture.Field;
import org.neurozoo.picture.HeatMap;
import org.neurozoo.picture.Histogram;
import org.neurozoo.picture.Layers;
import org.neurozoo.picture.Panels;
import org.neurozoo.picture.TextPicture;

/** Histograms, monitors and the error surface against numbers worked out by hand. */
class LayerProbesTest {
  /** Losses are computed in double precision, but weights are kept in single. */
  private static final double SINGLE = 1e-5;

  private static Laboratory linear(String monitor, String... layers) {
    // y = 2x for x = 1 and −1
    Target target = new Target.Numbers(List.of("y"), NdArray.of(Shape.of(2, 1), 2f, -2f));
    DataSet samples = new DataSet(NdArray.of(Shape.of(2, 1), 1f, -1f), target);
    String training =
        "{'rule': 'gradient', 'loss': 'mean-squared-error', 'batch': 2%s}".formatted(monitor);
    return new Laboratory(samples, training, layers);
  }

  @Test
  void theErrorSurfaceOfALineIsAParaboloid() {
    try (Laboratory laboratory = linear("", "1 identity")) {
      laboratory.set("l1/weight", 0.5);
      laboratory.set("l1/bias", 0.25);
      Layers layers =
          (Layers)
              laboratory.look(
                  "error-surface", Map.of("directions", "parameters", "span", 2, "cells", 5));
      Field field = (Field) layers.layers().getFirst();
      assertEquals("l1/weight[0,0]", field.x().label());
      assertEquals("l1/bias[0]", field.y().label());
      assertEquals("Loss, log₁₀", field.valueLabel());
      assertEquals(-1.5, field.box().left(), SINGLE);
      assertEquals(2.25, field.box().top(), SINGLE);
      for (int row = 0; row < 5; row++) {
        for (int column = 0; column < 5; column++) {
          double w = field.box().x(column, 5);
          double b = field.box().y(row, 5);
          // the mean over x = ±1 of ((w − 2) x + b)²
          double loss = (w - 2) * (w - 2) + b * b;
          // it differs so much that its logarithm is shown
          assertEquals(Math.log10(loss), field.values().at(row, column), SINGLE);
        }
      }
      assertEquals(0.5, laboratory.variable("l1/weight").at(0), "the state stays as it is");
    }
  }

  @Test
  void theWayIsSeenAlongItsMainDirections() {
    try (Laboratory laboratory = linear("", "1 identity")) {
      for (int i = 4; i >= 1; i--) {
        laboratory.set("l1/weight", 2 - 0.6 * i);
        laboratory.set("l1/bias", 0.8 * i);
        laboratory.remember(4 - i);
      }
      laboratory.set("l1/weight", 2);
      laboratory.set("l1/bias", 0);
      Layers layers = (Layers) laboratory.look("error-surface", Map.of("cells", 3));
      Curves way = (Curves) layers.layers().get(1);
      assertEquals("Main direction 1 of the way (100 % of it)", way.x().label());
      var series = way.series().getLast();
      assertEquals(5, series.xs().size());
      // each step is of length 1
      assertEquals(4, Math.abs(series.xs().at(0)), SINGLE);
      assertEquals(1, Math.abs(series.xs().at(3)), SINGLE);
      assertEquals(0, series.xs().at(4), SINGLE);
      assertEquals(0, series.ys().at(1), SINGLE);
    }
  }

  @Test
  void aSliceIsAParabola() {
    try (Laboratory laboratory = linear("", "1 identity")) {
      laboratory.set("l1/weight", 2);
      Curves curves =
          (Curves)
              laboratory.look(
                  "error-surface",
                  Map.of("directions", "parameters", "slice", "line", "span", 1, "cells", 3));
      var first = curves.series().getFirst();
      for (int i = 0; i < first.xs().size(); i++) {
        assertEquals(first.xs().at(i) * first.xs().at(i), first.ys().at(i), SINGLE);
      }
    }
  }

  @Test
  void histogramsCountWeightsActivationsAndGradients() {
    try (Laboratory laboratory = linear("", "2 relu", "1 identity")) {
      laboratory.set("l1/weight", 1, -3);
      laboratory.set("l1/bias", 0, 0);
      laboratory.set("l2/weight", 1, 0);
      Panels panels = (Panels) laboratory.look("histograms", Map.of("bins", 4));
      assertEquals(6, panels.pictures().size());
      Histogram weights = (Histogram) panels.pictures().getFirst();
      assertEquals("l1: weights", weights.title());
      // −3, 0, 0 and 1 in four intervals from −3 to 1
      assertEquals(
          List.of(1.0, 0.0, 0.0, 3.0),
          weights.groups().getFirst().heights().stream().boxed().toList());
      // relu of (1, −3) and (−1, 3): 1, 0, 0, 3
      Histogram activations = (Histogram) panels.pictures().get(1);
      assertEquals(
          List.of(2.0, 1.0, 0.0, 1.0),
          activations.groups().getFirst().heights().stream().boxed().toList());
    }
  }

  @Test
  void histogramsOverTimeHaveAColumnAStep() {
    try (Laboratory laboratory = linear("", "1 identity")) {
      laboratory.set("l1/weight", -1);
      laboratory.remember(0);
      laboratory.set("l1/weight", 1);
      laboratory.remember(10);
      Panels panels = (Panels) laboratory.look("histograms", Map.of("over", "time", "bins", 3));
      HeatMap map = (HeatMap) panels.pictures().getFirst();
      assertEquals(List.of("0", "10"), map.columnNames());
      // weight and bias: −1 and 0, then 1 and 0; the greatest stand at the top
      assertEquals(0.5, map.values().at(2, 0));
      assertEquals(0.5, map.values().at(0, 1));
      assertEquals(0.5, map.values().at(1, 1));
      assertTrue(Double.isNaN(map.values().at(0, 0)));
    }
  }

  @Test
  void monitorsTellNormsAndSilentUnits() {
    try (Laboratory laboratory = linear(", 'monitor': true", "4 relu", "1 identity")) {
      laboratory.set("l1/weight", 3, 0, 0, 0);
      laboratory.set("l1/bias", 0, -1, -1, -4);
      laboratory.set("l2/weight", 1, 1, 1, 1);
      var figures = laboratory.learner().evaluate(0);
      assertEquals(Math.sqrt(9 + 1 + 1 + 16), figures.get("monitor.weights.l1"), SINGLE);
      assertEquals(0.75, figures.get("monitor.silent.l1"), SINGLE);
      // outputs 3 and 0 for 2 and −2: errors 1 and 2, so dE/dy = 1 and 2 in the mean of squares
      // by l2: weight 1 · 3, bias 1 + 2; by l1: weight and bias of unit 1 in the first sample 1, 1
      assertEquals(Math.sqrt(9 + 9), figures.get("monitor.gradient.l2"), SINGLE);
      assertEquals(Math.sqrt(2), figures.get("monitor.gradient.l1"), SINGLE);
      assertEquals(Math.sqrt(2.0 / 8) / Math.sqrt(18.0 / 5), figures.get("monitor.ratio"), SINGLE);
      Panels panels = (Panels) laboratory.look("monitors", Map.of());
      TextPicture verdict = (TextPicture) panels.pictures().getLast();
      assertTrue(verdict.text().startsWith("Layer \"l1\" is dying: 75 %"), verdict.text());
    }
  }

  @Test
  void nothingIsMonitoredUnasked() {
    try (Laboratory laboratory = linear("", "2 relu", "1 identity")) {
      assertFalse(
          laboratory.learner().evaluate(0).keySet().stream()
              .anyMatch(n -> n.startsWith("monitor")));
    }
  }
}
