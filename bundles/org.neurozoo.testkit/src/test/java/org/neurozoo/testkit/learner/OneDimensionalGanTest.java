package org.neurozoo.testkit.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neurozoo.testkit.Contract;
import org.neurozoo.testkit.junit.ContractTest;

class OneDimensionalGanTest extends ContractTest {
  @Override
  protected Contract contract() {
    return Driven.contract(seed -> OneDimensionalGan.create(seed, 30), 30);
  }

  /**
   * 512 samples tell the mean to ±0.02 and the spread to ±0.016; the rest of the tolerance is for
   * the two networks, which go on circling each other.
   */
  @Test
  void generatesWhatItWasShown() {
    Map<String, Double> figures = Driven.done(OneDimensionalGan.create(1, 1500)).evaluate();
    assertEquals(3, figures.getOrDefault("mean", Double.NaN), 0.15);
    assertEquals(0.5, figures.getOrDefault("spread", Double.NaN), 0.15);
  }
}
