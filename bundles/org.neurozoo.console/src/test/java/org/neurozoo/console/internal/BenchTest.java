package org.neurozoo.console.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.neurozoo.console.internal.Workshop.Outcome;

class BenchTest {
  @Test
  void tellsNameEngineAndMicrosecondsOfEveryWorkload() {
    Outcome outcome = new Workshop().run("bench", "-f", "tiny", "-s", "0.05");
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals(2, outcome.out().lines().count());
    assertTrue(
        outcome
            .out()
            .matches(
                "tiny2-8-1/b1/sgd\tneurozoo\t\\d+\\.\\d{3}\\R"
                    + "tiny2-8-1/b32/sgd\tneurozoo\t\\d+\\.\\d{3}\\R"),
        outcome.out());
  }
}
