package org.neurozoo.console.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurozoo.console.internal.Workshop.Outcome;

/** Asks for pictures in every format, as a user would. */
class PlotsTest {
  @TempDir private Path folder;
  private final Workshop workshop = new Workshop();

  private void run(String words) {
    Outcome outcome = workshop.run(words.replace("@", folder + "/").split(" "));
    assertEquals(0, outcome.code(), outcome.err());
  }

  private boolean has(String file) {
    return Files.exists(folder.resolve(file));
  }

  @ParameterizedTest
  @CsvSource({"--plots, png", "--plots=png, png", "--plots=svg, svg", "--plots=csv, csv"})
  void drawsInTheFormatAskedFor(String plots, String ending) {
    run("train xor --steps 5 --out @run " + plots);
    assertTrue(has("run/first." + ending), ending);
    for (String other : new String[] {"png", "svg", "csv"}) {
      assertEquals(other.equals(ending), has("run/first." + other), other);
    }
  }

  @Test
  void theWordBehindIsNotTheFormat() {
    run("train --plots xor --steps 5 --out @run");
    assertTrue(has("run/first.png"));
  }

  @Test
  void resumesAndForksDrawTheSameWay() throws IOException {
    run("train xor --steps 5 --out @run");
    run("resume @run --plots=svg");
    assertTrue(Files.readString(folder.resolve("run/first.svg")).contains("<svg"));
    run("fork @run --at 2 --out @fork --plots=csv");
    assertTrue(Files.readString(folder.resolve("fork/first.csv")).startsWith("text"));
    assertFalse(has("fork/first.png"));
  }

  @Test
  void learningCurvesAreDrawnTheSameWay() throws IOException {
    String words = "train xor --data iris --steps 2 --learning-curve 9,30 --out @";
    run(words + "svg --plots=svg");
    assertTrue(Files.readString(folder.resolve("svg/learning-curve.svg")).contains("<svg"));
    run(words + "csv --plots=csv");
    String numbers = Files.readString(folder.resolve("csv/learning-curve.csv"));
    assertTrue(numbers.startsWith("samples,figure,mean"), numbers);
  }

  @Test
  void nothingIsTrainedWhereTheTableCannotGo() throws IOException {
    Files.writeString(folder.resolve("file"), "");
    for (String several : new String[] {"--repeat 2", "--data iris --learning-curve 9,30"}) {
      String words = "train xor --steps 2 " + several + " --out " + folder.resolve("file/table");
      Outcome outcome = workshop.run(words.split(" "));
      assertEquals(2, outcome.code(), outcome.err());
      assertEquals("", outcome.out());
      assertTrue(outcome.err().contains("file is no folder"), outcome.err());
    }
  }
}
