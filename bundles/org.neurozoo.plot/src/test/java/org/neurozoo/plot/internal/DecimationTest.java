package org.neurozoo.plot.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.neurozoo.picture.Axis;
import org.neurozoo.picture.Numbers;
import org.neurozoo.picture.Range;
import org.neurozoo.picture.Series;

class DecimationTest {
  private static final Axis X = Axis.of("");
  private static final int COUNT = 100_000;

  @Test
  void aShortCurveStaysAsItIs() {
    Series series = Series.of("", new double[Decimation.SHORT]);
    assertSame(series, thinned(X, series));
  }

  @Test
  void extremesAndEndsStay() {
    double[] ys = new double[COUNT];
    ys[0] = 2;
    ys[41_234] = 5;
    ys[41_236] = -7;
    ys[COUNT - 1] = 3;
    Series thin = thinned(X, Series.of("", ys));
    assertEquals(new Range(-7, 5), Range.of(thin.ys()));
    assertEquals(2, thin.ys().at(0));
    assertEquals(COUNT - 1, thin.xs().at(thin.xs().size() - 1));
    assertEquals(3, thin.ys().at(thin.ys().size() - 1));
    assertTrue(thin.xs().size() <= 4 * 501, "size " + thin.xs().size());
  }

  @Test
  void everyColumnKeepsItsExtremes() {
    double[] ys = new double[COUNT];
    Arrays.setAll(ys, i -> Math.sin(i * 1.7) * i);
    Series thin = thinned(X, Series.of("", ys));
    for (int column = 0; column < 500; column++) {
      // 200 points a column: see the extent given below
      double[] slice = Arrays.copyOfRange(ys, column * 200, column * 200 + 200);
      double from = column * 200;
      double[] kept =
          IntStream.range(0, thin.xs().size())
              .filter(i -> thin.xs().at(i) >= from && thin.xs().at(i) < from + 200)
              .mapToDouble(thin.ys()::at)
              .toArray();
      assertEquals(Range.of(Numbers.of(slice)), Range.of(Numbers.of(kept)), "column " + column);
    }
  }

  @Test
  void gapsStay() {
    double[] ys = new double[COUNT];
    ys[50_000] = Double.NaN;
    Series thin = thinned(X, Series.of("", ys));
    assertEquals(1, thin.ys().stream().filter(Double::isNaN).count());
  }

  @Test
  void columnsFollowALogarithmicAxis() {
    Series series = new Series("", Numbers.counting(1, COUNT), Numbers.of(new double[COUNT]));
    Series thin = thinned(Axis.log(""), series);
    // The first hundred numbers fill two fifths of the axis, and none shares its column.
    assertEquals(20, thin.xs().at(19));
    assertTrue(thin.xs().size() < 2000);
  }

  private static Series thinned(Axis axis, Series series) {
    Extent extent = new Extent(axis.log() ? 1 : 0, COUNT);
    return Decimation.of(axis, extent, 500).thinned(series);
  }
}
