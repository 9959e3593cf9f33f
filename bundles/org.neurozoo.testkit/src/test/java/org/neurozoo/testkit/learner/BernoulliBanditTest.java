package org.neurozoo.testkit.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neurozoo.testkit.Contract;
import org.neurozoo.testkit.Rehearsal;
import org.neurozoo.testkit.junit.ContractTest;

class BernoulliBanditTest extends ContractTest {
  @Override
  protected Contract contract() {
    return Driven.contract(BernoulliBandit::create, 150);
  }

  /** Playing at random pays 0.44, the best arm alone 0.8, the second-best 0.5. */
  @Test
  void findsTheBestArm() {
    Rehearsal bandit = Driven.ready(BernoulliBandit.create(1));
    assertEquals(0.44, expected(bandit.evaluate()), 1e-6);
    bandit.advance(bandit.learner().steps(), 100);
    assertTrue(expected(bandit.evaluate()) > 0.77, "expects " + bandit.evaluate());
  }

  private static double expected(Map<String, Double> figures) {
    return figures.getOrDefault("expected.reward", Double.NaN);
  }
}
