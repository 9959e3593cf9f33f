package org.neurozoo.network.internal.probe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.neurozoo.network.internal.metric.Ranking;

/** Against figures worked out by hand; all are ratios of small whole numbers. */
class RankingTest {
  private static final double EXACT = 1e-12;

  @Test
  void equalScoresAreOneStep() {
    // by score: + at 0.9; + and − at 0.7; − at 0.4; + at 0.1
    double[] scores = {0.7, 0.1, 0.9, 0.4, 0.7};
    boolean[] positive = {true, true, true, false, false};
    Ranking ranking = Ranking.of(scores, positive);
    assertArrayEquals(new double[] {0, 1 / 3.0, 2 / 3.0, 2 / 3.0, 1}, ranking.recall(), EXACT);
    assertArrayEquals(new double[] {0, 0, 0.5, 1, 1}, ranking.fallout(), EXACT);
    assertArrayEquals(new double[] {1, 2 / 3.0, 0.5, 0.6}, ranking.precision(), EXACT);
    // pairs (positive, negative): 0.9 beats both; 0.7 ties one and beats one; 0.1 beats none
    assertEquals((2 + 1.5 + 0) / 6, ranking.area(), EXACT);
    assertEquals((1 * 1 + 1 * 2 / 3.0 + 0 + 1 * 0.6) / 3, ranking.averagePrecision(), EXACT);
  }

  @Test
  void equalScoresForAllAreAGuess() {
    Ranking ranking =
        Ranking.of(new double[] {1, 1, 1, 1}, new boolean[] {true, false, false, true});
    assertEquals(0.5, ranking.area(), EXACT);
    assertArrayEquals(new double[] {0, 1}, ranking.recall(), EXACT);
    assertEquals(0.5, ranking.averagePrecision(), EXACT);
  }

  @Test
  void aClassOfNoSamplesHasNoCurve() {
    Ranking ranking = Ranking.of(new double[] {1, 2}, new boolean[] {false, false});
    assertTrue(Double.isNaN(ranking.area()));
    assertTrue(Double.isNaN(ranking.averagePrecision()));
  }

  @Test
  void theCalibrationErrorIsTheMeanGap() {
    // (0, ½]: sure 0.4 and 0.5, one right: |1 − 0.9|; (½, 1]: sure 0.8 and 1, one right: |1 − 1.8|
    Calibration.Reliability found =
        Calibration.Reliability.of(
            new double[] {0.4, 0.5, 0.8, 1}, new boolean[] {true, false, false, true}, 2);
    assertArrayEquals(new double[] {2, 2}, found.counts());
    assertArrayEquals(new double[] {0.5, 0.5}, found.right());
    assertEquals((0.1 + 0.8) / 4, found.error(), EXACT);
  }

  @Test
  void intervalsWithoutSamplesHaveNoHeight() {
    Calibration.Reliability found =
        Calibration.Reliability.of(new double[] {0.95}, new boolean[] {true}, 10);
    assertTrue(Double.isNaN(found.right()[0]));
    assertEquals(1, found.right()[9]);
  }

  @Test
  void theCoefficientOfDetermination() {
    // truth 1, 2, 3: Σ (t − 2)² = 2; said 1, 2, 4: Σ = 1
    double found = Predictions.determination(new double[] {1, 2, 3}, new double[] {1, 2, 4});
    assertEquals(0.5, found, EXACT);
  }
}
