package org.neurozoo.workbench.data.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;

class SummaryTest {
  private static final double ROUNDING = 1e-12;

  private static Summary of(float... values) {
    DataSet data = new DataSet(NdArray.of(Shape.of(values.length, 1), values), new Target.None());
    return Summary.of(Column.of(data).getFirst(), values.length);
  }

  /** As {@code numpy.percentile([1, 2, 4, 8], [25, 50, 75])} and {@code std(ddof=1)} tell. */
  @Test
  void figuresAreThoseOfNumpy() {
    Summary summary = of(8, 1, Float.NaN, 4, 2);
    assertEquals(4, summary.count());
    assertEquals(1, summary.missing());
    assertEquals(3.75, summary.mean(), ROUNDING);
    assertEquals(Math.sqrt(28.75 / 3), summary.deviation(), ROUNDING);
    assertEquals(1, summary.least());
    assertEquals(1.75, summary.lower(), ROUNDING);
    assertEquals(3, summary.median(), ROUNDING);
    assertEquals(5, summary.upper(), ROUNDING);
    assertEquals(8, summary.most());
  }

  @Test
  void whereThereIsNothingThereAreNoFigures() {
    Summary summary = of(Float.NaN);
    assertEquals(0, summary.count());
    assertTrue(Double.isNaN(summary.mean()) && Double.isNaN(summary.median()));
    assertTrue(Double.isNaN(of(3).deviation()));
  }

  @Test
  void manyValuesKeepTheirQuartiles() {
    float[] values = new float[5_000_001];
    for (int i = 0; i < values.length; i++) {
      values[i] = i % 1000;
    }
    // Every third value is sorted, which meets all remainders of 1000.
    assertEquals(499.5, of(values).median(), 1);
  }

  @Test
  void balanceCountsLabelsThatAreAskedFor() {
    DataSet data =
        new DataSet(
            NdArray.of(Shape.of(2, 2), 0f, 0f, 0f, 0f),
            new Target.Classes(List.of("a", "b", "c"), NdArray.of(Shape.of(2, 2), 0, 2, 2, -1)));
    Balance balance = Balance.of(data);
    assertArrayEquals(new long[] {1, 0, 2}, balance.counts());
    assertEquals(List.of("c"), balance.most(1).names());
  }
}
