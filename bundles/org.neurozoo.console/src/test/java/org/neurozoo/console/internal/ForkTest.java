package org.neurozoo.console.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurozoo.console.internal.Workshop.Outcome;

/** Forks a run that was trained before, as a user would. */
class ForkTest {
  @TempDir private Path folder;
  private final Workshop workshop = new Workshop();

  private double loss = Double.NaN;

  @BeforeEach
  void train() {
    String run = folder.resolve("run").toString();
    loss = loss(workshop.run("train", "xor", "--out", run, "--json"));
  }

  private static double loss(Outcome outcome) {
    assertEquals(0, outcome.code(), outcome.err());
    return outcome.json().path("train.loss").asDouble();
  }

  private Outcome fork(String at, String... change) {
    String[] words = {
      "fork", folder.resolve("run").toString(), "--at", at, "--out", out().toString(), "--json"
    };
    String[] all = java.util.Arrays.copyOf(words, words.length + change.length);
    System.arraycopy(change, 0, all, words.length, change.length);
    return workshop.run(all);
  }

  private Path out() {
    return folder.resolve("fork");
  }

  @Test
  void endsAsTheRunIfNothingIsChanged() {
    Outcome outcome = fork("30");
    assertEquals(loss, loss(outcome));
    assertTrue(outcome.err().contains("To step 30 from step 0"), outcome.err());
    assertTrue(Files.exists(out().resolve("run.nzx")));
  }

  @Test
  void endsOtherwiseIfSomethingIsChanged() {
    double changed = loss(fork("30", "--change", "optimizer/rate=0.001"));
    assertNotEquals(loss, changed);
    Outcome again = workshop.run("evaluate", out().toString(), "--json");
    assertEquals(0, again.code(), again.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "30 | rate                | changes nothing",
        "30 | optimizer/rate=much | changes nothing",
        "30 | no/buffer=1         | The buffers of this run are",
        "30 | optimizer/rate[2]=1 | there is no row 2",
        "-1 | optimizer/rate=1    | --at",
        "1000000 | optimizer/rate=1 | there is no step 1000000",
      })
  void refusesWhatCannotBe(String at, String change, String why) {
    Outcome outcome = fork(at, "--change", change);
    assertEquals(2, outcome.code(), outcome.err());
    assertTrue(outcome.err().contains(why), outcome.err());
    assertFalse(Files.exists(out()));
  }
}
