package org.neurozoo.testkit.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neurozoo.graph.NdArray;
import org.neurozoo.testkit.Contract;
import org.neurozoo.testkit.Rehearsal;
import org.neurozoo.testkit.junit.ContractTest;

class OnlineSomTest extends ContractTest {
  private static final int SIDE = OnlineSom.SIDE;

  @Override
  protected Contract contract() {
    return Driven.contract(OnlineSom::create, 150);
  }

  /**
   * From a corner-less clot in the middle the mean error starts near 0.35; 64 units spread evenly
   * over the square leave 0.38 / 8 ≈ 0.05.
   */
  @Test
  void errorFallsToAFifth() {
    Rehearsal map = Driven.ready(OnlineSom.create(1));
    double before = error(map.evaluate());
    map.advance(map.learner().steps(), 100);
    double after = error(map.evaluate());
    assertTrue(after < before / 5, before + " to " + after);
  }

  private static double error(Map<String, Double> figures) {
    return figures.getOrDefault("test.error", Double.NaN);
  }

  /** An unfolded map has its neighbours about 1/8 apart; two drawn at random lie 0.52 apart. */
  @Test
  void neighboursOnTheGridAreNeighboursInTheSquare() {
    NdArray weights = Driven.done(OnlineSom.create(1)).buffers().get("weights");
    double farthest = 0;
    for (int unit = 0; unit < OnlineSom.UNITS; unit++) {
      farthest = unit % SIDE == SIDE - 1 ? farthest : Math.max(farthest, apart(weights, unit, 1));
      farthest =
          unit / SIDE == SIDE - 1 ? farthest : Math.max(farthest, apart(weights, unit, SIDE));
    }
    assertTrue(farthest < 0.3, "neighbours up to " + farthest + " apart");
    assertEquals(OnlineSom.UNITS * 2, weights.shape().count());
  }

  private static double apart(NdArray weights, int unit, int offset) {
    double across = weights.at(2 * unit) - weights.at(2 * (unit + offset));
    double along = weights.at(2 * unit + 1) - weights.at(2 * (unit + offset) + 1);
    return Math.hypot(across, along);
  }
}
