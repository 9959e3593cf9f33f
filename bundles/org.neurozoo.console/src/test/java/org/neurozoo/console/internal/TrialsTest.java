package org.neurozoo.console.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurozoo.console.internal.Workshop.Outcome;

/** Repeats and cross-validates as a user would. */
class TrialsTest {
  @TempDir private Path folder;
  private final Workshop workshop = new Workshop();

  private Outcome train(String words) {
    return workshop.run(("train " + words).split(" "));
  }

  private List<String> table() throws IOException {
    return Files.readAllLines(folder.resolve("trials.csv"));
  }

  @Test
  void repeatsWithOtherSeeds() throws IOException {
    Outcome outcome = train("xor --repeat 3 --steps 20 --json --out " + folder);
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals(4, table().size());
    assertTrue(table().getFirst().startsWith("repetition,fold,seed,"), table().getFirst());
    assertTrue(table().get(3).startsWith("2,0,"), table().get(3));
    int column = List.of(table().getFirst().split(",")).indexOf("train.loss");
    double[] losses =
        table().stream()
            .skip(1)
            .mapToDouble(l -> Double.parseDouble(l.split(",")[column]))
            .toArray();
    JsonNode loss = outcome.json().path("train.loss");
    double mean = (losses[0] + losses[1] + losses[2]) / 3;
    assertEquals(mean, loss.path("mean").asDouble(), 1e-12);
    double squares = 0;
    for (double each : losses) {
      squares += (each - mean) * (each - mean);
    }
    // the deviation of a sample: divided by one less than there are
    assertEquals(Math.sqrt(squares / 2), loss.path("deviation").asDouble(), 1e-12);
    assertTrue(loss.path("least").asDouble() < loss.path("most").asDouble(), outcome.out());
  }

  @Test
  void theFirstRepetitionIsThePlainRun() {
    double alone =
        train("xor --steps 20 --json --out " + folder.resolve("run"))
            .json()
            .path("train.loss")
            .asDouble();
    JsonNode once = train("xor --repeat 1 --steps 20 --json").json();
    assertEquals(alone, once.path("train.loss").path("mean").asDouble());
  }

  @Test
  void crossValidates() throws IOException {
    Outcome outcome = train("xor --data iris --folds 3 --repeat 2 --steps 5 --out " + folder);
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals(7, table().size());
    assertTrue(outcome.out().contains("repetition 2, fold 3"), outcome.out());
    assertTrue(outcome.out().contains("of 6 runs"), outcome.out());
  }

  @Test
  void tellsTheCurveOverTheNumberOfSamples() throws IOException {
    Outcome outcome =
        train(
            "xor --data iris --learning-curve 9,30,120 --repeat 2 --steps 5 --plots --json --out "
                + folder);
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals(7, table().size());
    assertTrue(table().getFirst().startsWith("samples,repetition,fold,seed,train.loss,"));
    assertEquals(
        List.of("9,0,0,1", "30,0,0,1", "120,0,0,1", "9,1,0,2", "30,1,0,2", "120,1,0,2"),
        table().stream().skip(1).map(line -> line.replaceAll("(,[^,]*){4}$", "")).toList());
    assertTrue(outcome.err().contains("from 30 samples, train.loss"), outcome.err());
    JsonNode sizes = outcome.json().path("sizes");
    assertEquals(
        List.of(9, 30, 120), sizes.findValues("samples").stream().map(JsonNode::asInt).toList());
    // all 120 samples that are not tested with: the plain training
    double plain =
        train("xor --data iris --steps 5 --json --out " + folder.resolve("run"))
            .json()
            .path("test.loss")
            .asDouble();
    double first = Double.parseDouble(column("test.loss", 3));
    assertEquals(plain, first);
    double second = Double.parseDouble(column("test.loss", 6));
    assertEquals(
        (first + second) / 2, sizes.get(2).path("test.loss").path("mean").asDouble(), 1e-12);
    List<String> curve = Files.readAllLines(folder.resolve("learning-curve.csv"));
    assertEquals("samples,figure,mean,deviation,least,most", curve.getFirst());
    assertTrue(Files.size(folder.resolve("learning-curve.png")) > 1000);
  }

  private String column(String name, int row) throws IOException {
    int column = List.of(table().getFirst().split(",")).indexOf(name);
    return table().get(row).split(",")[column];
  }

  @ParameterizedTest
  @ValueSource(strings = {"10,30,121", "30,10", "10,10", "x", "0,5", "10,", "99999999999"})
  void refusesNumbersOfSamplesThatCannotBe(String sizes) {
    Outcome outcome = train("xor --data iris --steps 5 --learning-curve " + sizes);
    assertEquals(2, outcome.code(), outcome.out() + outcome.err());
    assertEquals(1, outcome.err().lines().count(), outcome.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--folds 1", "--repeat 0", "--folds x", "--folds 5"})
  void refusesWhatCannotBe(String options) {
    Outcome outcome = train("xor " + options);
    assertEquals(2, outcome.code(), outcome.out() + outcome.err());
    assertEquals(1, outcome.err().lines().count(), outcome.err());
  }
}
