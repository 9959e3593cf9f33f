package org.neurozoo.console.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurozoo.console.internal.Workshop.Outcome;

/** Explains and checks experiments, as a user would. */
class ExplainTest {
  @TempDir private Path folder;
  private final Workshop workshop = new Workshop();

  private Outcome run(String line) {
    return workshop.run(line.replace("@", folder + "/").split(" ", -1));
  }

  @Test
  void showsTheTrainingStep() {
    Outcome outcome = run("explain xor");
    assertEquals(0, outcome.code(), outcome.err());
    assertTrue(
        outcome.out().startsWith("xor, program train (of train, evaluate, predict)"),
        outcome.out());
    assertTrue(outcome.out().contains(" @ hidden/weight.T"), outcome.out());
    assertTrue(outcome.out().contains("hidden/weight <- hidden/weight - "), outcome.out());
    assertTrue(outcome.out().contains("\nScratch "), outcome.out());
  }

  @Test
  void showsOtherProgramsAndSizes() {
    Outcome predict = run("explain xor --program predict --lang de");
    assertEquals(0, predict.code(), predict.err());
    assertTrue(predict.out().contains("prediction = "), predict.out());
    assertTrue(predict.out().contains("\nRechnung "), predict.out());
    Outcome batch = run("explain xor --batch 3 --set hidden.units=5");
    assertTrue(batch.out().contains("3x2 @ 2x5"), batch.out());
    Outcome data = run("explain xor --data spirals?n=40 --program evaluate");
    assertTrue(data.out().contains("data/test/features"), data.out());
  }

  @Test
  void findsDerivativesRight() {
    Outcome outcome = run("check xor");
    assertEquals(0, outcome.code(), outcome.err());
    assertTrue(outcome.out().startsWith("parameter "), outcome.out());
    assertTrue(outcome.out().contains("hidden/weight  [8, 2]  8 "), outcome.out());
    assertTrue(
        outcome.out().endsWith("The derivatives of all 4 parameters are right within 1e-04.\n"),
        outcome.out());
    assertTrue(run("check xor --lang de").out().contains("stimmen"), "in German");
  }

  @Test
  void findsAWrongDerivative() {
    Outcome outcome = run("check xor --set hidden.activation=wrong");
    assertEquals(1, outcome.code(), outcome.err());
    assertEquals("", outcome.err());
    assertEquals(2, outcome.out().lines().filter(line -> line.endsWith("FAILED")).count());
    assertTrue(outcome.out().contains("of 2 of 4 parameters are wrong"), outcome.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "explain nothing",
        "explain @missing.json",
        "explain @broken.json",
        "explain @list.json",
        "explain @other.json",
        "explain xor --program fly",
        "explain xor --batch -1",
        "explain xor --data nothing",
        "explain xor --set hidden.nothing=1",
        "explain",
        "check nothing",
        "check @missing.json",
        "check @broken.json",
        "check @list.json",
        "check @other.json",
        "check xor --set training.loss=nothing",
        "check xor --set output.units=7",
        "check",
      })
  void refusesBadInput(String line) throws IOException {
    Files.writeString(folder.resolve("broken.json"), "{\"format\": ");
    Files.writeString(folder.resolve("list.json"), "[1, 2]");
    Files.writeString(folder.resolve("other.json"), "{\"format\": \"other\"}");
    Outcome outcome = run(line);
    assertEquals(2, outcome.code(), outcome.err());
    assertEquals(1, outcome.err().lines().count(), outcome.err());
    assertEquals("", outcome.out());
  }
}
