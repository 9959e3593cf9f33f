package org.neurozoo.testkit.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurozoo.testkit.Contract;
import org.neurozoo.testkit.Rehearsal;
import org.neurozoo.testkit.junit.ContractTest;

class AsynchronousHopfieldTest extends ContractTest {
  private static final int UNITS = AsynchronousHopfield.UNITS;
  private static final int PATTERNS = AsynchronousHopfield.PATTERNS;

  @Override
  protected Contract contract() {
    return Driven.contract(AsynchronousHopfield::create, PATTERNS + UNITS);
  }

  /** Exactly: weights are multiples of 1/64 and states ±1, so no sum is rounded. */
  @Test
  void energyNeverRises() {
    Rehearsal memory = Driven.done(AsynchronousHopfield.create(1));
    List<Float> energy = memory.figures("energy").subList(PATTERNS, (int) memory.step());
    for (int step = 1; step < energy.size(); step++) {
      assertTrue(energy.get(step) <= energy.get(step - 1), "at recalling step " + step);
    }
    assertTrue(energy.getLast() < energy.getFirst(), "nothing was recalled");
  }

  @Test
  void recallsACorruptedPattern() {
    Rehearsal memory = Driven.ready(AsynchronousHopfield.create(1));
    memory.advance(PATTERNS, 100);
    assertEquals("recalling", memory.learner().phase(memory.step()));
    assertEquals(1 - 2 * 8.0 / UNITS, memory.evaluate().get("overlap"));
    memory.advance(memory.learner().steps(), 100);
    assertEquals(1, memory.evaluate().get("overlap"));
  }
}
