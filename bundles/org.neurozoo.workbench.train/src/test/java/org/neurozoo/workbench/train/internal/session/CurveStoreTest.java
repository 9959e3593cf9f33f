package org.neurozoo.workbench.train.internal.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CurveStoreTest {
  private final CurveStore store = new CurveStore();

  private void fill(int count) {
    for (int i = 1; i <= count; i++) {
      store.add(i, i);
    }
  }

  @Test
  void keepsShortCurvesAsTheyAre() {
    fill(3);
    Curve curve = store.curve(10);
    assertArrayEquals(new double[] {1, 2, 3}, curve.steps());
    assertArrayEquals(new double[] {1, 2, 3}, curve.means());
    assertTrue(curve.isExact());
  }

  @Test
  void keepsTenMillionValuesInBoundedMemory() {
    int count = 10_000_000;
    fill(count);
    assertTrue(store.size() <= CurveStore.CAPACITY);
    assertTrue(store.size() > CurveStore.CAPACITY / 3);
    Curve curve = store.curve(CurveStore.CAPACITY);
    assertEquals(count, curve.steps()[curve.size() - 1]);
    assertEquals(1, Arrays.stream(curve.least()).min().orElseThrow());
    assertEquals(count, Arrays.stream(curve.most()).max().orElseThrow());
  }

  @Test
  void joinsToMeansAndExtremes() {
    fill(6);
    Curve curve = store.curve(2);
    assertArrayEquals(new double[] {3, 6}, curve.steps());
    assertArrayEquals(new double[] {2, 5}, curve.means());
    assertArrayEquals(new double[] {1, 4}, curve.least());
    assertArrayEquals(new double[] {3, 6}, curve.most());
  }

  @Test
  void forgetsWhatLiesAfterAStep() {
    fill(6);
    CurveStore past = store.upTo(4);
    store.cut(2);
    assertEquals(2, store.last());
    assertEquals(4, past.last());
    store.add(3, 30);
    assertEquals(30, store.last());
  }

  @Test
  void leavesOutWhatIsNotFinite() {
    store.add(1, Double.NaN);
    store.add(2, Double.POSITIVE_INFINITY);
    assertEquals(0, store.size());
    assertTrue(Double.isNaN(store.last()));
    assertEquals(0, store.curve(5).size());
  }

  @Test
  void smoothsOverStepsNotOverPoints() {
    store.add(1, 1);
    store.add(2, 0);
    store.add(100, 0.5);
    double[] smooth = store.curve(5).smoothed(0.5, 1);
    // Weights 0.5 · 0.5 and 0.5 of 0.75 in all: a third of 1.
    assertEquals(1, smooth[0], 1e-12);
    assertEquals(1 / 3.0, smooth[1], 1e-12);
    // 98 spans on, nothing is left of what was before.
    assertEquals(0.5, smooth[2], 1e-12);
  }

  @Test
  void tellsTheValueAtAStep() {
    fill(3);
    Curve curve = store.curve(5);
    assertEquals(2, curve.at(2.5));
    assertTrue(Double.isNaN(curve.at(0)));
    assertEquals(3, curve.at(1000));
  }
}
