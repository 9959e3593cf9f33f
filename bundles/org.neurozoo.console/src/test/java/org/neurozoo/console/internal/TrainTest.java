package org.neurozoo.console.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurozoo.console.internal.Workshop.Outcome;

/** Trains, resumes, evaluates and looks, as a user would. */
class TrainTest {
  @TempDir private Path folder;
  private final Workshop workshop = new Workshop();

  private Outcome run(String line) {
    List<String> words = new ArrayList<>();
    for (String word : line.split(" ", -1)) {
      words.add(word.replace("@", folder + "/"));
    }
    return workshop.run(words.toArray(String[]::new));
  }

  @Test
  void learnsATemplate() {
    Outcome outcome = run("train xor --out @run --json");
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals(1, outcome.out().lines().count(), outcome.out());
    JsonNode json = outcome.json();
    assertEquals(1.0, json.path("test.accuracy").asDouble());
    assertEquals(100, json.path("epochs").asDouble());
    assertEquals(100, json.path("steps").asInt());
    assertEquals("finished", json.path("status").asText());
    assertEquals(folder.resolve("run").toString(), json.path("folder").asText());
    assertTrue(json.path("test.loss").isNumber() && json.path("train.loss").isNumber());
    assertTrue(json.path("seconds").asDouble() > 0);
    assertTrue(outcome.err().contains("epoch 50: "), outcome.err());
  }

  @Test
  void tellsPeopleTheConfusionMatrix() {
    Outcome outcome = run("train xor --out @run");
    assertEquals(0, outcome.code(), outcome.err());
    assertTrue(outcome.out().contains("test.accuracy   100.00 %"), outcome.out());
    assertTrue(outcome.out().contains("0  2  .\n1  .  2\n"), outcome.out());
  }

  @Test
  void yieldsTheSameLossForTheSameSeed() {
    double first = run("train xor --out @1 --seed 5 --json").json().path("train.loss").asDouble();
    assertEquals(
        first, run("train xor --out @2 --seed 5 --json").json().path("train.loss").asDouble());
    assertFalse(
        first == run("train xor --out @3 --seed 6 --json").json().path("train.loss").asDouble());
  }

  @Test
  void goesAsFarAsAsked() {
    assertEquals(7, run("train xor --out @1 --steps 7 --json").json().path("steps").asInt());
    assertEquals(
        2,
        run("train xor --out @2 --epochs 2 --set training.batch=2 --json")
            .json()
            .path("epochs")
            .asDouble());
    assertTrue(run("train xor --out @3 --epochs 0 --json").json().path("test.loss").isNumber());
  }

  @Test
  void evaluatesWhatItLearned() {
    JsonNode trained = run("train xor --out @run --json").json();
    byte[] archive = bytes("run/run.nzx");
    Outcome outcome = run("evaluate @run --json");
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals(trained.path("test.loss"), outcome.json().path("test.loss"));
    assertEquals(trained.path("test.accuracy"), outcome.json().path("test.accuracy"));
    // The answers differ in all rows but (0, 0).
    JsonNode other = run("evaluate @run --data xor?function=and --json").json();
    assertEquals(0.25, other.path("test.accuracy").asDouble());
    assertTrue(other.path("test.loss").asDouble() > Math.log(2), "worse than guessing");
    assertArrayEquals(archive, bytes("run/run.nzx"));
  }

  @Test
  void resumesElsewhere() {
    run("train xor --out @run --json");
    JsonNode trained = run("evaluate @run/run.nzx --json").json();
    Outcome resumed = run("resume @run/run.nzx --out @other --json");
    assertEquals(0, resumed.code(), resumed.err());
    assertEquals(trained.path("test.loss"), resumed.json().path("test.loss"));
    assertEquals(folder.resolve("other").toString(), resumed.json().path("folder").asText());
  }

  @Test
  void drawsWhatProbesSee() throws IOException {
    Outcome trained = run("train xor --out @run --plots --epochs 1");
    assertEquals(0, trained.code(), trained.err());
    assertTrue(ImageIO.read(folder.resolve("run/first.png").toFile()).getWidth() > 0);
    assertFalse(Files.exists(folder.resolve("run/other.png")));
    assertEquals(0, run("probe @run first --out @named.png").code());
    assertEquals(0, run("probe @run --out @any.png").code());
    assertTrue(ImageIO.read(folder.resolve("any.png").toFile()).getWidth() > 0);
    assertEquals(0, run("probe @run first --out @first.csv --set unit=3").code());
    assertEquals("text\r\n\"[8, 2] 3\"\r\n", Files.readString(folder.resolve("first.csv")));
    assertEquals(0, run("probe @run first --out @first.svg").code());
    assertTrue(Files.readString(folder.resolve("first.svg")).contains("viewBox=\"0 0 960 720\""));
    assertEquals(2, run("probe @run other --out @x.png").code());
    assertEquals(2, run("probe @run first --out @missing/x.png").code());
    refusesInput("unit=9", "first.unit: ");
    refusesInput("unit", "sets nothing");
    refusesInput("layer=1", "unit");
    assertFalse(Files.exists(folder.resolve("x.png")));
  }

  private void refusesInput(String set, String because) {
    Outcome outcome = run("probe @run first --out @x.png --set " + set);
    assertEquals(2, outcome.code());
    assertEquals(1, outcome.err().lines().count());
    assertTrue(outcome.err().contains(because), outcome.err());
  }

  @Test
  void isContentWhereNothingCanBeDrawn() throws IOException {
    Files.createDirectories(folder.resolve("run/first.png/full"));
    Outcome outcome = run("train xor --out @run --plots --epochs 1 --json");
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals(1, outcome.json().path("steps").asInt());
    assertTrue(outcome.err().contains("neurozoo: "), outcome.err());
  }

  @Test
  void readsAnExperimentFromAFile() throws IOException {
    Files.writeString(folder.resolve("my.json"), XorContributor.XOR);
    Outcome outcome = run("train @my.json --out @run --epochs 1 --json");
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals(1, outcome.json().path("steps").asInt());
  }

  @Test
  void tellsAFailedRunFromBadInput() {
    Outcome outcome =
        run(
            "train xor --out @run --set training.optimizer=sgd --set training.optimizer.rate=1e30"
                + " --set training.loss=mean-squared-error --json");
    assertEquals(1, outcome.code(), outcome.err());
    assertEquals("failed", outcome.json().path("status").asText());
    assertEquals(1, outcome.err().lines().filter(line -> line.startsWith("neurozoo: ")).count());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "train nothing --out @run",
        "train @broken.json --out @run",
        "train @list.json --out @run",
        "train @other.json --out @run",
        "train xor --out @run --epochs -1",
        "train xor --out @run --epochs many",
        "train xor --out @run --epochs 1 --steps 1",
        "train xor --out @run --steps 0.5",
        "train xor --out @run --threads 0",
        "train xor --out @run --device abacus",
        "train xor --out @run --data nothing",
        "train xor --out @run --data xor?function=never",
        "train xor --out @run --data xor?nothing=1",
        "train xor --out @run --data idx:@nowhere",
        "train xor --out @run --set training.optimizer.rate=-1",
        "train xor --out @run --set training.optimizer.rate=fast",
        "train xor --out @run --set training.nothing=1",
        "train xor --out @run --set hidden.nothing=1",
        "train xor --out @run --set nothing=1",
        "train xor --out @run --set hidden.units=x",
        "train xor --out @list.json",
        "train xor --out @list.json/run",
        "resume @nowhere",
        "resume @list.json",
        "evaluate @nowhere",
        "probe @nowhere --out @x.png",
      })
  void refusesBadInput(String line) throws IOException {
    Files.writeString(folder.resolve("broken.json"), "{\"format\": ");
    Files.writeString(folder.resolve("list.json"), "[1, 2]");
    Files.writeString(folder.resolve("other.json"), "{\"format\": \"other\"}");
    Outcome outcome = run(line);
    assertEquals(2, outcome.code(), outcome.err());
    assertEquals(1, outcome.err().lines().count(), outcome.err());
    assertEquals("", outcome.out());
    try (var files = Files.list(folder)) {
      assertEquals(3, files.count());
    }
  }

  private byte[] bytes(String file) {
    try {
      return Files.readAllBytes(folder.resolve(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--data curve --set training.loss=categorical-cross-entropy, csv:FILE?task=classes",
    "--data curve --set training.loss=negative-log-likelihood, csv:FILE?task=classes",
    "--data reber, is fed tokens",
    "--data foo, 'there is no data \"foo\"'",
    "--set training.loss=foo, 'there is no loss \"foo\"'",
  })
  void saysWhatDoesNotFit(String options, String what) {
    Outcome outcome = run("train xor --out @run " + options);
    assertEquals(2, outcome.code());
    assertEquals(1, outcome.err().lines().count(), outcome.err());
    assertTrue(outcome.err().contains(what), outcome.err());
    assertFalse(Files.exists(folder.resolve("run")));
  }

  @Test
  void saysWhatIsBrokenWithoutItsParsersWords() throws IOException {
    Files.writeString(folder.resolve("broken.json"), "{\"format\": ");
    Outcome outcome = run("train @broken.json");
    assertTrue(outcome.err().contains("is broken JSON at line 1"), outcome.err());
    assertFalse(outcome.err().contains("REDACTED"), outcome.err());
  }
}
