package org.neurozoo.network.internal.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.reference.Interpreter;
import org.neurozoo.network.Measure;
import org.neurozoo.network.Metric;

/** Metrics against numbers worked out by hand. */
class MetricsTest {
  private static final double TOLERANCE = 1e-6;

  /** Six samples of three classes; classes 0 0 1 1 2 2 are taken for 0 1 1 1 0 2. */
  private static final NdArray SCORES =
      NdArray.of(
          Shape.of(6, 3),
          new float[] {
            .8f, .1f, .1f, .3f, .6f, .1f, .1f, .8f, .1f, .2f, .5f, .3f, .5f, .1f, .4f, .1f, .2f, .7f
          });

  private static final Target CLASSES =
      new Target.Classes(List.of("a", "b", "c"), NdArray.of(Shape.of(6), 0, 0, 1, 1, 2, 2));

  private static double figure(String id, Map<String, ?> values, NdArray y, Target target) {
    Metric metric =
        new Metrics()
            .contributions().stream()
                .map(Metric.class::cast)
                .filter(m -> m.id().equals(id))
                .findFirst()
                .orElseThrow();
    assertTrue(metric.fits(target));
    return switch (metric.measure(metric.schema().read(values, ""))) {
      case Measure.Mean(var of) -> mean(of.apply(Tensor.constant(y), truth(target)));
      case Measure.Whole(var of) -> of.applyAsDouble(y, target);
    };
  }

  private static Tensor truth(Target target) {
    return switch (target) {
      case Target.Classes classes -> Tensor.constant(classes.labels());
      case Target.Numbers numbers -> Tensor.constant(numbers.values());
      case Target.None none -> throw new IllegalArgumentException();
    };
  }

  private static double mean(Tensor each) {
    return new Interpreter(Map.of(), Map.of(), 0)
        .evaluate(List.of(each.mean()))
        .getFirst()
        .elements()[0];
  }

  private static double ofClasses(String id) {
    return figure(id, Map.of(), SCORES, CLASSES);
  }

  @Test
  void sharesOfClasses() {
    assertEquals(4 / 6.0, ofClasses("accuracy"), TOLERANCE);
    assertEquals((1 / 2.0 + 2 / 3.0 + 1) / 3, ofClasses("precision"), TOLERANCE);
    assertEquals((1 / 2.0 + 1 + 1 / 2.0) / 3, ofClasses("recall"), TOLERANCE);
    assertEquals((1 / 2.0 + 4 / 5.0 + 2 / 3.0) / 3, ofClasses("f1"), TOLERANCE);
  }

  @Test
  void topK() {
    assertEquals(4 / 6.0, figure("top-k", Map.of("k", 1), SCORES, CLASSES), TOLERANCE);
    assertEquals(1, figure("top-k", Map.of("k", 2), SCORES, CLASSES), TOLERANCE);
  }

  /** Pairs that are in order: class 0 6 of 8 (.3 loses to .5), class 1 7.5 …, counted by hand. */
  @Test
  void areaUnderTheCurve() {
    double[] areas = new double[3];
    for (int c = 0; c < 3; c++) {
      int right = 0;
      for (int i = 0; i < 6; i++) {
        for (int j = 0; j < 6; j++) {
          if (i / 2 == c && j / 2 != c) {
            right += (int) (2 * pair(SCORES.at(3 * i + c), SCORES.at(3 * j + c)));
          }
        }
      }
      areas[c] = right / 16.0;
    }
    assertEquals((areas[0] + areas[1] + areas[2]) / 3, ofClasses("auc"), TOLERANCE);
    assertEquals(7 / 8.0, areas[0], TOLERANCE);
  }

  private static double pair(double own, double other) {
    return own > other ? 1 : own == other ? 0.5 : 0;
  }

  @Test
  void ofTwoClassesTheAreaIsThatOfTheSecond() {
    NdArray scores = NdArray.of(Shape.of(4, 2), .9f, .1f, .6f, .4f, .6f, .4f, .2f, .8f);
    Target target = new Target.Classes(List.of("no", "yes"), NdArray.of(Shape.of(4), 0, 0, 1, 1));
    // pairs: .4 ties with .4 and beats .1; .8 beats both
    assertEquals(3.5 / 4, figure("auc", Map.of(), scores, target), TOLERANCE);
  }

  @Test
  void oneClassAloneHasNoArea() {
    Target target =
        new Target.Classes(List.of("a", "b", "c"), NdArray.of(Shape.of(6), 1, 1, 1, 1, 1, 1));
    assertTrue(Double.isNaN(figure("auc", Map.of(), SCORES, target)));
  }

  @Test
  void perplexityIsTheMeanChoice() {
    double expected = Math.pow(.8 * .3 * .8 * .5 * .4 * .7, -1 / 6.0);
    assertEquals(expected, ofClasses("perplexity"), TOLERANCE);
  }

  @Test
  void errorsOfNumbers() {
    NdArray y = NdArray.of(Shape.of(4, 1), 1f, 2f, 3f, 6f);
    Target target = new Target.Numbers(List.of("y"), NdArray.of(Shape.of(4, 1), 1f, 2f, 5f, 4f));
    // squares 0 0 4 4 around the truth, whose mean is 3 and whose squares sum to 10
    assertEquals(2, figure("mse", Map.of(), y, target), TOLERANCE);
    assertEquals(1, figure("mae", Map.of(), y, target), TOLERANCE);
    assertEquals(Math.sqrt(2), figure("rmse", Map.of(), y, target), TOLERANCE);
    assertEquals(Math.sqrt(0.8), figure("nrmse", Map.of(), y, target), TOLERANCE);
    assertEquals(0.2, figure("r2", Map.of(), y, target), TOLERANCE);
  }
}
